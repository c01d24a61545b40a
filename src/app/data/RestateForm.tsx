import { useState } from 'react';
import { issueWords } from '../../figure/words/issueWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useRestate } from '../../queries/useRestate.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { IllustrativeFields } from '../import/IllustrativeFields.tsx';
import { MoreFields } from '../import/MoreFields.tsx';
import { checkDraft, isAbout, toClaim } from '../import/provenanceDraft.ts';
import type { FormProps } from '../import/provenanceForm.ts';
import { RealFields } from '../import/RealFields.tsx';
import { toDraft } from './toDraft.ts';

/** States the provenance of a snapshot again: a correction that supersedes it and can be undone. */
export function RestateForm({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button look="quiet" about={snapshot.title} onPress={() => setOpen(true)}>
        Correct the provenance
      </Button>
    );
  return <OpenForm snapshot={snapshot} onClose={() => setOpen(false)} />;
}

function OpenForm({
  snapshot,
  onClose,
}: {
  readonly snapshot: SnapshotSummary;
  readonly onClose: () => void;
}) {
  const { provenance } = snapshot;
  const [draft, setDraft] = useState(() => toDraft(provenance));
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [tries, setTries] = useState(0);
  const restate = useRestate();
  const issues = checkDraft(draft, provenance.lock);
  const form: FormProps = {
    draft,
    onDraft: (change) => setDraft({ ...draft, ...change }),
    errorOf: (field) => {
      const found = tries === 0 ? undefined : issues.find((issue) => isAbout(issue, field));
      return found === undefined ? undefined : issueWords(found).what;
    },
  };
  const save = (): void => {
    const claim = toClaim(draft, provenance.lock);
    setTries(tries + 1);
    if (claim !== undefined) restate.mutate({ id: snapshot.id, claim, reason, name });
  };
  const refused = restate.data ?? [];
  return (
    <section aria-label="Correct the provenance">
      <IssueList
        title="The provenance was not changed"
        issues={[...(tries === 0 ? [] : issues), ...refused].map(issueWords)}
      />
      {restate.error === null ? null : (
        <IssueList title="The provenance was not changed" issues={toIssues(restate.error).map(issueWords)} />
      )}
      <SelectField
        label="What these figures are"
        hint="Down to illustrative needs a reason, and its counts stay protected; up to real a reason and a name, and only once."
        value={draft.kind ?? ''}
        choices={[
          { value: 'real', text: 'Real' },
          { value: 'illustrative', text: 'Illustrative' },
        ]}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      {draft.kind === 'real' ? <RealFields {...form} /> : <IllustrativeFields {...form} />}
      <MoreFields {...form} />
      <TextField label="Reason" value={reason} onChange={setReason} lines={2} />
      <TextField
        label="Your name"
        hint="Kept in the record where the kind changes"
        value={name}
        onChange={setName}
      />
      <div className="buttons">
        <Button look="outline" onPress={onClose}>
          Cancel
        </Button>
        <Button disabled={restate.isPending} onPress={save}>
          Save as a correction
        </Button>
      </div>
    </section>
  );
}
