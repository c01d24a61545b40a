import type { Choice } from './choice.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { Field, type FieldWords } from './Field.tsx';

interface SelectFieldProps<V extends string> extends FieldWords {
  readonly value: V | '';
  readonly choices: readonly Choice<V>[];
  readonly placeholder?: string;
  readonly onChange: (value: V) => void;
}

/** A choice from a list, in a form. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, error, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <ChoiceSelect id={id} describedBy={describedBy} className="select" {...rest} />
      )}
    </Field>
  );
}
