import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { historyQuery } from '../../queries/historyQuery.ts';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { type NamedPart, planDeletion } from '../../workspace/planDeletion.ts';
import type { StoredSummary } from '../../workspace/records.ts';
import { Checkbox } from '../import/Checkboxes.tsx';
import { snapshotName } from './snapshotName.ts';

interface ForGoodDialogProps {
  /** What is to go; empty while nothing is. */
  readonly doomed: readonly StoredSummary[];
  readonly onCancel: () => void;
  readonly onConfirm: (gone: {
    readonly ids: readonly string[];
    readonly parts: readonly NamedPart[];
  }) => void;
}

/** Asks before something is deleted for good, and what of that which hangs on it goes as well. */
export function ForGoodDialog({ doomed, onCancel, onConfirm }: ForGoodDialogProps) {
  const state = useQuery(historyQuery).data;
  const [versions, setVersions] = useState(false);
  const [made, setMade] = useState(true);
  const ids = doomed.map(({ id }) => id);
  const earlier = state === undefined ? [] : planDeletion(ids, state).earlier;
  const all = versions ? [...ids, ...earlier] : ids;
  const { parts = [], staying = [] } = state === undefined ? {} : planDeletion(all, state);
  return (
    <ConfirmDialog
      open={doomed.length > 0}
      title="Delete for good"
      confirm="Delete for good"
      disabled={state === undefined}
      onCancel={onCancel}
      onConfirm={() => onConfirm({ ids: all, parts: made ? parts : [] })}
    >
      <p>
        {doomed.map(({ summary }) => snapshotName(summary)).join('; ')}: the counts, the provenance record,
        and what the history says of it alone, with names and hashes, are deleted. This cannot be undone.
        Copies in workspace files you saved stay there.
      </p>
      {earlier.length === 0 ? null : (
        <Checkbox checked={versions} onChange={setVersions}>
          {earlier.length === 1
            ? 'The earlier version that it corrected as well; otherwise that one stands again'
            : `The ${earlier.length} earlier versions that it corrected as well; otherwise the last of them stands again`}
        </Checkbox>
      )}
      {parts.length === 0 ? null : (
        <Checkbox checked={made} onChange={setMade}>
          What was made from it alone as well: {parts.map(({ title }) => title).join('; ')}
        </Checkbox>
      )}
      {staying.length === 0 ? null : (
        <p>Made from other data too, so it stays: {staying.map(({ title }) => title).join('; ')}.</p>
      )}
    </ConfirmDialog>
  );
}
