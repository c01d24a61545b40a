import { STANDING_WORDS } from '../../figure/words/standingWords.ts';
import type { Standing } from '../../kernel/provenance.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { FormProps } from './provenanceForm.ts';

const standings: readonly { readonly value: Standing; readonly text: string }[] = [
  { value: 'management-information', text: STANDING_WORDS['management-information'] },
  { value: 'official-statistics', text: STANDING_WORDS['official-statistics'] },
  { value: 'accredited-official-statistics', text: STANDING_WORDS['accredited-official-statistics'] },
];

/** What real figures must say: who, what, who answers for it, and its standing. */
export function RealFields({ draft, onDraft, errorOf }: FormProps) {
  const isOfficial =
    draft.standing === 'official-statistics' || draft.standing === 'accredited-official-statistics';
  return (
    <>
      <TextField
        label="Publisher"
        hint="Who produced the figures"
        required
        value={draft.publisher}
        error={errorOf('publisher')}
        onChange={(publisher) => onDraft({ publisher })}
      />
      <TextField
        label="Title"
        hint="What the source is called"
        required
        value={draft.title}
        error={errorOf('title')}
        onChange={(title) => onDraft({ title })}
      />
      <TextField
        label="Owner"
        hint="Who answers for the figures: a team or a role"
        required
        value={draft.owner}
        error={errorOf('owner')}
        onChange={(owner) => onDraft({ owner })}
      />
      <SelectField
        label="Standing"
        hint="Official statistics need the address of their publication"
        value={draft.standing}
        placeholder="Choose the standing"
        choices={standings}
        error={errorOf('standing')}
        onChange={(standing) => onDraft({ standing })}
      />
      <TextField
        label={isOfficial ? 'Address of the publication' : 'Address of the publication (optional)'}
        hint="Beginning with https"
        inputMode="url"
        required={isOfficial}
        value={draft.address}
        error={errorOf('address')}
        onChange={(address) => onDraft({ address })}
      />
    </>
  );
}
