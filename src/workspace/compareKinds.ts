import { describesPeople } from '../kernel/appliedPolicy.ts';
import type { IllustrativeLock } from '../kernel/provenance.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { toTableKey, toTableSize } from '../snapshot/tableKey.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What the library knows of figures about to be saved that speaks against what is said of them. */
export interface OtherKind {
  /** They can only be illustrative: they are those of an illustrative set, which is named. */
  readonly lock?: IllustrativeLock;
  /** Entered as the other kind before: saying otherwise is a correction, with a reason. */
  readonly held?: Pick<SnapshotSummary, 'id' | 'series' | 'title'>;
}

/** Whether two snapshots hold the same table: the same labels with the same numbers. */
function isSameTable(a: Snapshot, b: Snapshot): boolean {
  if (toTableSize(a.content) !== toTableSize(b.content)) return false;
  const key = toTableKey(a.content);
  return key !== undefined && key === toTableKey(b.content);
}

function isSameFile(a: Pick<Snapshot, 'provenance'>, b: Pick<Snapshot, 'provenance'>): boolean {
  const hash = a.provenance.record?.sha256;
  return hash !== undefined && hash === b.provenance.record?.sha256;
}

/**
 * Compares a snapshot about to be saved with one held.
 *
 * - The table of an illustrative set is illustrative, with or without the words that said so; but where nothing but the choice of the
 *   person importing says so, the same file may be entered as real with a reason, as its provenance might be corrected.
 * - What is or was held as real may be entered as illustrative, or as real again after a correction, with a reason.
 * - What locks a table held as illustrative locks the same table again.
 */
export function compareKinds(fresh: Snapshot, held: Snapshot): OtherKind {
  const { provenance, title, id, series } = held;
  const { lock } = provenance;
  const isReal = fresh.provenance.kind === 'real';
  const wasReal = describesPeople(provenance);
  if (isReal && provenance.kind === 'real') return {};
  const isTable = isSameTable(fresh, held);
  const isFile = isSameFile(fresh, held);
  const other = { held: { id, series, title } };
  if (wasReal) return isTable || isFile ? other : {};
  if (!isReal) return isTable && lock !== undefined ? { lock } : {};
  if (isTable && (lock !== undefined || !isFile)) return { lock: { kind: 'held-table', title } };
  return isFile ? other : {};
}
