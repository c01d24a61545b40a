import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { buildRank, type PersonRank, type PersonRecipe } from './personRank.ts';
import { bookRow, bookWaiting, toAnswerKind, type Tally } from './draft.ts';
import { buildJudge } from './judgeRow.ts';
import type { Plan } from './plan.ts';

/** The rows of one person in one snapshot, until it is known which of them counts. */
interface PersonRow {
  readonly snapshot: number;
  readonly tuple: Uint32Array;
  readonly codes: Uint32Array;
  readonly line: number;
}

/**
 * Counts one person a row. Rows of one person with equal values count once; with other values the rule decides, never their order.
 * Without a rule they wait. Identifiers are compared by their codes and go no further than this function.
 */
export function countPeople(table: CodedTable, plan: Plan, recipe: PersonRecipe, tally: Tally): void {
  const repeated = findRepeated(table, plan);
  const persons = new Map<number, PersonRow[]>();
  const judge = buildJudge(plan);
  table.eachRow((codes, line, extra, times) => {
    const verdict = judge.judge(codes, extra);
    const person = plan.person === undefined ? undefined : codes[plan.person];
    if (verdict === 'use' && person !== undefined && repeated.has(person)) {
      const row = { snapshot: judge.snapshot, tuple: judge.tuple.slice(), codes: codes.slice(), line };
      const rows = persons.get(person);
      if (rows === undefined) persons.set(person, [row]);
      else rows.push(row);
      return;
    }
    if (verdict === 'waits') bookWaiting(tally, plan, codes, times);
    bookRow(tally, judge.snapshot, verdict, line, toAnswerKind(plan, codes), times);
    if (verdict === 'use') tally.drafts[judge.snapshot]?.cube.add(judge.tuple, times);
  });
  const rank = buildRank(table, plan, recipe);
  for (const rows of persons.values())
    for (const [snapshot] of plan.references.entries())
      countPerson(
        plan,
        rows.filter((row) => row.snapshot === snapshot),
        rank,
        tally,
      );
}

/** Codes of the identifiers that stand on more than one row; a blank is nobody. */
function findRepeated(table: CodedTable, plan: Plan): ReadonlySet<number> {
  const column = plan.person === undefined ? undefined : table.columns[plan.person];
  const repeated = new Set<number>();
  for (const [code, rows] of column?.rows.entries() ?? [])
    if (rows > 1 && column?.values[code] !== '') repeated.add(code);
  return repeated;
}

/** Rows of one person in one snapshot: which counts, and what becomes of the others. */
function countPerson(
  plan: Plan,
  rows: readonly PersonRow[],
  rank: PersonRank | undefined,
  tally: Tally,
): void {
  const cells = new TupleIndex(plan.dimensions.length);
  const cellOf = rows.map(({ tuple }) => cells.find(tuple));
  const chosen = cells.size <= 1 ? 0 : choose(rows, cellOf, rank);
  if (chosen === undefined && rank === undefined) tally.unresolvedPersons += rows.length;
  let counted = false;
  for (const [n, { snapshot, tuple, codes, line }] of rows.entries()) {
    if (chosen !== undefined && cellOf[n] === chosen && !counted) {
      counted = true;
      bookRow(tally, snapshot, 'use', line, toAnswerKind(plan, codes));
      tally.drafts[snapshot]?.cube.add(tuple, 1);
    } else if (chosen !== undefined)
      bookRow(
        tally,
        snapshot,
        cellOf[n] === chosen ? 'person-repeated-equal' : 'person-repeated-other-chosen',
        line,
      );
    else bookRow(tally, snapshot, rank === undefined ? 'waits' : 'person-repeated-unresolved', line);
  }
}

/** The cell that the rule chooses: the only one among the rows it ranks highest. */
function choose(
  rows: readonly PersonRow[],
  cellOf: readonly number[],
  rank: PersonRank | undefined,
): number | undefined {
  if (rank === undefined) return undefined;
  const ranks = rows.map(({ codes }) => rank(codes));
  const best = ranks.reduce<number | undefined>(
    (most, one) => (one === undefined || (most !== undefined && most >= one) ? most : one),
    undefined,
  );
  const cells = new Set(cellOf.filter((_, n) => best !== undefined && ranks[n] === best));
  return cells.size === 1 ? [...cells][0] : undefined;
}
