import { useId, type ReactNode } from 'react';
import './import.css';

/** One thing that can be ticked. */
export interface Tick {
  readonly value: string;
  readonly text: string;
  /** What stands beside it: a number of rows. */
  readonly note?: string;
}

interface CheckboxesProps {
  readonly legend: string;
  readonly hint?: string;
  readonly ticks: readonly Tick[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few things. */
export function Checkboxes({ legend, hint, ticks, chosen, onChange }: CheckboxesProps) {
  return (
    <fieldset className="import-ticks">
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {ticks.map(({ value, text, note }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={(on) =>
            onChange(
              ticks.map((tick) => tick.value).filter((one) => (one === value ? on : chosen.includes(one))),
            )
          }
        >
          {text}
          {note === undefined ? null : <span className="small"> {note}</span>}
        </Checkbox>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** One statement that can be made. */
export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  const id = useId();
  return (
    <div className="import-tick">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
