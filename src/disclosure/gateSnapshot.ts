import type { Refusal } from '../kernel/issue.ts';
import type { Question } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import { measureCounts } from '../metrics/measureCounts.ts';
import type { ColumnHead, MeasuredTable } from '../metrics/measuredTable.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Gate } from './gate.ts';
import type { ProtectionSummary, ReleasedCount, ReleasedRow } from './releasedTable.ts';

/** One snapshot measured and let through: rows as measured, everybody last. */
export interface GatedSnapshot {
  readonly snapshot: Snapshot;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly ReleasedRow[];
  /** `counts[row][column]`. */
  readonly counts: readonly (readonly ReleasedCount[])[];
  /** The row of everybody the question asks about. */
  readonly all: ReleasedRow;
  readonly protection: ProtectionSummary;
}

/**
 * Counts the people behind a question in one snapshot and lets them through the gate. Errors: content without counts, a
 * dimension or member that is not there, a table outside the plan.
 */
export function gateSnapshot(
  snapshot: Snapshot,
  question: Question,
  gate: Gate,
  merge?: GroupMerge,
): Result<GatedSnapshot, Refusal[]> {
  const { content } = snapshot;
  if (content.kind !== 'counts')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const measured = measureCounts(snapshot, content, question, merge);
  if (measured.kind === 'error') return measured;
  const table = measured.value;
  const gated = gate(table, snapshot, merge);
  if (gated === undefined) return fail([{ code: 'outside-lattice' }]);
  const rows = table.rows.map((head, at): ReleasedRow => {
    const totals = gated.totals[at];
    if (totals === undefined) throw new Error(`no totals for row ${head.key}`);
    return { ...head, ...totals };
  });
  const all = rows.at(-1);
  if (all === undefined) throw new Error('a measured table without rows');
  const { counts } = gated;
  return ok({
    snapshot,
    columns: table.columns,
    rows,
    counts,
    all,
    protection: { ...toHidden(table, counts), ...gated.done },
  });
}

function toHidden(
  table: MeasuredTable,
  counts: GatedSnapshot['counts'],
): Pick<ProtectionSummary, 'hiddenByPolicy' | 'hiddenAtSource'> {
  const members = table.rows.length > 1 ? table.counts.slice(0, -1) : table.counts;
  return {
    hiddenByPolicy: counts.flat().filter((count) => count.kind === 'suppressed' && count.reason === 'policy')
      .length,
    hiddenAtSource: members
      .flat()
      .reduce(
        (sum, count) => sum + (count.kind === 'range' || count.kind === 'hidden' ? count.hiddenCells : 0),
        0,
      ),
  };
}

/** What was done over several tables of one figure: hidden cells added, the weakest reader, any rounding. */
export function joinProtection(parts: readonly ProtectionSummary[]): ProtectionSummary {
  const readers = (['blind', 'nonzero', 'marked'] as const).filter((reader) =>
    parts.some((part) => part.reader === reader),
  );
  const [reader] = readers;
  const missing = parts.flatMap(({ notAvailable }) => notAvailable ?? []);
  return {
    hiddenByPolicy: parts.reduce((sum, part) => sum + part.hiddenByPolicy, 0),
    hiddenAtSource: parts.reduce((sum, part) => sum + part.hiddenAtSource, 0),
    rounded: parts.some((part) => part.rounded),
    ...(missing.length === 0
      ? {}
      : {
          notAvailable: {
            cells: missing.reduce((sum, { cells }) => sum + cells, 0),
            everybody: missing.every(({ everybody }) => everybody === 'printed') ? 'printed' : 'at-least',
          },
        }),
    ...(reader === undefined ? {} : { reader }),
    ...(parts.some((part) => part.fellBack === true) ? { fellBack: true } : {}),
  };
}
