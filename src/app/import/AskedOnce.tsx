import { toDateText } from '../../figure/number/toDateText.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { RadioCards, type RadioCard } from '../../ui/controls/RadioCards.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { DuplicateFields } from './DuplicateFields.tsx';
import type { ReadFile } from './stepProps.ts';

interface AskedOnceProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

const REPEATS: readonly RadioCard<NonNullable<Recipe['repeats']>>[] = [
  { value: 'add', title: 'Parts of one number', text: 'Their numbers are added up.' },
  {
    value: 'once',
    title: 'The same again',
    text: 'Rows with the same numbers count once; where the numbers differ, all of them are set aside.',
  },
];

/** What is asked once for the whole file: the order of day and month, which row of a person counts, and what repeated rows are. */
export function AskedOnce({ file, onRecipe }: AskedOnceProps) {
  const { recipe, outcome } = file;
  const date = outcome.pending.find((one) => one.kind === 'date' && one.why === 'ambiguous');
  const repeats = outcome.pending.find((one) => one.kind === 'duplicates');
  const cells = outcome.pending.find((one) => one.kind === 'repeats');
  const [dayFirst, monthFirst] = date?.kind === 'date' ? date.readings : [];
  const found = date?.kind === 'date' ? `${date.found} in the file` : 'A date such as 03/04/2026';
  return (
    <>
      {date === undefined && recipe.dayFirst === undefined ? null : (
        <Card title="Dates" about={`${found} can be read in two ways.`}>
          <RadioCards
            legend="Which comes first"
            value={recipe.dayFirst === undefined ? undefined : recipe.dayFirst ? 'day' : 'month'}
            cards={[
              {
                value: 'day',
                title: 'The day',
                text: dayFirst === undefined ? 'Day, month, year' : toDateText(dayFirst),
              },
              {
                value: 'month',
                title: 'The month',
                text: monthFirst === undefined ? 'Month, day, year' : toDateText(monthFirst),
              },
            ]}
            onChange={(first) => onRecipe({ ...recipe, dayFirst: first === 'day' })}
          />
        </Card>
      )}
      {repeats === undefined && recipe.duplicateRule === undefined ? null : (
        <Card
          title="Persons who stand twice"
          about={
            repeats?.kind === 'duplicates'
              ? `${toNumberText(repeats.rows)} rows belong to persons with several rows that differ. The order of rows never decides.`
              : 'Several rows of one person differ. The order of rows never decides.'
          }
        >
          <DuplicateFields file={file} onRecipe={onRecipe} />
        </Card>
      )}
      {cells === undefined && recipe.repeats === undefined ? null : (
        <Card
          title="Rows for the same combination"
          about={
            cells?.kind === 'repeats'
              ? `${toNumberText(cells.rows)} rows stand for combinations of labels that other rows stand for too, and no column tells them apart.`
              : 'Several rows stand for the same combination of labels, and no column tells them apart.'
          }
        >
          <RadioCards
            legend="What they are"
            value={recipe.repeats}
            cards={REPEATS}
            onChange={(repeats) => onRecipe({ ...recipe, repeats })}
          />
        </Card>
      )}
    </>
  );
}
