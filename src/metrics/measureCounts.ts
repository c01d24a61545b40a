import type { Question } from '../kernel/question.ts';
import type { QuestionIssue } from '../kernel/questionIssue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CountsContent, Snapshot } from '../snapshot/snapshot.ts';
import { absentCells } from '../snapshot/absentCells.ts';
import { groupColumns, type GroupColumns, type GroupMerge } from './groupColumns.ts';
import {
  type MeasuredCount,
  type MeasuredTable,
  type NotAvailable,
  type RowHead,
  type RowTotals,
} from './measuredTable.ts';
import { memberRows, type MemberRows } from './memberRows.ts';
import { printedTotals } from './printedTotals.ts';
import { sumRows } from './sumRows.ts';
import { emptyTally, tallyAbsent, tallyCells, type Tally, type TallyPlan } from './tally.ts';

/**
 * Counts the people behind a question: rows (members of `question.by`, or everybody) by columns (groups, undeclared, unknown),
 * with each row's known, answered and everybody. Unit: people. A sum over cells hidden at source is a range from the
 * publisher's bounds; a total the publisher printed is used instead of the sum. The table's last row is everybody the
 * question asks about. Errors: a dimension or member that the snapshot does not have.
 */
export function measureCounts(
  snapshot: Snapshot,
  content: CountsContent,
  question: Question,
  merge?: GroupMerge,
): Result<MeasuredTable, QuestionIssue[]> {
  const allowed = toAllowed(content, question);
  if (allowed.kind === 'error') return allowed;
  const { by } = question;
  const rowDimension = by === undefined ? -1 : content.dimensions.findIndex(({ id }) => id === by);
  if (by !== undefined && rowDimension < 0) return fail([{ code: 'dimension-missing', dimension: by }]);
  const byDimension = content.dimensions[rowDimension];
  const members: MemberRows =
    byDimension === undefined
      ? { heads: [], rowOf: new Int32Array() }
      : memberRows(byDimension, snapshot.mapping, allowed.value[rowDimension], question.grades);
  const groups = columnsOf(snapshot, content, question, merge);
  const only = groups.columns.findIndex(({ key }) => key === question.only);
  const table = countTable(content, allowed.value, rowDimension, members, { ...groups, only });
  const heads: RowHead[] = [...members.heads, { key: 'all', label: 'All', role: 'all' }];
  return ok({ kind: 'measured', question, rows: heads, columns: groups.columns, ...table });
}

function columnsOf(
  snapshot: Snapshot,
  content: CountsContent,
  question: Question,
  merge?: GroupMerge,
): GroupColumns {
  const characteristic = content.dimensions.find(({ role }) => role === 'characteristic');
  if (characteristic === undefined)
    return { columns: [{ key: 'unknown', label: 'Unknown', role: 'unknown' }], columnOf: new Int32Array() };
  return groupColumns(characteristic, snapshot.mapping, question.grouping, merge);
}

/** Per dimension, the codes that the question's filters let in; absent where all are. */
function toAllowed(
  content: CountsContent,
  question: Question,
): Result<(Uint8Array | undefined)[], QuestionIssue[]> {
  const allowed: (Uint8Array | undefined)[] = content.dimensions.map(() => undefined);
  for (const { dimension, members } of question.filters) {
    const at = content.dimensions.findIndex(({ id }) => id === dimension);
    const found = content.dimensions[at];
    if (found === undefined) return fail([{ code: 'dimension-missing', dimension }]);
    const wanted = new Set(members);
    const mask = Uint8Array.from(found.labels, (label) => (wanted.has(label) ? 1 : 0));
    if (!mask.includes(1)) return fail([{ code: 'member-missing', dimension }]);
    allowed[at] = mask;
  }
  return ok(allowed);
}

function countTable(
  content: CountsContent,
  allow: readonly (Uint8Array | undefined)[],
  rowDimension: number,
  members: MemberRows,
  groups: GroupColumns & { readonly only: number },
): Pick<MeasuredTable, 'counts' | 'totals' | 'sourceProtection' | 'notAvailable'> {
  const columnDimension = content.dimensions.findIndex(({ role }) => role === 'characteristic');
  const common = { allow, columnDimension, columnOf: groups.columnOf, columns: groups.columns.length };
  const perMember = { ...common, rowDimension, rowOf: members.rowOf, rows: members.heads.length };
  const overall = { ...common, rowDimension: -1, rowOf: new Int32Array(), rows: 1 };
  const parts = tallyMembers(content, perMember);
  const all = sumRows(parts, common.columns);
  const plans: readonly (readonly [TallyPlan, Tally])[] = [
    ...(members.heads.length === 0 ? [] : [[perMember, parts] as const]),
    [overall, all],
  ];
  const counts: MeasuredCount[][] = [];
  const totals: RowTotals[] = [];
  let everybody: NotAvailable['everybody'] = 'at-least';
  for (const [plan, tally] of plans) {
    const printed = printedTotals(content, plan);
    everybody = printed.everybody(plan.rows - 1) === undefined ? 'at-least' : 'printed';
    for (let row = 0; row < plan.rows; row += 1) {
      const cells = groups.columns.map(
        (_, column) => printed.cell(row, column) ?? toMeasured(tally, row * plan.columns + column, content),
      );
      counts.push(cells);
      totals.push(toTotals(cells, groups, printed.everybody(row)));
    }
  }
  const cells = all.missing.reduce(
    (sum, n, column) => sum + (groups.only < 0 || column === groups.only ? n : 0),
    0,
  );
  return {
    counts,
    totals,
    sourceProtection: content.sourceProtection,
    ...(cells === 0 ? {} : { notAvailable: { cells, everybody } }),
  };
}

/** One pass for the rows and for everybody: the people who are in no row stand in one more, after the last. */
function tallyMembers(content: CountsContent, plan: TallyPlan): Tally {
  const rowOf = plan.rowOf.map((row) => (row < 0 ? plan.rows : row));
  const withRest = { ...plan, rowOf, rows: plan.rows + 1 };
  const tally = emptyTally(withRest);
  tallyCells(content.cells, withRest, tally);
  tallyAbsent(absentCells(content), withRest, tally);
  return tally;
}

function toMeasured(tally: Tally, at: number, { sourceProtection }: CountsContent): MeasuredCount {
  const known = tally.known[at] ?? 0;
  const visible = tally.visible[at] ?? 0;
  const hiddenCells = tally.hidden[at] ?? 0;
  if (visible === 0 && hiddenCells === 0 && (tally.missing[at] ?? 0) > 0) return { kind: 'not-held' };
  if (hiddenCells === 0) return { kind: 'count', n: known };
  const low = known + hiddenCells * sourceProtection.hiddenLow;
  const high = known + hiddenCells * sourceProtection.hiddenHigh;
  return { kind: visible === 0 ? 'hidden' : 'range', low, high, hiddenCells };
}

function toTotals(
  cells: readonly MeasuredCount[],
  groups: GroupColumns,
  printed: MeasuredCount | undefined,
): RowTotals {
  const of = (roles: readonly string[]): MeasuredCount =>
    sumCounts(cells.filter((_, at) => roles.includes(groups.columns[at]?.role ?? '')));
  return {
    known: of(['group']),
    answered: of(['group', 'undeclared']),
    everybody: printed ?? of(['group', 'undeclared', 'unknown']),
  };
}

/** Adds counts; hidden parts widen it to a range, and only where every part is hidden is the sum hidden. */
function sumCounts(parts: readonly MeasuredCount[]): MeasuredCount {
  let low = 0;
  let high = 0;
  let hiddenCells = 0;
  let visible = parts.length === 0;
  for (const part of parts) {
    if (part.kind === 'not-held') continue;
    if (part.kind !== 'hidden') visible = true;
    low += part.kind === 'count' ? part.n : part.low;
    high += part.kind === 'count' ? part.n : part.high;
    hiddenCells += part.kind === 'count' ? 0 : part.hiddenCells;
  }
  if (hiddenCells === 0)
    return visible || parts.length === 0 ? { kind: 'count', n: low } : { kind: 'not-held' };
  return { kind: visible ? 'range' : 'hidden', low, high, hiddenCells };
}
