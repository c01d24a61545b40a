import { memo } from 'react';
import type { Choice } from './choice.ts';
import './controls.css';
import './forms.css';

interface ChoiceSelectProps<V extends string> {
  readonly id?: string;
  /** The name where no visible label points here. */
  readonly name?: string;
  readonly className: string;
  readonly value: V | '';
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
}

/** A native list, with groups in the order in which they first come. */
export function ChoiceSelect<V extends string>(props: ChoiceSelectProps<V>) {
  const { id, name, className, value, placeholder, choices, onChange, disabled = false, describedBy } = props;
  return (
    <select
      id={id}
      aria-label={name}
      aria-describedby={describedBy}
      className={className}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {value === '' ? (
        <option value="" disabled>
          {placeholder ?? 'Choose'}
        </option>
      ) : null}
      <Options choices={choices} />
    </select>
  );
}

/** The choices, drawn again only when they are others: a list of areas is long, and stands beside figures that change. */
const Options = memo(
  function Options({ choices }: { readonly choices: readonly Choice<string>[] }) {
    const groups = [...new Set(choices.map((choice) => choice.group))];
    return groups.map((group) => {
      const members = choices
        .filter((choice) => choice.group === group)
        .map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.text}
          </option>
        ));
      return group === undefined ? (
        members
      ) : (
        <optgroup key={group} label={group}>
          {members}
        </optgroup>
      );
    });
  },
  (before, after) =>
    before.choices.length === after.choices.length &&
    before.choices.every((choice, at) => isSame(choice, after.choices[at])),
);

function isSame(choice: Choice<string>, other: Choice<string> | undefined): boolean {
  return (
    choice.value === other?.value &&
    choice.text === other.text &&
    choice.group === other.group &&
    choice.disabled === other.disabled
  );
}
