import { toSchemeChoices } from './codeSchemeChoices.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { LabelTable } from '../../ui/controls/LabelTable.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { withLabel } from './importSession.ts';
import { ETHNIC_CHOICES, parseMeaningKey } from './labelMeanings.ts';
import { aboutLabels, toFileLabels } from './labelRows.ts';
import type { ReadFile } from './stepProps.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { WhyWaiting } from './WhyWaiting.tsx';

interface LabelsProps {
  readonly file: ReadFile;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** The labels of the ethnic group. */
export function EthnicLabels({ file: { preview, recipe, outcome }, onRecipe }: LabelsProps) {
  const labels = preview.labels.filter(({ dimension }) => dimension === 'ethnicity');
  if (labels.length === 0) return null;
  const asked = outcome.pending.find((one) => one.kind === 'scheme');
  const rows = toFileLabels(labels, ETHNIC_CHOICES);
  return (
    <Card title="Ethnic groups" about={aboutLabels(labels)}>
      {asked === undefined && recipe.scheme === undefined ? null : (
        <SelectField
          label="Which codes these are"
          hint="The same code means different groups in different schemes"
          value={recipe.scheme ?? ''}
          placeholder="Choose a scheme"
          choices={toSchemeChoices(asked?.choices ?? [], recipe.scheme)}
          onChange={(scheme) => onRecipe({ ...recipe, scheme })}
        />
      )}
      <WhyWaiting labels={labels} />
      <LabelTable
        caption="Ethnic groups in the file and what they count as"
        labels={rows}
        choices={ETHNIC_CHOICES}
        placeholder="Choose, or keep as its own group"
        onChange={(key, choice) => {
          const label = labels[Number(key)];
          const meaning = parseMeaningKey(choice);
          if (label !== undefined && meaning !== undefined)
            onRecipe(withLabel(recipe, label.column, label.label, meaning));
        }}
      />
    </Card>
  );
}
