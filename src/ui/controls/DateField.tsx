import { Field, type FieldWords } from './Field.tsx';

interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or `''` while there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

/** A calendar date. */
export function DateField({ value, onChange, required = false, ...words }: DateFieldProps) {
  return (
    <Field {...words}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="input date"
          type="date"
          value={value}
          required={required}
          aria-invalid={words.error !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
