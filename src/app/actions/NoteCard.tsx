import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import { readToday } from '../../queries/readToday.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { isDue, isOpen, type Note, type NoteFields, noteTitle } from '../../workspace/keptFigure.ts';
import { type KeptAnswer, KeptNow } from './KeptNow.tsx';
import { NoteFieldsForm } from './NoteFieldsForm.tsx';
import { toPlaceHref } from './toPlaceHref.ts';

interface NoteCardProps {
  readonly note: Note;
  readonly answer: KeptAnswer | undefined;
  readonly onSave: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
}

/** A note with its next step, what its figure said when it was written, and what it says now. */
export function NoteCard({ note, answer, onSave, onDelete }: NoteCardProps) {
  const [draft, setDraft] = useState<NoteFields>();
  const title = noteTitle(note);
  const today = readToday();
  const { fields, doneOn } = note;
  return (
    <Card level={3} title={title}>
      <p className="when">
        {isDue(note, today) ? <b className="tag ask">Due {toDateText(fields.dueOn)}</b> : dueWords(note)}{' '}
        {fields.owner.trim() === '' ? '' : `Owner: ${fields.owner}. `}
        Written {toDateText(note.at)}
        {fields.signed.trim() === '' ? '' : ` by ${fields.signed}`}.
      </p>
      {draft === undefined ? (
        <>
          {fields.text.trim() === '' ? null : <p className="written">{fields.text}</p>}
          <KeptNow kept={note} answer={answer} />
        </>
      ) : (
        <NoteFieldsForm fields={draft} onChange={setDraft} />
      )}
      <div className="buttons">
        {draft === undefined ? (
          <>
            {isOpen(note) ? (
              <Button look="outline" about={title} onPress={() => onSave({ ...note, doneOn: today })}>
                Done
              </Button>
            ) : null}
            {doneOn === undefined ? null : (
              <Button look="outline" about={title} onPress={() => onSave(withoutDone(note))}>
                Not done
              </Button>
            )}
            <a className="button quiet" href={toPlaceHref(note.place)}>
              Open the figure<span className="vh">: {title}</span>
            </a>
            <Button look="quiet" about={title} onPress={() => setDraft(fields)}>
              Edit
            </Button>
            <Button look="quiet" about={title} onPress={() => onDelete(note)}>
              Delete
            </Button>
          </>
        ) : (
          <>
            <Button look="outline" onPress={() => setDraft(undefined)}>
              Cancel
            </Button>
            <Button
              disabled={draft.text.trim() === '' && draft.nextStep.trim() === ''}
              onPress={() => {
                onSave({ ...note, fields: draft });
                setDraft(undefined);
              }}
            >
              Save the note
            </Button>
          </>
        )}
      </div>
    </Card>
  );
}

function dueWords({ fields: { dueOn }, doneOn }: Note): string {
  if (doneOn !== undefined) return `Done ${toDateText(doneOn)}.`;
  return dueOn === '' ? '' : `Due ${toDateText(dueOn)}.`;
}

function withoutDone({ doneOn: _, ...note }: Note): Note {
  return note;
}
