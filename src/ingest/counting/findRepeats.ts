import { readTotalWords } from '../../codebook/totalWords.ts';
import type { ImportIssue } from '../../kernel/importIssue.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { toCellKind } from '../reading/cellKind.ts';
import { buildJudge, type Verdict } from './judgeRow.ts';
import type { Plan } from './plan.ts';

/** What becomes of a row for a cell that has several; `total-again`: a printed total that stands there with the same numbers. */
export type RepeatFate = 'added' | 'total-again' | 'cell-repeated-equal' | 'cell-repeated-differs' | 'waits';

/** Rows that are for a cell together with others. */
export interface Repeats {
  /** By the place of a row among those visited. Rows that are not here, or `added`, are counted. */
  readonly fates: ReadonlyMap<number, RepeatFate>;
  readonly issues: readonly ImportIssue[];
  /** Rows that wait for `Recipe.repeats`. */
  readonly waiting: number;
}

interface RepeatedRow {
  readonly place: number;
  readonly line: number;
  readonly codes: Uint32Array;
  readonly isTotal: boolean;
}

/** Values of a column looked at to see what it holds. */
const SAMPLE = 1_000;

/** Whether the rows of a snapshot's cell are parts of one number, and which columns tell them apart. */
interface Apart {
  readonly isParts: boolean;
  readonly by: readonly string[];
}

/**
 * Finds the rows of a table of numbers that stand for one cell. Shares and returns never add up: rows alike count once, others are all
 * set aside, so that the order of rows decides nothing. Counts add up where a column that is left out tells the rows apart; where
 * nothing does, a person is asked once for the file.
 */
export function findRepeats(table: CodedTable, plan: Plan, recipe: Recipe): Repeats {
  const groups = findGroups(table, plan);
  const fates = new Map<number, RepeatFate>();
  const issues: ImportIssue[] = [];
  const apartBy = new Set<string>();
  let [waiting, parts] = [0, 0];
  const telling = addsUp(recipe) ? findTelling(table, plan) : [];
  for (const rows of groups) {
    const { isParts, by } = tellApart(table, rows, telling);
    if (isParts || (addsUp(recipe) && recipe.repeats === 'add')) {
      for (const { place } of rows) fates.set(place, 'added');
      if (isParts) parts += rows.length;
      for (const header of by) apartBy.add(header);
      continue;
    }
    const isAlike = rows.every(({ codes }) => isSame(plan, codes, rows[0]?.codes));
    if (isAlike && rows[0]?.isTotal === true) {
      for (const { place } of rows.slice(1)) fates.set(place, 'total-again');
      continue;
    }
    const waits = addsUp(recipe) && recipe.repeats === undefined;
    for (const [n, { place }] of rows.entries()) {
      if (waits) fates.set(place, 'waits');
      else if (!isAlike) fates.set(place, 'cell-repeated-differs');
      else if (n > 0) fates.set(place, 'cell-repeated-equal');
    }
    if (waits) waiting += rows.length;
    const became = waits ? 'waits' : isAlike ? 'once' : 'set-aside';
    issues.push({
      code: 'rows-repeated',
      lines: rows.map(({ line }) => line),
      found: nameRow(table, plan, rows[0]?.codes),
      became,
    });
  }
  if (parts > 0) issues.unshift({ code: 'rows-added', found: parts, headers: [...apartBy] });
  return { fates, issues, waiting };
}

/** Whether the numbers of this file are counts, of which several may be parts of one. */
function addsUp({ shape, incidents }: Recipe): boolean {
  return shape !== 'shares' && shape !== 'returns' && incidents?.counts !== 'other';
}

/** The rows of each cell that more than one row is for, in file order. */
function findGroups(table: CodedTable, plan: Plan): RepeatedRow[][] {
  const across = plan.numbers[0]?.at.map(({ dimension }) => dimension) ?? [];
  const key = new Uint32Array(plan.dimensions.length + 1);
  const index = new TupleIndex(key.length);
  const times: number[] = [];
  const visit = (take: (cell: number, row: Omit<RepeatedRow, 'codes'>, codes: Uint32Array) => void): void => {
    const judge = buildJudge(plan);
    let place = -1;
    table.eachRow((codes, line, extra) => {
      place += 1;
      const verdict: Verdict = judge.judge(codes, extra);
      if (judge.blank || (verdict !== 'use' && verdict !== 'total')) return;
      key.set(judge.tuple);
      // The columns of a wide row are its own cells; those of outcomes belong together.
      for (const dimension of across) key[dimension] = 0;
      if (plan.outcome !== undefined) key[plan.outcome] = 0;
      key[plan.dimensions.length] = judge.snapshot;
      take(index.find(key), { place, line, isTotal: verdict === 'total' }, codes);
    });
  };
  visit((cell) => (times[cell] = (times[cell] ?? 0) + 1));
  if (times.every((rows) => rows === 1)) return [];
  const groups = new Map<number, RepeatedRow[]>();
  visit((cell, found, codes) => {
    if ((times[cell] ?? 0) < 2) return;
    const row = { ...found, codes: codes.slice() };
    const rows = groups.get(cell);
    if (rows === undefined) groups.set(cell, [row]);
    else rows.push(row);
  });
  return [...groups.values()];
}

/**
 * Columns that may tell the rows of one cell apart: those left out that hold words on every row, and those of which several values
 * count as one. One with a total among its values tells of rows that hold each other.
 */
function findTelling(table: CodedTable, plan: Plan): readonly number[] {
  const used = new Map(
    plan.dimensions.flatMap((one) => (one.column === undefined ? [] : [[one.column, one]])),
  );
  const numbers = new Set([...plan.numbers.map(({ column }) => column), plan.base, plan.date?.column]);
  return table.columns.flatMap(({ values, header }, c) => {
    const dimension = used.get(c);
    if (dimension !== undefined) return dimension.joined === undefined ? [] : [c];
    if (numbers.has(c) || values.includes('')) return [];
    const looked = values.slice(0, SAMPLE);
    const isWords = looked.some((value) => ['text', 'code'].includes(toCellKind(value)));
    const holdsTotal = looked.some((value) =>
      ['sure', 'likely'].includes(readTotalWords(value, header) ?? ''),
    );
    return !isWords || holdsTotal ? [] : [c];
  });
}

function tellApart(table: CodedTable, rows: readonly RepeatedRow[], telling: readonly number[]): Apart {
  const index = new TupleIndex(telling.length);
  for (const { codes } of rows) index.find(telling.map((c) => codes[c] ?? 0));
  const by = telling.filter((c) => rows.some(({ codes }) => codes[c] !== rows[0]?.codes[c]));
  return { isParts: index.size === rows.length, by: by.map((c) => table.columns[c]?.header ?? '') };
}

/** Whether two rows of one cell hold the same numbers. */
function isSame({ numbers, base }: Plan, a: Uint32Array, b: Uint32Array | undefined): boolean {
  return [...numbers.map(({ column }) => column), ...(base === undefined ? [] : [base])].every(
    (c) => a[c] === b?.[c],
  );
}

function nameRow(table: CodedTable, plan: Plan, codes: Uint32Array | undefined): string {
  return plan.dimensions
    .flatMap(({ column }) =>
      column === undefined ? [] : [table.columns[column]?.value(codes?.[column] ?? 0) ?? ''],
    )
    .join(', ');
}
