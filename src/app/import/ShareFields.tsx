import { issueWords } from '../../figure/words/issueWords.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { SharesReading } from '../../kernel/importPreview.ts';
import type { Recipe, ShareScale } from '../../kernel/recipe.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { withShareScale } from './importSession.ts';
import type { ReadFile } from './stepProps.ts';

interface ShareFieldsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

const SCALES: readonly Choice<ShareScale>[] = [
  { value: 'percent', text: '85 is 85%' },
  { value: 'fraction', text: '0.85 is 85%' },
];

const ABOUT_WHOLES: ReadonlySet<Issue['code']> = new Set([
  'shares-not-whole',
  'shares-no-whole',
  'shares-across',
]);

/** How percentages are written, and whether those of the groups make 100. */
export function ShareFields({ file: { recipe, preview, outcome }, onRecipe }: ShareFieldsProps) {
  const { shares } = preview;
  if (shares === undefined) return null;
  return (
    <Card title="Percentages" about={aboutWholes(shares)}>
      <IssueList
        title="Percentages that do not make 100"
        issues={outcome.issues.filter(({ code }) => ABOUT_WHOLES.has(code)).map(issueWords)}
      />
      {shares.scale === undefined ? (
        <p>Every percentage has its sign.</p>
      ) : (
        <SelectField
          label="How they are written"
          hint={shares.isChosen ? 'Your choice' : 'Read off the numbers; change it if it is wrong'}
          value={shares.scale}
          choices={SCALES}
          onChange={(scale) => onRecipe(withShareScale(recipe, scale))}
        />
      )}
    </Card>
  );
}

/** `3 of 4 sets of percentages make 100% over the groups.` */
function aboutWholes({ sets, whole }: SharesReading): string {
  if (sets === 0) return 'No percentages of several groups stand together, so none are added up.';
  if (sets === 1) return `The percentages of the groups ${whole === 1 ? '' : 'do not '}make 100%.`;
  return whole === sets
    ? `All ${toNumberText(sets)} sets of percentages make 100% over the groups.`
    : `${toNumberText(whole)} of ${toNumberText(sets)} sets of percentages make 100% over the groups.`;
}
