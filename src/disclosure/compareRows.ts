import type { Refusal } from '../kernel/issue.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import type { Against, OwnShares } from './against.ts';
import { deriveShare } from './deriveRepresentation.ts';
import { flagComparisons } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, joinProtection } from './gateSnapshot.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/** What the shares of the rows are set against. */
type ToAgainst = (context: ReleaseContext, gate: Gate, own: OwnShares) => Result<Against, Refusal[]>;

/** Share of each group by row, its own groups merged as `merge` says, against what `toAgainst` finds for them. */
export function compareRows(
  context: ReleaseContext,
  gate: Gate,
  toAgainst: ToAgainst,
  merge?: GroupMerge,
): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot } = context;
  const gated = gateSnapshot(snapshot, question, gate, merge);
  if (gated.kind === 'error') return gated;
  const own = gated.value;
  const groups = own.columns.flatMap((head, at) => (head.role === 'group' ? [{ head, at }] : []));
  const order = [own.rows.length - 1, ...own.rows.keys()].slice(0, own.rows.length);
  const rows = order.flatMap((at) => own.rows.slice(at, at + 1));
  const shares = order.map((r, place) => {
    const row = rows[place];
    if (row === undefined) throw new Error('a row without its head');
    return groups.map(({ at }) => deriveShare(own.counts[r]?.[at] ?? NOT_HELD, row, question.denominator));
  });
  const columns = groups.map(({ head }): ReleasedColumn => ({ ...head, unit: 'share' }));
  const found = toAgainst(context, gate, { rows, shares, columns });
  if (found.kind === 'error') return found;
  const { cells, comparisons } = flagComparisons(found.value.rows);
  const parts = [own.protection, ...(found.value.protection === undefined ? [] : [found.value.protection])];
  return ok(
    toReleased({
      ...found.value.context.head,
      kind: 'released',
      rows,
      columns,
      cells,
      comparisons,
      protection: joinProtection(parts),
      notes: [...roundedNote(context), ...found.value.notes],
      ...(found.value.name === undefined ? {} : { comparatorName: found.value.name }),
    }),
  );
}

/** How the publisher rounded, where it did. */
export function roundedNote({ snapshot }: ReleaseContext): TableNote[] {
  const { content } = snapshot;
  if (content.kind !== 'counts' || content.sourceProtection.roundedTo === 1) return [];
  return [{ code: 'rounded-source', to: content.sourceProtection.roundedTo }];
}
