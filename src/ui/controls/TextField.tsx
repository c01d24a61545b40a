import { Field, type FieldWords } from './Field.tsx';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly lines?: number;
  /** For addresses and numbers, so that a phone shows the right keys. */
  readonly inputMode?: 'text' | 'url' | 'numeric';
}

/** A line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, required = false, lines = 1, inputMode = 'text', ...words } = props;
  const wrong = words.error !== undefined;
  return (
    <Field {...words}>
      {({ id, describedBy }) =>
        lines > 1 ? (
          <textarea
            id={id}
            className="input"
            rows={lines}
            value={value}
            required={required}
            aria-invalid={wrong}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            id={id}
            className="input"
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            value={value}
            required={required}
            aria-invalid={wrong}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
