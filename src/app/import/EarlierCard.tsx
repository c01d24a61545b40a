import { useState } from 'react';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import { isLargeMove, listEarlier, useImportComparison } from '../../queries/useImportComparison.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { Comparison } from '../data/CompareCard.tsx';

interface EarlierCardProps {
  readonly held: readonly SnapshotSummary[];
  readonly series: string;
  readonly snapshots: ImportOutcome['snapshots'];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What is about to be saved beside what the series held before; a headcount that moves by more than a fifth asks for a reason. */
export function EarlierCard({ held, series, snapshots, reason, onReason }: EarlierCardProps) {
  const earlier = listEarlier(held, series, snapshots);
  const [picked, setPicked] = useState<string>();
  const [typed, setTyped] = useState(reason);
  const before = picked ?? earlier[0]?.id;
  const { data } = useImportComparison(before, snapshots);
  if (before === undefined) return null;
  const needsReason = data?.kind === 'ok' && isLargeMove(data.value);
  return (
    <Card title="Compared with before" about="Unprotected: for the analyst only.">
      <SelectField
        label="Compare with"
        value={before}
        choices={earlier.map(({ id, title, reference }) => ({
          value: `${id}`,
          text: reference === undefined ? title : `${title}, ${toTimeText(reference)}`,
        }))}
        onChange={setPicked}
      />
      {data?.kind === 'error' ? (
        <IssueList title="They were not compared" issues={[refusalWords(data.error)]} />
      ) : null}
      {data?.kind === 'ok' ? <Comparison comparison={data.value} /> : null}
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
