import type { IsoDate } from '../../kernel/time.ts';
import { Field, type FieldWords } from './Field.tsx';

interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or nothing yet. */
  readonly value: IsoDate | '';
  readonly onChange: (value: IsoDate | '') => void;
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
