import { DateField } from '../../ui/controls/DateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { FormProps } from './provenanceForm.ts';

const handlings = [
  { value: 'none', text: 'None' },
  { value: 'official', text: 'OFFICIAL' },
  { value: 'official-sensitive', text: 'OFFICIAL-SENSITIVE' },
] as const;

const finalities = [
  { value: 'final', text: 'Final' },
  { value: 'provisional', text: 'Provisional, marked [p]' },
] as const;

/** Handling, finality, licence, caveats and the date before which nothing is to be released. */
export function MoreFields({ draft, onDraft, errorOf }: FormProps) {
  return (
    <>
      <div className="import-fields">
        <SelectField
          label="Handling"
          value={draft.handling}
          choices={handlings}
          onChange={(handling) => onDraft({ handling })}
        />
        <SelectField
          label="Final or provisional"
          value={draft.finality}
          choices={finalities}
          onChange={(finality) => onDraft({ finality })}
        />
      </div>
      <DateField
        label="Not for release before (optional)"
        value={draft.notForReleaseBefore}
        error={errorOf('notForReleaseBefore')}
        onChange={(notForReleaseBefore) => onDraft({ notForReleaseBefore })}
      />
      <TextField
        label="Licence (optional)"
        hint="Such as: Open Government Licence v3.0"
        value={draft.licence}
        onChange={(licence) => onDraft({ licence })}
      />
      <TextField
        label="Caveats (optional)"
        hint="What a reader must know; one a line"
        lines={3}
        value={draft.caveats}
        onChange={(caveats) => onDraft({ caveats })}
      />
    </>
  );
}
