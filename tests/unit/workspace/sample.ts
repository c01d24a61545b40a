import type { Change, LogLine, LogWhat } from '../../../src/workspace/logLine.ts';
import type { LibraryState } from '../../../src/workspace/libraryState.ts';
import type { StoredSummary } from '../../../src/workspace/records.ts';
import type { StoredPart } from '../../../src/workspace/storedPart.ts';
import { toStored, toStoredSummary } from '../../../src/workspace/sealSnapshot.ts';
import { toSnapshotId } from '../../../src/kernel/ids.ts';
import { buildCube } from '../../browser/library/buildCube.ts';

export const NOW = '2026-12-01T09:00:00.000Z';

/** A listed snapshot; a correction where it supersedes. */
export function summary(id: string, date = '2025-03-31', supersedes?: string): StoredSummary {
  const cube = buildCube({ id, series: 's', date, cells: 5 });
  return toStoredSummary(
    toStored(supersedes === undefined ? cube : { ...cube, supersedes: toSnapshotId(supersedes) }),
  );
}

/** An empty library, and what differs from it. */
export function state(change: Partial<LibraryState> = {}): LibraryState {
  return {
    series: [],
    policies: [],
    summaries: [],
    bin: [],
    recipes: [],
    log: [],
    parts: { targets: [], comparators: [], views: [], notes: [], papers: [] },
    ...change,
  };
}

/** One line of a log. */
export function line(
  seq: number,
  what: LogWhat,
  about: readonly string[],
  undo?: readonly Change[],
): LogLine {
  return { seq, id: `line-${seq}`, at: NOW, what, about, ...(undo === undefined ? {} : { undo }) };
}

/** A paper made from snapshots. */
export function paper(id: string, madeFrom: readonly string[]): StoredPart {
  return { id, title: `Paper ${id}`, at: NOW, madeFrom, body: {} };
}
