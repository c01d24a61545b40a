import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { isSamePlace } from '../../kernel/columnPlace.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import {
  type ColumnCluster,
  findColumnClusters,
  joinClusters,
  partLabels,
} from '../../queries/labelClusters.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { columnWords } from './columnWords.ts';
import type { ReadFile } from './stepProps.ts';

interface LabelClustersProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** Labels that look like spellings of one name: counted as one only when somebody says so, and apart again at a press. */
export function LabelClusters({ file: { preview, recipe }, onRecipe }: LabelClustersProps) {
  const clusters = findColumnClusters(preview.columns, recipe);
  const joined = new Map((recipe.joins ?? []).map((join) => [`${columnWords(join)}\n${join.as}`, join]));
  if (clusters.length === 0 && joined.size === 0) return null;
  return (
    <Card
      title="Names that look alike"
      about="They differ only in case, spaces, signs or short forms. They are counted apart until you join them."
    >
      <ul className="import-waiting">
        {clusters.map((cluster) => (
          <ClusterRow
            key={`${columnWords(cluster)} ${cluster.as}`}
            cluster={cluster}
            onJoin={(as) => onRecipe(joinClusters(recipe, [{ ...cluster, as }]))}
          />
        ))}
        {[...joined.values()].map(({ as, ...place }) => (
          <li key={`${columnWords(place)} ${as} joined`}>
            {columnWords(place)}:{' '}
            {(recipe.joins ?? [])
              .filter((join) => isSamePlace(join, place) && join.as === as)
              .map(({ label }) => label)
              .join('; ')}{' '}
            counted as {as}.{' '}
            <Button look="quiet" onPress={() => onRecipe(partLabels(recipe, place, as))}>
              Count {as} apart again
            </Button>
          </li>
        ))}
      </ul>
      {clusters.length < 2 ? null : (
        <Button onPress={() => onRecipe(joinClusters(recipe, clusters))}>
          Join all {toNumberText(clusters.length)}
        </Button>
      )}
    </Card>
  );
}

interface ClusterRowProps {
  readonly cluster: ColumnCluster;
  readonly onJoin: (as: string) => void;
}

/** Spellings that look alike, with their rows; one of them becomes the name of all. */
function ClusterRow({ cluster: { labels, as, ...place }, onJoin }: ClusterRowProps) {
  const names = [as, ...labels.map(({ value }) => value)];
  // Names that differ only in spaces cannot be told apart on a button.
  const told = names.filter((name, at) => names.findIndex((one) => toSeen(one) === toSeen(name)) === at);
  return (
    <li>
      {columnWords(place)}:{' '}
      <span className="import-spaces">
        {labels.map(({ value, rows }) => `${value} (${toNumberText(rows)})`).join('; ')}
      </span>
      <span className="buttons">
        {told.map((name) => (
          <Button key={name} look="quiet" onPress={() => onJoin(name)}>
            Count as {name}
          </Button>
        ))}
      </span>
    </li>
  );
}

function toSeen(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
