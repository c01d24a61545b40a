import type { IncidentChoice, Recipe } from '../../kernel/recipe.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Card } from '../../ui/frame/Card.tsx';

const counted = [
  { value: 'events', text: 'Events: crimes, stops, complaints' },
  { value: 'people', text: 'People' },
  { value: 'other', text: 'Something else: a ratio, a rate, an amount' },
] as const;

interface IncidentFieldsProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What the numbers of incidents count. Unlike measures are never totalled, ranked or put on one axis. */
export function IncidentFields({ recipe, onRecipe }: IncidentFieldsProps) {
  const said: IncidentChoice = recipe.incidents ?? { counts: 'events' };
  return (
    <Card
      title="What the numbers count"
      about="Categories stand each on their own unless every row counts the same thing."
    >
      <div className="import-fields">
        <SelectField
          label="The numbers are of"
          value={said.counts}
          choices={counted}
          onChange={(counts) => onRecipe({ ...recipe, incidents: { ...said, counts } })}
        />
        <TextField
          label="The same unit in every row"
          hint="Leave it empty unless every category counts the same thing, such as stops"
          value={said.unit ?? ''}
          onChange={(unit) =>
            onRecipe({ ...recipe, incidents: { counts: said.counts, ...(unit === '' ? {} : { unit }) } })
          }
        />
      </div>
    </Card>
  );
}
