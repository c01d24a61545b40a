import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_SUPPRESSED_AT_SOURCE, STATE_UNKNOWN } from '../../snapshot/snapshot.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import type { CellValue, ValueReader } from './cellValue.ts';
import { bookOutcome } from './bookOutcome.ts';
import { bookRow, bookWaiting, toAnswerKind, type AddIssue, type Draft, type Tally } from './draft.ts';
import { buildJudge, type Verdict } from './judgeRow.ts';
import { isSum, sumParts, type Slack } from './partSums.ts';
import type { RepeatFate } from './findRepeats.ts';
import type { NumberColumn, Plan } from './plan.ts';

/** What many tables write for nobody, and others for what they do not hold. */
const DASH = /^(?:[-–—−]|nil return|none)$/i;

/** How the numbers of a table of cells are read. */
export interface CellReaders {
  /** In the order of `Plan.numbers`. */
  readonly numbers: readonly ValueReader[];
  readonly base?: ValueReader;
  /** The most people that the source hides in one cell. */
  readonly hiddenHigh: number;
  /** How far a total without a name may stand from the sum of the rest; absent where numbers do not add up (shares). */
  readonly slack?: Slack;
  /** What becomes of rows for a cell that has several, by their place among the rows. */
  readonly repeats?: ReadonlyMap<number, RepeatFate>;
}

/** A row whose labels are all blank, kept until the rest is counted. */
interface BlankRow {
  readonly codes: Uint32Array;
  readonly line: number;
  readonly snapshot: number;
  readonly verdict: Verdict;
}

/**
 * Counts a table whose rows are cells already: headcounts or shares, long (a number a row) or wide (a number a group). Printed totals
 * go into the cube as totals; a row without labels that equals the sum of the others is such a total.
 */
export function countCells(
  table: CodedTable,
  plan: Plan,
  readers: CellReaders,
  tally: Tally,
  addIssue: AddIssue,
): void {
  const judge = buildJudge(plan);
  const blanks: BlankRow[] = [];
  const groupWaits = plan.dimensions.some(
    ({ column, fates }) => column === undefined && fates.includes('waits'),
  );
  let place = -1;
  table.eachRow((codes, line, extra) => {
    place += 1;
    const repeat = readers.repeats?.get(place);
    let verdict = judge.judge(codes, extra);
    if (groupWaits && (verdict === 'use' || verdict === 'total')) verdict = 'waits';
    const values = readRow(plan, readers, codes);
    if (verdict === 'use' || verdict === 'total' || verdict === 'sub-total')
      verdict =
        findFault(table, plan, values, codes, line, addIssue) ??
        findExcess(plan, values, line, addIssue) ??
        toVerdict(repeat) ??
        verdict;
    if (judge.blank && readers.slack !== undefined && isOpen(verdict)) {
      blanks.push({ codes: codes.slice(), line, snapshot: judge.snapshot, verdict });
      return;
    }
    bookCells(
      plan,
      tally,
      { codes, line, snapshot: judge.snapshot, verdict },
      judge.tuple,
      values,
      repeat === 'added' ? () => undefined : addIssue,
      readers.hiddenHigh,
    );
  });
  for (const row of blanks) {
    const values = readRow(plan, readers, row.codes);
    const draft = tally.drafts[row.snapshot];
    const isTotal =
      draft !== undefined &&
      readers.slack !== undefined &&
      isUnnamedTotal(plan, draft, values, readers.slack);
    if (isTotal) addIssue({ code: 'total-unlabelled', line: row.line });
    judge.judge(row.codes, 0);
    if (isTotal) judge.tuple.fill(OPEN_TOTAL);
    const booked = isTotal ? { ...row, verdict: 'total' as const } : row;
    bookCells(plan, tally, booked, judge.tuple, values, addIssue, readers.hiddenHigh);
  }
}

/** A total that is printed again is checked once. */
function toVerdict(repeat: RepeatFate | undefined): Verdict | undefined {
  if (repeat === 'total-again') return 'sub-total';
  return repeat === 'added' ? undefined : repeat;
}

function isOpen(verdict: Verdict): boolean {
  return verdict === 'use' || verdict.endsWith('-missing');
}

function readRow(plan: Plan, readers: CellReaders, codes: Uint32Array): CellValue[] {
  const values = plan.numbers.map(
    ({ column }, n): CellValue => readers.numbers[n]?.(codes[column] ?? 0) ?? { kind: 'unknown', symbol: '' },
  );
  if (plan.base !== undefined && readers.base !== undefined) values.push(readers.base(codes[plan.base] ?? 0));
  return values;
}

/** Names every number of a row that is none; the row is set aside for the first of them. */
function findFault(
  table: CodedTable,
  plan: Plan,
  values: readonly CellValue[],
  codes: Uint32Array,
  line: number,
  addIssue: AddIssue,
): Verdict | undefined {
  let first: Verdict | undefined;
  for (const [n, value] of values.entries()) {
    if (value.kind !== 'fault') continue;
    const column = plan.numbers[n]?.column ?? plan.base ?? 0;
    const found = table.columns[column]?.value(codes[column] ?? 0) ?? '';
    addIssue({ code: value.fault, line, column: column + 1, found });
    first ??= value.fault;
  }
  return first;
}

/** More people with an outcome than could have it is no row of outcomes: it is set aside. */
function findExcess(
  { outcome }: Plan,
  [eligible, happened]: readonly CellValue[],
  line: number,
  addIssue: AddIssue,
): Verdict | undefined {
  if (outcome === undefined || eligible?.kind !== 'known' || happened?.kind !== 'known') return undefined;
  if (happened.value <= eligible.value) return undefined;
  addIssue({
    code: 'outcome-above-eligible',
    line,
    found: `${happened.value} of ${eligible.value}`,
  });
  return 'outcome-above-eligible';
}

function bookCells(
  plan: Plan,
  tally: Tally,
  row: BlankRow,
  tuple: Uint32Array,
  values: readonly CellValue[],
  addIssue: AddIssue,
  hiddenHigh: number,
): void {
  const { codes, line, snapshot, verdict } = row;
  if (verdict === 'waits') bookWaiting(tally, plan, codes);
  bookRow(tally, snapshot, verdict, line, toAnswerKind(plan, codes));
  const draft = tally.drafts[snapshot];
  if (draft === undefined || !(verdict === 'use' || verdict === 'total')) return;
  const [eligible, happened] = values;
  if (plan.outcome !== undefined && eligible !== undefined && happened !== undefined) {
    const held = draft.cube.size;
    if (bookOutcome(draft.cube, tuple, plan.outcome, [eligible, happened], hiddenHigh))
      addIssue({ code: 'cell-repeated', line, found: nameCell(plan, tuple) });
    for (let cell = held; cell < draft.cube.size; cell += 1) draft.lines.push(line);
    return;
  }
  const base = values[plan.numbers.length];
  for (const [n, { at }] of plan.numbers.entries()) {
    const value = values[n];
    if (value === undefined || !placeHeader(plan, at, tuple)) continue;
    if (putCell(plan, draft, tuple, value))
      addIssue({ code: 'cell-repeated', line, found: nameCell(plan, tuple) });
    else {
      if (value.kind === 'unknown' && DASH.test(value.symbol)) draft.dashes.add(draft.cube.size - 1);
      draft.lines.push(line);
    }
    if (base?.kind === 'known') draft.bases.add(tuple, base.value);
  }
}

/** Writes the labels of a column's header into a tuple; false where one of them is not counted. */
function placeHeader({ dimensions }: Plan, at: NumberColumn['at'], tuple: Uint32Array): boolean {
  for (const { dimension, code } of at) {
    const fate = dimensions[dimension]?.fates[code];
    if (fate !== 'member' && fate !== 'total') return false;
    tuple[dimension] = fate === 'total' ? OPEN_TOTAL : (dimensions[dimension]?.joined?.[code] ?? code);
  }
  return true;
}

/** True where the cell held something before. Two shares are no sum: the cell is then not known. */
function putCell({ shape }: Plan, { cube }: Draft, tuple: Uint32Array, value: CellValue): boolean {
  const held = cube.size;
  if (value.kind === 'known') {
    const stood = cube.add(tuple, value.value);
    return shape === 'shares' && cube.size === held ? cube.mark(tuple, STATE_UNKNOWN) : stood;
  }
  return cube.mark(tuple, value.kind === 'suppressed' ? STATE_SUPPRESSED_AT_SOURCE : STATE_UNKNOWN);
}

function nameCell(plan: Plan, tuple: Uint32Array): string {
  return plan.dimensions
    .map(({ labels }, d) => (tuple[d] === OPEN_TOTAL ? '(total)' : (labels[tuple[d] ?? 0] ?? '')))
    .join(', ');
}

function isUnnamedTotal(plan: Plan, draft: Draft, values: readonly CellValue[], slack: Slack): boolean {
  const { keys, sums } = sumParts(draft.cube, plan.dimensions.length, (codes) => {
    if (codes.includes(OPEN_TOTAL)) return false;
    for (const [d, { column }] of plan.dimensions.entries())
      if (column !== undefined || d === plan.outcome) codes[d] = OPEN_TOTAL;
    return true;
  });
  const key = new Uint32Array(plan.dimensions.length).fill(OPEN_TOTAL);
  // Of outcomes, the number of those it could happen to tells.
  const told = plan.outcome === undefined ? plan.numbers : plan.numbers.slice(0, 1);
  return told.every(({ at }, n) => {
    const value = values[n];
    if (!placeHeader(plan, at, key) || at.some(({ dimension }) => key[dimension] === OPEN_TOTAL)) return true;
    if (value?.kind !== 'known') return false;
    const sum = sums[keys.find(key)];
    return sum !== undefined && sum.parts > 1 && isSum(value.value, sum, slack);
  });
}
