import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { measureShares } from '../metrics/measureShares.ts';
import type { PublishedNumber } from '../snapshot/snapshot.ts';
import { deriveShare } from './deriveRepresentation.ts';
import { needsPlan } from './gate.ts';
import { type CellwisePolicy, gateCount, toRounding } from './gateCount.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedCount,
  type ReleasedRow,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/**
 * Published shares. Without counts they are under no threshold, and the figure says so; a share that came with a base is
 * turned into a count and gated like any other, in rounded numbers under an exact policy, since shares sum to a whole and
 * one hidden among them could be worked out.
 */
export function releaseShares(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const { snapshot, question, head } = context;
  const { content } = snapshot;
  if (content.kind !== 'shares')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const measured = measureShares(snapshot, content);
  const policy = toCellwise(context.policy);
  const cells = measured.shares.map(({ share, base }) => releaseShare(share, base, policy));
  const columns = measured.columns.map((column): ReleasedColumn => ({ ...column, unit: 'share' }));
  const row: ReleasedRow = {
    key: 'all',
    label: content.of,
    role: 'all',
    known: NOT_HELD,
    answered: NOT_HELD,
    everybody: NOT_HELD,
  };
  const notes: TableNote[] = [];
  if (measured.shares.some(({ base }) => base === undefined)) notes.push({ code: 'shares-without-counts' });
  if (measured.missing.length > 0) notes.push({ code: 'not-given', what: 'mixed-group' });
  if (snapshot.reference === undefined) notes.push({ code: 'not-given', what: 'date' });
  return ok(
    toReleased({
      ...head,
      kind: 'released',
      rows: [row],
      columns,
      cells: [cells],
      comparisons: 0,
      protection: {
        hiddenByPolicy: cells.filter(({ value }) => value.kind === 'suppressed' && value.reason === 'policy')
          .length,
        hiddenAtSource: cells.filter(({ value }) => value.kind === 'suppressed' && value.reason === 'source')
          .length,
        rounded: toRounding(policy) !== undefined && measured.shares.some(({ base }) => base !== undefined),
      },
      notes,
    }),
  );
}

function toCellwise(policy: Policy): CellwisePolicy {
  return needsPlan(policy) ? { kind: 'civil-service' } : policy;
}

function releaseShare(
  share: PublishedNumber,
  base: number | undefined,
  policy: CellwisePolicy,
): ReleasedCell {
  if (share.kind === 'suppressedAtSource')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'suppressed', reason: 'source' } };
  if (share.kind === 'unknown') return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  if (base === undefined || toRounding(policy) === undefined)
    return { count: NOT_HELD, base: toBase(base), value: { kind: 'value', value: share.value } };
  const count = gateCount({ kind: 'count', n: Math.round(share.value * base) }, policy);
  const known = gateCount({ kind: 'count', n: base }, policy);
  const row = { key: 'all', label: '', role: 'all' as const, known, answered: known, everybody: known };
  return deriveShare(count, row, 'known').cell;
}

function toBase(base: number | undefined): ReleasedCount {
  return base === undefined ? NOT_HELD : { kind: 'shown', count: base };
}
