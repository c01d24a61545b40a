import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { findColumnClusters, joinClusters, partLabels } from '../../queries/labelClusters.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import type { ReadFile } from './stepProps.ts';

interface LabelClustersProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** Labels that look like spellings of one name: counted as one only when somebody says so, and apart again at a press. */
export function LabelClusters({ file: { preview, recipe }, onRecipe }: LabelClustersProps) {
  const clusters = findColumnClusters(preview.columns, recipe);
  const joined = new Map((recipe.joins ?? []).map((join) => [`${join.column}\n${join.as}`, join]));
  if (clusters.length === 0 && joined.size === 0) return null;
  return (
    <Card
      title="Names that look alike"
      about="They differ only in case, spaces, signs or short forms. They are counted apart until you join them."
    >
      <ul className="import-waiting">
        {clusters.map((cluster) => (
          <li key={`${cluster.column} ${cluster.as}`}>
            {cluster.column}:{' '}
            {cluster.labels.map(({ value, rows }) => `${value} (${toNumberText(rows)})`).join('; ')}{' '}
            <Button look="quiet" onPress={() => onRecipe(joinClusters(recipe, [cluster]))}>
              Count as {cluster.as}
            </Button>
          </li>
        ))}
        {[...joined.values()].map(({ column, as }) => (
          <li key={`${column} ${as} joined`}>
            {column}:{' '}
            {(recipe.joins ?? [])
              .filter((join) => join.column === column && join.as === as)
              .map(({ label }) => label)
              .join('; ')}{' '}
            counted as {as}.{' '}
            <Button look="quiet" onPress={() => onRecipe(partLabels(recipe, column, as))}>
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
