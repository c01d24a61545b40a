import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { measureCounts } from '../metrics/measureCounts.ts';
import type { ColumnHead, MeasuredCount, MeasuredTable, RowTotals } from '../metrics/measuredTable.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { deriveRates, rateColumns } from './deriveRates.ts';
import { deriveShare } from './deriveRepresentation.ts';
import { flagComparisons } from './flagComparisons.ts';
import type { Gate, GatedTable, GatedTotals } from './gate.ts';
import type { ReleaseContext } from './releaseContext.ts';
import type {
  ReleasedCell,
  ReleasedColumn,
  ReleasedCount,
  ReleasedRow,
  ReleasedTable,
  ReleasedValue,
  TableNote,
} from './releasedTable.ts';
import { NOT_HELD, toReleased } from './releasedTable.ts';

/** A table before and after the gate. */
interface Counted {
  readonly table: MeasuredTable;
  readonly gated: GatedTable;
}

/** A table with the publisher's printed whole in its last row, where the question names one; each went through the gate. */
function gateWithWhole(context: ReleaseContext, gate: Gate): Result<Counted, Refusal[]> {
  const own = gateOf(context.snapshot, context, gate);
  if (own.kind === 'error' || context.whole === undefined) return own;
  const { by: _by, filters, ...question } = context.question;
  const breakdowns = new Set(breakdownsOf(context.snapshot));
  const asked = { ...question, filters: filters.filter(({ dimension }) => !breakdowns.has(dimension)) };
  const whole = gateOf(context.whole, { ...context, question: asked }, gate);
  if (whole.kind === 'error') return whole;
  const { table, gated } = own.value;
  const { table: printed, gated: through } = whole.value;
  return ok({
    table: {
      ...table,
      ...replaceLast<MeasuredCount, RowTotals>(table, table, printed, printed, { kind: 'not-held' }),
    },
    gated: { ...gated, ...replaceLast<ReleasedCount, GatedTotals>(table, gated, printed, through, NOT_HELD) },
  });
}

function gateOf(snapshot: Snapshot, context: ReleaseContext, gate: Gate): Result<Counted, Refusal[]> {
  const measured = measureOf(snapshot, context);
  if (measured.kind === 'error') return measured;
  const gated = gate(measured.value, snapshot);
  return gated === undefined ? fail([{ code: 'outside-lattice' }]) : ok({ table: measured.value, gated });
}

function measureOf(snapshot: Snapshot, { question }: ReleaseContext): Result<MeasuredTable, Refusal[]> {
  const { content } = snapshot;
  if (content.kind !== 'counts')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  return measureCounts(snapshot, content, question);
}

function breakdownsOf({ content }: Snapshot): string[] {
  if (content.kind !== 'counts') return [];
  return content.dimensions.filter(({ role }) => role === 'breakdown').map(({ id }) => id);
}

/** Counts with the last row of the whole's table in the place of their own last row, column by column. */
function replaceLast<C, T>(
  table: MeasuredTable,
  own: { readonly counts: readonly (readonly C[])[]; readonly totals: readonly T[] },
  whole: MeasuredTable,
  theirs: { readonly counts: readonly (readonly C[])[]; readonly totals: readonly T[] },
  absent: C,
): { readonly counts: readonly (readonly C[])[]; readonly totals: readonly T[] } {
  const totals = theirs.totals.at(-1);
  if (totals === undefined) throw new Error('the whole has no row');
  const at = new Map(whole.columns.map(({ key }, column) => [key, theirs.counts.at(-1)?.[column]]));
  const row = table.columns.map(({ key }) => at.get(key) ?? absent);
  return { counts: [...own.counts.slice(0, -1), row], totals: [...own.totals.slice(0, -1), totals] };
}

/** The gated table as released rows, everybody first: `rows[i]` has the counts `counts[i]`. */
function toReleasedRows(
  { question }: ReleaseContext,
  table: MeasuredTable,
  gated: GatedTable,
): { rows: ReleasedRow[]; counts: (readonly ReleasedCount[])[] } {
  const compared = question.comparator.kind === 'all-staff' && table.rows.length > 1;
  const built = table.rows.map((head, at): ReleasedRow => {
    const totals = gated.totals[at];
    if (totals === undefined) throw new Error(`no totals for row ${head.key}`);
    const role = head.role === 'all' && compared ? 'reference' : head.role;
    return { ...head, role, known: totals.known, answered: totals.answered, everybody: totals.everybody };
  });
  const order = [built.length - 1, ...built.keys()].slice(0, built.length);
  const pick = <T>(items: readonly T[]): T[] => order.flatMap((at) => items.slice(at, at + 1));
  return { rows: pick(built), counts: pick(gated.counts) };
}

/** Share of each group by row, with comparison to the reference row and the flags held together. */
export function releaseRepresentation(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { only } = context.question;
  const isAsked = ({ role, key }: ColumnHead): boolean =>
    role === 'group' && (only === undefined || key === only);
  return releaseTable(context, gate, isAsked, (table, rows, counts) => {
    const groups = table.columns.flatMap((head, at) => (isAsked(head) ? [{ head, at }] : []));
    if (groups.length === 0) return { code: 'part-missing', metric: 'representation', part: 'group' };
    const shares = rows.map((row, r) =>
      groups.map(({ at }) => deriveShare(counts[r]?.[at] ?? NOT_HELD, row, context.question.denominator)),
    );
    const at = rows.findIndex(({ role }) => role === 'reference');
    const references = shares[at]?.map(({ cell }) => cell.value);
    const { cells, comparisons } = flagComparisons(
      shares.map((own, row) =>
        references === undefined || row === at ? { shares: own } : { shares: own, references },
      ),
    );
    const columns = groups.map(({ head }): ReleasedColumn => ({ ...head, unit: 'share' }));
    return { columns, cells, comparisons };
  });
}

/** Declaration, response and known rate by row. */
export function releaseRates(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  return releaseTable(context, gate, isAnyColumn, (_, rows) => ({
    columns: rateColumns,
    cells: rows.map(({ known, answered, everybody }) => deriveRates(known, answered, everybody)),
    comparisons: 0,
  }));
}

/** People by row: everybody, known, and those without a group. */
export function releaseHeadcount(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  return releaseTable(context, gate, isAnyColumn, (table, rows, counts) => {
    const columns: ReleasedColumn[] = [
      { key: 'everybody', label: 'Everybody', role: 'everybody', unit: 'people' },
      ...table.columns.map((head): ReleasedColumn => ({ ...head, unit: 'people' })),
    ];
    const cells = rows.map((row, r) =>
      [row.everybody, ...(counts[r] ?? [])].map((count): ReleasedCell => ({
        count,
        base: row.everybody,
        value: toValue(count),
      })),
    );
    return { columns, cells, comparisons: 0 };
  });
}

/** A count as a value of unit people. */
export function toValue(count: ReleasedCount): ReleasedValue {
  return count.kind === 'shown' || count.kind === 'rounded' ? { kind: 'value', value: count.count } : count;
}

interface Built {
  readonly columns: readonly ReleasedColumn[];
  readonly cells: readonly (readonly ReleasedCell[])[];
  readonly comparisons: number;
}

type OfColumn = (head: ColumnHead) => boolean;

const isAnyColumn: OfColumn = ({ role }) => ['group', 'undeclared', 'unknown'].includes(role);

/** `isAsked`: the columns whose hidden cells the figure speaks of. */
function releaseTable(
  context: ReleaseContext,
  gate: Gate,
  isAsked: OfColumn,
  build: (
    table: MeasuredTable,
    rows: readonly ReleasedRow[],
    counts: readonly (readonly ReleasedCount[])[],
  ) => Built | Refusal,
): Result<ReleasedTable, Refusal[]> {
  const counted = gateWithWhole(context, gate);
  if (counted.kind === 'error') return counted;
  const { table, gated } = counted.value;
  const { rows, counts } = toReleasedRows(context, table, gated);
  const built = build(table, rows, counts);
  if ('code' in built) return fail([built]);
  const { only } = context.question;
  if (context.policy.kind !== 'unprotected' && isAllHidden(built.cells))
    return ok(toReleased({ ...context.head, kind: 'withheld', reason: 'all-hidden-at-source' }));
  return ok(
    toReleased({
      ...context.head,
      kind: 'released',
      rows,
      columns: built.columns,
      cells: built.cells,
      comparisons: built.comparisons,
      protection: {
        hiddenByPolicy: counts
          .flatMap((row) => row.filter((_, at) => only === undefined || table.columns[at]?.key === only))
          .filter((count) => count.kind === 'suppressed' && count.reason === 'policy').length,
        hiddenAtSource: countHiddenAtSource(table, isAsked),
        ...gated.done,
      },
      notes: toNotes(context, table),
    }),
  );
}

function isAllHidden(cells: readonly (readonly ReleasedCell[])[]): boolean {
  const values = cells.flat().map(({ value }) => value);
  return (
    values.length > 0 && values.every((value) => value.kind === 'suppressed' && value.reason === 'source')
  );
}

/** Cells the publisher hid under the rows asked for (under everybody, where there are no others). */
function countHiddenAtSource(table: MeasuredTable, isAsked: OfColumn): number {
  const rows = table.rows.length > 1 ? table.counts.slice(0, -1) : table.counts;
  let hidden = 0;
  for (const row of rows)
    row.forEach((count, at) => {
      const head = table.columns[at];
      if (head === undefined || !isAsked(head)) return;
      if (count.kind === 'range' || count.kind === 'hidden') hidden += count.hiddenCells;
    });
  return hidden;
}

function toNotes(context: ReleaseContext, table: MeasuredTable): TableNote[] {
  const notes: TableNote[] = [];
  const { roundedTo } = table.sourceProtection;
  if (roundedTo > 1) notes.push({ code: 'rounded-source', to: roundedTo });
  if (context.whole !== undefined) notes.push({ code: 'printed-total-used', title: context.whole.title });
  return notes;
}
