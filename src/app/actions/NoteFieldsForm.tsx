import { DateField } from '../../ui/controls/DateField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { NoteFields } from '../../workspace/keptFigure.ts';

interface NoteFieldsFormProps {
  readonly fields: NoteFields;
  readonly onChange: (fields: NoteFields) => void;
}

/** The words of a note: what was seen, and what is to follow. */
export function NoteFieldsForm({ fields, onChange }: NoteFieldsFormProps) {
  const change = (part: Partial<NoteFields>): void => onChange({ ...fields, ...part });
  return (
    <>
      <TextField label="Note" lines={3} value={fields.text} onChange={(text) => change({ text })} />
      <TextField
        label="Next step"
        hint="What is to be done, if anything"
        value={fields.nextStep}
        onChange={(nextStep) => change({ nextStep })}
      />
      <div className="search-fields">
        <TextField
          label="Owner"
          hint="Who takes it"
          value={fields.owner}
          onChange={(owner) => change({ owner })}
        />
        <DateField label="Due" value={fields.dueOn} onChange={(dueOn) => change({ dueOn })} />
        <TextField
          label="Signed"
          hint="Your name, if you wish"
          value={fields.signed}
          onChange={(signed) => change({ signed })}
        />
      </div>
    </>
  );
}
