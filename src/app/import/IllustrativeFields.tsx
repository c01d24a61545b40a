import { TextField } from '../../ui/controls/TextField.tsx';
import type { FormProps } from './provenanceForm.ts';

/** What made-up figures must say: a title and what they stand for, never a publisher as their source. */
export function IllustrativeFields({ draft, onDraft, errorOf }: FormProps) {
  return (
    <>
      <TextField
        label="Title"
        hint="Without the name of a real publisher"
        required
        value={draft.title}
        error={errorOf('title')}
        onChange={(title) => onDraft({ title })}
      />
      <TextField
        label="What it stands for"
        hint="Such as: an invented department, for training"
        required
        value={draft.standsFor}
        error={errorOf('standsFor')}
        onChange={(standsFor) => onDraft({ standsFor })}
      />
      <TextField
        label="Styled after (optional)"
        hint="The publication whose layout it follows"
        value={draft.styledAfter}
        onChange={(styledAfter) => onDraft({ styledAfter })}
      />
    </>
  );
}
