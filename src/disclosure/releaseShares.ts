import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type MeasuredShare, type MeasuredShares, measureShares } from '../metrics/measureShares.ts';
import { deriveShare } from './deriveRepresentation.ts';
import { needsPlan } from './gate.ts';
import { gateCount, toRounding } from './gateCount.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedCount,
  type ReleasedRow,
  type ReleasedTable,
  type ReleasedValue,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import { type ShareWays, toShareWays } from './shareWays.ts';
import { toCellwise } from './toCellwise.ts';

/**
 * Published shares. Without counts they are under no threshold, and the figure says so; those that came with a base are shown as
 * they were given, or worked out from rounded numbers and hidden where few people stand behind them (`toShareWays` decides). A
 * share is hidden where any count that it may stand for would be. One without a base beside others with theirs is taken to be of
 * the same people; where those differ, it is hidden as well.
 */
export function releaseShares(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const { snapshot, question, head, policy } = context;
  const { content } = snapshot;
  if (content.kind !== 'shares')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const measured = measureShares(snapshot, content, question.filters);
  const ways = toShareWays(content, policy);
  const cells = measured.cells.map((row) =>
    row.map((cell): ReleasedCell =>
      cell === undefined
        ? { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD }
        : releaseShare(cell, ways, policy),
    ),
  );
  const hidden = cells.flat().flatMap(({ value }) => (value.kind === 'suppressed' ? [value.reason] : []));
  const columns = measured.columns.map((column): ReleasedColumn => ({ ...column, unit: 'share' }));
  const notes: TableNote[] = [];
  if (!ways.hasBases) notes.push({ code: 'shares-without-counts' });
  notes.push(...toWorkedOutNotes(measured, ways, policy));
  if (measured.missing.length > 0) notes.push({ code: 'not-given', what: 'mixed-group' });
  if (snapshot.reference === undefined) notes.push({ code: 'not-given', what: 'date' });
  return ok(
    toReleased({
      ...head,
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
        rounded: cells.flat().some(({ count }) => count.kind === 'rounded'),
      },
      notes,
    }),
  );
}

/** Which rows are worked out from rounded numbers where a policy of true counts shows the others as they were given. */
function toWorkedOutNotes({ rows, cells }: MeasuredShares, ways: ShareWays, policy: Policy): TableNote[] {
  if (!needsPlan(policy)) return [];
  const worked = rows.filter((_, r) =>
    cells[r]?.some((cell) => cell !== undefined && ways.wayOf(cell) !== 'as-given'),
  );
  if (worked.length === 0) return [];
  return [
    {
      code: 'shares-worked-out',
      ...(worked.length === rows.length ? {} : { rows: worked.map(({ label }) => label) }),
    },
  ];
}

const HIDDEN: ReleasedCell = {
  count: { kind: 'suppressed', reason: 'policy' },
  base: NOT_HELD,
  value: { kind: 'suppressed', reason: 'policy' },
};

function releaseShare(measured: MeasuredShare, ways: ShareWays, policy: Policy): ReleasedCell {
  const { share } = measured;
  if (share.kind === 'suppressedAtSource')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'suppressed', reason: 'source' } };
  if (share.kind === 'unknown') return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  const way = ways.wayOf(measured);
  if (way === 'hidden') return HIDDEN;
  const base = ways.baseOf(measured);
  if (base === undefined) return { count: NOT_HELD, base: NOT_HELD, value: toGiven(share.value) };
  const cellwise = toCellwise(policy);
  if (way === 'as-given') {
    const given = { count: NOT_HELD, base: { kind: 'shown', count: base } as const };
    return toRounding(cellwise) === undefined
      ? { ...given, value: toGiven(share.value) }
      : { ...given, value: toGivenWithInterval(share.value, base, ways) };
  }
  const gated = ways.behind(share.value, base).map((n) => gateCount({ kind: 'count', n }, cellwise));
  const count =
    gated.find(({ kind }) => kind === 'suppressed') ??
    gateCount({ kind: 'count', n: Math.round(share.value * base) }, cellwise);
  return deriveShare(count, toRow(gateCount({ kind: 'count', n: base }, cellwise)), 'known').cell;
}

function toGiven(value: number): ReleasedValue {
  return { kind: 'value', value };
}

/** A share as it was given, with the interval of its base: from the least to the most people that it may stand for. */
function toGivenWithInterval(given: number, base: number, ways: ShareWays): ReleasedValue {
  const row = toRow({ kind: 'shown', count: base });
  const behind = ways.behind(given, base);
  const [least, most] = [Math.min(...behind), Math.max(...behind)].map(
    (count) => deriveShare({ kind: 'shown', count }, row, 'known').cell.value,
  );
  if (least?.kind !== 'value' || most?.kind !== 'value') return least ?? NOT_HELD;
  if (least.interval === undefined || most.interval === undefined) return toGiven(given);
  return {
    kind: 'value',
    value: given,
    interval: { ...least.interval, upper: most.interval.upper },
  };
}

function toRow(base: ReleasedCount): ReleasedRow {
  return { key: 'all', label: '', role: 'all', known: base, answered: base, everybody: base };
}
