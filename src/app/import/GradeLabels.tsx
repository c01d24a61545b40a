import { ladders } from '../../codebook/grades/grades.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelMeaning, Recipe } from '../../kernel/recipe.ts';
import { isOfGrades, toUsedRecipe } from '../../kernel/toUsedRecipe.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { OwnLadder, toOwnLadder } from './OwnLadder.tsx';
import { findLadder, toGradeChoices } from './labelMeanings.ts';
import { aboutLabels } from './labelRows.ts';
import { LabelsEditor } from './LabelsEditor.tsx';
import type { ReadFile } from './stepProps.ts';
import { WhyWaiting } from './WhyWaiting.tsx';

interface GradeLabelsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

const OWN = { value: 'own', text: 'A ladder of your own' };

/** The labels of the grade and the ladder they are read on. */
export function GradeLabels({ file: { preview, recipe }, onRecipe }: GradeLabelsProps) {
  const labels = preview.labels.filter(({ dimension }) => dimension === 'grade');
  if (labels.length === 0) return null;
  // The order of another column's labels is no order of grades.
  const ladder = toUsedRecipe(recipe).ladder ?? findLadder(labels.map(({ meaning }) => meaning));
  const choices = toGradeChoices(ladder);
  return (
    <Card title="Grades" about={aboutLabels(labels, toLadderName(ladder))}>
      <SelectField
        label="Ladder of grades"
        hint="It puts the grades in order of seniority"
        value={ladder ?? ''}
        placeholder="Choose a ladder"
        choices={[...ladders.map(({ id, name }) => ({ value: id, text: name })), OWN]}
        onChange={(chosen) => onRecipe(withLadder(recipe, chosen, toRungs(labels)))}
      />
      {ladder === 'own' ? <OwnLadder recipe={recipe} labels={toRungs(labels)} onRecipe={onRecipe} /> : null}
      <WhyWaiting labels={labels} />
      <LabelsEditor
        caption="Grades in the file and what they count as"
        labels={labels}
        choices={choices}
        placeholder={ladder === undefined ? 'Choose a ladder first' : 'Choose a grade'}
        recipe={recipe}
        onRecipe={onRecipe}
      />
    </Card>
  );
}

function toLadderName(ladder: string | undefined): string {
  const found = ladders.find(({ id }) => id === ladder);
  return found === undefined ? 'a grade' : `the ladder ${found.name}`;
}

const NO_RUNGS: ReadonlySet<LabelMeaning['kind']> = new Set([
  'unknown-grade',
  'total',
  'sub-total',
  'set-aside',
]);

/** Labels that can be rungs: all but blanks, unknown grades and totals. */
function toRungs(labels: readonly LabelPreview[]): string[] {
  return labels.flatMap(({ label, meaning }) =>
    label === '' || (meaning !== undefined && NO_RUNGS.has(meaning.kind)) ? [] : [label],
  );
}

/** Another ladder; a ladder of one's own begins with every label of the file, in the order they are listed. */
function withLadder(recipe: Recipe, ladder: string, labels: readonly string[]): Recipe {
  if (ladder !== 'own' || isOfGrades(recipe, recipe.ownLadder)) return { ...recipe, ladder };
  return { ...recipe, ladder, ownLadder: toOwnLadder(recipe, labels) };
}
