import { canonicalJson } from '../kernel/canonicalJson.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type LibraryState, resolveStanding } from './libraryState.ts';
import type { Change, LogLine } from './logLine.ts';
import { PART_STORES } from './storedPart.ts';

/** Why something cannot be undone. */
export type UndoRefusal =
  | { readonly kind: 'not-undoable' }
  | { readonly kind: 'already-undone' }
  /** Its snapshot is deleted for good. */
  | { readonly kind: 'gone' }
  /** Snapshots or parts (their titles) rest on it: undo those first. */
  | { readonly kind: 'built-on'; readonly by: readonly string[] }
  /** The same thing was changed again afterwards. */
  | { readonly kind: 'changed-since' };

/** What undoing a line of the log would do, or why it cannot be done. An undo is a line itself and can be undone. */
export function planUndo(line: LogLine, state: LibraryState): Result<readonly Change[], UndoRefusal> {
  if (line.undo === undefined || line.undo.length === 0) return fail({ kind: 'not-undoable' });
  if (isUndone(line.id, state.log)) return fail({ kind: 'already-undone' });
  for (const change of line.undo) {
    const refusal = findRefusal(change, line, state);
    if (refusal !== undefined) return fail(refusal);
  }
  return ok(line.undo);
}

/** Whether a line was undone, and its undoing not undone in turn. */
export function isUndone(id: string, log: readonly LogLine[]): boolean {
  return log.some((line) => line.undoes === id && line.id !== id && !isUndone(line.id, log));
}

function findRefusal(change: Change, line: LogLine, state: LibraryState): UndoRefusal | undefined {
  switch (change.kind) {
    case 'bin':
    case 'hold': {
      const known = new Set(state.summaries.map(({ id }) => id));
      if (change.snapshots.some((id) => !known.has(id))) return { kind: 'gone' };
      const by = change.kind === 'bin' ? findBuiltOn(change.snapshots, line, state) : [];
      return by.length === 0 ? undefined : { kind: 'built-on', by };
    }
    case 'review':
      if (!state.summaries.some(({ id }) => id === change.snapshot)) return { kind: 'gone' };
      return findLater(change, line, state);
    case 'policy':
    case 'part':
      return findLater(change, line, state);
  }
}

/** Titles of what stands on these snapshots and stays: corrections of them that are held, and parts made from them. */
function findBuiltOn(snapshots: readonly string[], line: LogLine, state: LibraryState): readonly string[] {
  const bottom = new Set(snapshots);
  const goes = new Set(line.undo?.flatMap((one) => (one.kind === 'part' ? [one.id] : [])));
  const { binned } = resolveStanding(state);
  const inBin = new Set(binned.map(({ id }) => id));
  const corrections = state.summaries.filter(
    ({ id, summary }) =>
      summary.supersedes !== undefined && bottom.has(summary.supersedes) && !bottom.has(id) && !inBin.has(id),
  );
  const parts = PART_STORES.flatMap((store) => state.parts[store]).filter(
    ({ id, madeFrom }) => !goes.has(id) && madeFrom.some((from) => bottom.has(from)),
  );
  return [...corrections.map(({ summary }) => summary.title), ...parts.map(({ title }) => title)];
}

function findLater(change: Change, line: LogLine, { log }: LibraryState): UndoRefusal | undefined {
  const target = targetOf(change);
  const later = log.some(
    (other) =>
      other.seq > line.seq &&
      other.undo?.some((one) => targetOf(one) === target) === true &&
      !isUndone(other.id, log) &&
      !(other.undoes !== undefined && isNetUndone(other, log)),
  );
  return later ? { kind: 'changed-since' } : undefined;
}

/** An undo of a line that came later than the one asked about leaves things as they were. */
function isNetUndone(undo: LogLine, log: readonly LogLine[]): boolean {
  const undone = log.find(({ id }) => id === undo.undoes);
  return undone !== undefined && isUndone(undone.id, log);
}

function targetOf(change: Change): string {
  if (change.kind === 'policy') return canonicalJson(['policy', change.series]);
  if (change.kind === 'review') return canonicalJson(['review', change.snapshot]);
  if (change.kind === 'part') return canonicalJson(['part', change.store, change.id]);
  return canonicalJson([change.kind, change.snapshots]);
}
