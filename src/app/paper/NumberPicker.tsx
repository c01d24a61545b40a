import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { type BindableNumber, listNumbers, type PaperFigures } from '../../workspace/paperNumbers.ts';

interface NumberPickerProps {
  readonly figures: PaperFigures;
  readonly onPick: (figure: string, number: BindableNumber) => void;
}

/** Chooses a number of one of the paper's figures, to stand in a text and change with the figure. */
export function NumberPicker({ figures, onPick }: NumberPickerProps) {
  const [figure, setFigure] = useState('');
  const [number, setNumber] = useState('');
  if (figures.size === 0) return null;
  const source = figures.get(figure);
  const numbers = source === undefined ? [] : listNumbers(source.figure);
  const chosen = numbers[Number(number)];
  return (
    <details className="number-picker">
      <summary>Put in a number from a figure</summary>
      <SelectField
        label="Figure"
        value={figure}
        placeholder="Choose a figure"
        choices={[...figures].map(([id, each]) => ({
          value: id,
          text: `${each.figure.toolName}, ${each.figure.code}`,
        }))}
        onChange={(id) => {
          setFigure(id);
          setNumber('');
        }}
      />
      {source === undefined ? null : (
        <SelectField
          label="Number"
          value={number}
          placeholder="Choose a number"
          choices={numbers.map(({ label }, at) => ({ value: String(at), text: label }))}
          onChange={setNumber}
        />
      )}
      <Button
        look="outline"
        disabled={number === '' || chosen === undefined}
        onPress={() => {
          if (chosen !== undefined) onPick(figure, chosen);
        }}
      >
        Put it in
      </Button>
    </details>
  );
}
