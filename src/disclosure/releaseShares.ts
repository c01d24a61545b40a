import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { measureShares } from '../metrics/measureShares.ts';
import type { PublishedNumber } from '../snapshot/snapshot.ts';
import { deriveShare } from './deriveRepresentation.ts';
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
import { toCellwise } from './toCellwise.ts';
import { countsBehindPercent } from './suppression/percentLeak.ts';

/**
 * Published shares. Without counts they are under no threshold, and the figure says so; a share that came with a base is
 * turned into a count and gated like any other, in rounded numbers under an exact policy, since shares sum to a whole and
 * one hidden among them could be worked out. A share is hidden where any count that it may stand for would be. One without
 * a base beside others with theirs is taken to be of the same people; where those differ, it is hidden as well.
 */
export function releaseShares(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const { snapshot, question, head } = context;
  const { content } = snapshot;
  if (content.kind !== 'shares')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const measured = measureShares(snapshot, content, question.filters);
  const policy = toCellwise(context.policy);
  const held = measured.cells.flat().filter((cell) => cell !== undefined);
  const bases = new Set(held.flatMap(({ base }) => base ?? []));
  const [theirs] = bases.size === 1 ? bases : [];
  const printed = { policy, decimals: decimalsOf(held.map(({ share }) => share)) };
  const cells = measured.cells.map((row) =>
    row.map((cell): ReleasedCell => {
      if (cell === undefined) return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
      const { share, base = theirs } = cell;
      return base === undefined && bases.size > 0 && hidesSmall(policy) && share.kind === 'known'
        ? HIDDEN
        : releaseShare(share, base, printed);
    }),
  );
  const hidden = cells.flat().flatMap(({ value }) => (value.kind === 'suppressed' ? [value.reason] : []));
  const columns = measured.columns.map((column): ReleasedColumn => ({ ...column, unit: 'share' }));
  const notes: TableNote[] = [];
  if (bases.size === 0) notes.push({ code: 'shares-without-counts' });
  if (measured.missing.length > 0) notes.push({ code: 'not-given', what: 'mixed-group' });
  if (snapshot.reference === undefined) notes.push({ code: 'not-given', what: 'date' });
  return ok(
    toReleased({
      ...head,
      policy,
      kind: 'released',
      rows: measured.rows.map((row): ReleasedRow => ({
        ...row,
        known: NOT_HELD,
        answered: NOT_HELD,
        everybody: NOT_HELD,
      })),
      columns,
      cells,
      comparisons: 0,
      protection: {
        hiddenByPolicy: hidden.filter((reason) => reason === 'policy').length,
        hiddenAtSource: hidden.filter((reason) => reason === 'source').length,
        rounded: toRounding(policy) !== undefined && bases.size > 0,
      },
      notes,
    }),
  );
}

/** How the shares of one publication are printed, and the policy they are under. */
interface Printed {
  readonly policy: CellwisePolicy;
  /** Decimals of a percentage. */
  readonly decimals: number;
}

const HIDDEN: ReleasedCell = {
  count: { kind: 'suppressed', reason: 'policy' },
  base: NOT_HELD,
  value: { kind: 'suppressed', reason: 'policy' },
};

const MOST_DECIMALS = 4;

/** The decimals that percentages were published with: as many as the longest of them has. */
function decimalsOf(shares: readonly PublishedNumber[]): number {
  const lengths = shares.map((share) => {
    if (share.kind !== 'known') return 0;
    const [, decimals = ''] = String(Number((100 * share.value).toFixed(MOST_DECIMALS))).split('.');
    return decimals.length;
  });
  return Math.max(0, ...lengths);
}

function hidesSmall(policy: CellwisePolicy): boolean {
  return (toRounding(policy)?.hideBelow ?? 0) > 0;
}

/** A count after the gate that is hidden where any count behind the printed percentage would be. */
function gateBehind(share: number, base: number, { policy, decimals }: Printed): ReleasedCount {
  const nearest = gateCount({ kind: 'count', n: Math.round(share * base) }, policy);
  if (share < 0 || share > 1 || !Number.isSafeInteger(base)) return nearest;
  return (
    countsBehindPercent(base, (100 * share).toFixed(decimals), decimals)
      .map((n) => gateCount({ kind: 'count', n }, policy))
      .find(({ kind }) => kind === 'suppressed') ?? nearest
  );
}

function releaseShare(share: PublishedNumber, base: number | undefined, printed: Printed): ReleasedCell {
  const { policy } = printed;
  if (share.kind === 'suppressedAtSource')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'suppressed', reason: 'source' } };
  if (share.kind === 'unknown') return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  if (base === undefined || toRounding(policy) === undefined)
    return { count: NOT_HELD, base: toBase(base), value: { kind: 'value', value: share.value } };
  const count = gateBehind(share.value, base, printed);
  const known = gateCount({ kind: 'count', n: base }, policy);
  const row = { key: 'all', label: '', role: 'all' as const, known, answered: known, everybody: known };
  return deriveShare(count, row, 'known').cell;
}

function toBase(base: number | undefined): ReleasedCount {
  return base === undefined ? NOT_HELD : { kind: 'shown', count: base };
}
