import { useId } from 'react';
import type { Choice } from './choice.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';

interface PickerProps<V extends string> {
  readonly label: string;
  readonly value: V | '';
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** A list in the scope bar: a small label, the choice in bold. */
export function Picker<V extends string>({ label, ...rest }: PickerProps<V>) {
  const id = useId();
  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <ChoiceSelect id={id} className="picker-select" {...rest} />
    </div>
  );
}
