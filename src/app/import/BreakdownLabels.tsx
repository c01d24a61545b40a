import { noBroadGroup } from '../../codebook/ethnicity/meaning.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { countWords, listWords } from '../../figure/words/listWords.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelMeaning, Recipe } from '../../kernel/recipe.ts';
import { type BreakdownLabels as Labels, findBreakdownLabels } from '../../queries/breakdownLabels.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { Card } from '../../ui/frame/Card.tsx';
import { columnWords } from './columnWords.ts';
import { NO_GROUP_CHOICES } from './labelMeanings.ts';
import { LabelsEditor } from './LabelsEditor.tsx';
import type { ReadFile } from './stepProps.ts';
import { WhyWaiting } from './WhyWaiting.tsx';

interface BreakdownLabelsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

const CHOICES: readonly Choice[] = [
  { value: `own-group:${noBroadGroup}`, text: 'Counted under its own name' },
  ...NO_GROUP_CHOICES,
];

/** The labels of the breakdowns: which of them are totals of the others, and which are to be left out of the count. */
export function BreakdownLabels({ file: { preview, recipe }, onRecipe }: BreakdownLabelsProps) {
  const found = findBreakdownLabels(preview.columns, recipe, preview.labels);
  if (found.length === 0) return null;
  return (
    <Card
      title="Breakdowns"
      about="A label is counted under its own name. Say here where one is a total of others, or is to be left out: an ‘of which’ row, last year’s figures."
    >
      {found.map((one) => (
        <details key={columnWords(one)} className="import-after" open={one.labels.some(isWaiting)}>
          <summary>{aboutBreakdown(one)}</summary>
          <WhyWaiting labels={one.labels} />
          {one.labels.length === 0 ? (
            <p>There are too many to list here: mark such rows in the file, or leave the column out.</p>
          ) : (
            <LabelsEditor
              caption={`Labels of ${columnWords(one)} and what they count as`}
              labels={one.labels}
              choices={CHOICES}
              placeholder="Choose"
              recipe={recipe}
              onRecipe={onRecipe}
            />
          )}
        </details>
      ))}
    </Card>
  );
}

function isWaiting({ by }: LabelPreview): boolean {
  return by === 'waits';
}

/** `geography: 12 labels, of which 1 is a total and 2 are set aside`. */
function aboutBreakdown({ distinct, labels, ...place }: Labels): string {
  const count = (kind: LabelMeaning['kind']): number =>
    labels.filter(({ meaning, label }) => label !== '' && meaning?.kind === kind).length;
  const parts = [
    { found: labels.filter(isWaiting).length, one: 'needs a choice', several: 'need a choice' },
    { found: count('total'), one: 'is a total', several: 'are totals' },
    { found: count('sub-total'), one: 'is a sub-total', several: 'are sub-totals' },
    { found: count('set-aside'), one: 'is set aside', several: 'are set aside' },
  ].flatMap(({ found, one, several }) =>
    found === 0 ? [] : [`${toNumberText(found)} ${found === 1 ? one : several}`],
  );
  const all = `${columnWords(place)}: ${countWords(distinct, 'label')}`;
  return parts.length === 0 ? all : `${all}, of which ${listWords(parts)}`;
}
