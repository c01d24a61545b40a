import { DateField } from '../../ui/controls/DateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import type { FormProps } from './provenanceForm.ts';
import type { ReadFile } from './stepProps.ts';

const times = [
  { value: 'date', text: 'A date: who was there on that day' },
  { value: 'period', text: 'A period: what happened from one day to another' },
] as const;

interface TimeFieldsProps extends FormProps {
  readonly file: ReadFile;
}

/** The date or period that the figures describe. */
export function TimeFields({ draft, onDraft, errorOf, file }: TimeFieldsProps) {
  const error = errorOf('reference');
  const optional = draft.kind === 'illustrative' ? ' (optional)' : '';
  const dated = file.recipe.columns.find(({ role }) => role.kind === 'date');
  return (
    <>
      <SelectField
        label="The figures describe"
        value={draft.time}
        choices={times}
        onChange={(time) => onDraft({ time })}
        {...(dated === undefined
          ? {}
          : { hint: 'The file gives the year; choose the day and month they are true at' })}
      />
      {draft.time === 'date' ? (
        <DateField
          label={`As at${optional}`}
          hint="The date the figures describe, not today"
          value={draft.date}
          error={error}
          onChange={(date) => onDraft({ date })}
        />
      ) : (
        <div className="import-fields">
          <DateField
            label={`From${optional}`}
            value={draft.from}
            error={error}
            onChange={(from) => onDraft({ from })}
          />
          <DateField label={`To${optional}`} value={draft.to} onChange={(to) => onDraft({ to })} />
        </div>
      )}
    </>
  );
}
