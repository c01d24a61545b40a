import { useState } from 'react';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { listWords } from '../../figure/words/listWords.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { BEFORE_IN_FILE, findLargeMove, type LargeMove } from '../../queries/useImportComparison.ts';
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

/** What is about to be saved beside what the series held before; a headcount, of all or of a department, that moves by more than a fifth asks for a reason. */
export function EarlierCard({ earlier, reason, onReason }: EarlierCardProps) {
  const { compared, onPick, moved, corrected } = earlier;
  const [typed, setTyped] = useState(reason);
  const [chosen, setChosen] = useState<number>();
  const there = [...compared.keys()].filter((at) => compared[at]?.picked !== undefined);
  const at = chosen !== undefined && there.includes(chosen) ? chosen : there[0];
  const shown = at === undefined ? undefined : compared[at];
  if (at === undefined || shown?.picked === undefined) return null;
  const { held, inFile, picked, comparison } = shown;
  return (
    <Card title="Compared with before" about="Unprotected: for the analyst only.">
      {corrected === undefined ? null : (
        <Notice title={`The series has a snapshot of this date already: ${toName(corrected)}`}>
          Saving puts this one in its place, marked as revised [r] where it counts the same dimensions; the
          one before stays in the history.
        </Notice>
      )}
      {there.length === 1 && compared.length === 1 ? null : (
        <SelectField
          label="Snapshot of this file"
          value={String(at)}
          choices={there.map((place) => ({
            value: String(place),
            text: `${toWhen(compared[place]?.own)}${isMoved(compared[place]) ? ': moved by over a fifth' : ''}`,
          }))}
          onChange={(place) => setChosen(Number(place))}
        />
      )}
      <SelectField
        label="Compare with"
        value={picked}
        choices={[
          ...(inFile === undefined
            ? []
            : [{ value: BEFORE_IN_FILE, text: `The one before it in this file, ${toWhen(inFile)}` }]),
          ...held.map((one) => ({ value: `${one.id}`, text: toName(one) })),
        ]}
        onChange={(before) => onPick(at, before)}
      />
      {comparison?.kind === 'error' ? (
        <IssueList title="They were not compared" issues={[refusalWords(comparison.error)]} />
      ) : null}
      {comparison?.kind === 'ok' ? <Comparison comparison={comparison.value} /> : null}
      {moved === undefined ? null : (
        <>
          <TextField
            label={toMoveLabel(moved)}
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
      )}
    </Card>
  );
}

function isMoved(one: Earlier['compared'][number] | undefined): boolean {
  return one?.comparison?.kind === 'ok' && findLargeMove(one.comparison.value) !== undefined;
}

/** Parts named in a label; the tables above it name them all. */
const MOST_NAMED = 3;

function toMoveLabel({ everybody, parts }: LargeMove): string {
  const named = parts.slice(0, MOST_NAMED);
  const more = parts.length - named.length;
  const of = [...named, ...(more === 0 ? [] : [`${more} more`])];
  const whose = everybody || of.length === 0 ? '' : ` of ${listWords(of)}`;
  return `Why the headcount${whose} moved by more than a fifth`;
}

function toWhen(one: Pick<SnapshotSummary, 'reference'> | undefined): string {
  return one?.reference === undefined ? 'without a date' : toTimeText(one.reference);
}

function toName({ title, reference }: SnapshotSummary): string {
  return reference === undefined ? title : `${title}, ${toTimeText(reference)}`;
}
