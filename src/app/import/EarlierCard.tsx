import { useState } from 'react';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { Comparison } from '../data/CompareCard.tsx';
import type { Earlier } from './useEarlier.ts';

interface EarlierCardProps {
  readonly earlier: Earlier;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What is about to be saved beside what the series held before; a headcount that moves by more than a fifth asks for a reason. */
export function EarlierCard({ earlier, reason, onReason }: EarlierCardProps) {
  const { held, picked, onPick, comparison, needsReason, corrected } = earlier;
  const [typed, setTyped] = useState(reason);
  if (picked === undefined) return null;
  return (
    <Card title="Compared with before" about="Unprotected: for the analyst only.">
      {corrected === undefined ? null : (
        <Notice title={`The series has a snapshot of this date already: ${toName(corrected)}`}>
          Saving puts this one in its place, marked as revised [r] where it counts the same dimensions; the
          one before stays in the history.
        </Notice>
      )}
      <SelectField
        label="Compare with"
        value={picked}
        choices={held.map((one) => ({ value: `${one.id}`, text: toName(one) }))}
        onChange={onPick}
      />
      {comparison?.kind === 'error' ? (
        <IssueList title="They were not compared" issues={[refusalWords(comparison.error)]} />
      ) : null}
      {comparison?.kind === 'ok' ? <Comparison comparison={comparison.value} /> : null}
      {needsReason ? (
        <>
          <TextField
            label="Why the headcount moved by more than a fifth"
            hint="Kept as a caveat with the snapshot"
            value={typed}
            onChange={setTyped}
          />
          <Button
            look="quiet"
            disabled={typed.trim() === '' || typed === reason}
            onPress={() => onReason(typed.trim())}
          >
            Keep this reason
          </Button>
        </>
      ) : null}
    </Card>
  );
}

function toName({ title, reference }: SnapshotSummary): string {
  return reference === undefined ? title : `${title}, ${toTimeText(reference)}`;
}
