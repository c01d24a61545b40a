import { useState } from 'react';
import type { Recipe, SourceProtection } from '../../kernel/recipe.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { Checkbox } from './Checkboxes.tsx';

/** A file that this app exported may hide a large number between two others. */
const PEOPLE = /^\d{1,7}$/;
const nothingSaid: SourceProtection = { hiddenLow: 0, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 };
const roundings = [
  { value: '1', text: 'Not rounded' },
  { value: '5', text: 'To the nearest 5' },
  { value: '10', text: 'To the nearest 10' },
] as const;

interface SourceProtectionFieldsProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** How the publisher hid and rounded numbers: sums over hidden cells become ranges between these bounds. */
export function SourceProtectionFields({ recipe, onRecipe }: SourceProtectionFieldsProps) {
  const said = recipe.sourceProtection ?? nothingSaid;
  const set = (change: Partial<SourceProtection>): void =>
    onRecipe({ ...recipe, sourceProtection: { ...said, ...change } });
  return (
    <Card
      title="How the source hid and rounded numbers"
      about="Read off the notes and the numbers. Sums over hidden cells are shown as ranges between these bounds."
    >
      <div className="import-fields">
        <BoundField
          label="A hidden cell holds at least"
          value={said.hiddenLow}
          onChange={(hiddenLow) => set({ hiddenLow })}
        />
        <BoundField
          label="A hidden cell holds at most"
          value={said.hiddenHigh}
          onChange={(hiddenHigh) => set({ hiddenHigh })}
        />
        <SelectField
          label="Counts are rounded"
          value={roundings.find(({ value }) => value === String(said.roundedTo))?.value ?? '1'}
          choices={roundings}
          onChange={(value) => set({ roundedTo: value === '1' ? 1 : value === '5' ? 5 : 10 })}
        />
      </div>
      <Checkbox checked={said.zerosHidden} onChange={(zerosHidden) => set({ zerosHidden })}>
        Zeros are hidden too, so a combination that is missing may be hidden
      </Checkbox>
    </Card>
  );
}

interface BoundFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number of people; what is typed is taken once it is one. */
function BoundField({ label, value, onChange }: BoundFieldProps) {
  const [text, setText] = useState(String(value));
  const isNumber = PEOPLE.test(text.trim());
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={text}
      error={isNumber ? undefined : 'Give a whole number of people.'}
      onChange={(typed) => {
        setText(typed);
        if (PEOPLE.test(typed.trim())) onChange(Number(typed));
      }}
    />
  );
}
