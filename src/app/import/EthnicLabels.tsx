import type { GroupsReading } from '../../kernel/groupsReading.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { toSchemeChoices } from './codeSchemeChoices.ts';
import {
  codesReasonWords,
  doubtWords,
  toClassificationChoices,
  toClassificationName,
} from './groupsWords.ts';
import { ETHNIC_CHOICES } from './labelMeanings.ts';
import { aboutLabels } from './labelRows.ts';
import { LabelsEditor } from './LabelsEditor.tsx';
import type { ReadFile } from './stepProps.ts';
import { WhyWaiting } from './WhyWaiting.tsx';

interface LabelsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** The labels of the ethnic group: the codes they may be, the classification that their set is, and what each counts as. */
export function EthnicLabels({ file: { preview, recipe }, onRecipe }: LabelsProps) {
  const labels = preview.labels.filter(({ dimension }) => dimension === 'ethnicity');
  const { groups } = preview;
  if (labels.length === 0 || groups === undefined) return null;
  return (
    <Card
      title="Ethnic groups"
      about={aboutLabels(labels, `the groups of ${toClassificationName(groups.classification)}`)}
    >
      <GroupsFields groups={groups} recipe={recipe} onRecipe={onRecipe} />
      <WhyWaiting labels={labels} />
      <LabelsEditor
        caption="Ethnic groups in the file and what they count as"
        labels={labels}
        choices={ETHNIC_CHOICES}
        placeholder="Choose, or keep as its own group"
        recipe={recipe}
        onRecipe={onRecipe}
      />
    </Card>
  );
}

interface GroupsFieldsProps {
  readonly groups: GroupsReading;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** How the set of labels was read, in words, and what else it may be. */
function GroupsFields({ groups, recipe, onRecipe }: GroupsFieldsProps) {
  const { codes, doubts } = groups;
  const choices = toClassificationChoices(groups);
  return (
    <>
      <div className="import-fields">
        {codes === undefined ? null : (
          <SelectField
            label="Which codes these are"
            hint="The same code means different groups in different schemes"
            value={codes.scheme ?? ''}
            placeholder="Choose a scheme"
            choices={toSchemeChoices(codes)}
            onChange={(scheme) => onRecipe({ ...recipe, scheme })}
          />
        )}
        {choices.length === 0 ? null : (
          <SelectField
            label="Classification"
            hint="Read off the set of groups; it sets their order, and which broad group each is in"
            value={groups.classification}
            choices={choices}
            onChange={(classification) => onRecipe({ ...recipe, classification })}
          />
        )}
      </div>
      {[...(codes?.reasons ?? []).map(codesReasonWords), ...doubts.map(doubtWords)].map((text) => (
        <p key={text} className="hint">
          {text}
        </p>
      ))}
    </>
  );
}
