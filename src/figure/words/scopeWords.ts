import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import type { PeopleWord } from '../../kernel/recipe.ts';
import { type FigureContext, isByGrade, toDimensionWords } from '../context.ts';
import { listWords } from './listWords.ts';

/** Everybody of a series: `all staff`. */
export function allWords(people: PeopleWord): string {
  return `all ${people}`;
}

/** A row's name on screen: its label, or `All staff` for everybody. */
export function rowName(row: ReleasedRow, { people }: FigureContext): string {
  return row.role === 'member' ? row.label : `All ${people}`;
}

/** Rows as a place in a sentence: `at Grade 7`, `in Finance and Research`. */
export function placeWords(table: ReleasedGrid, rows: readonly ReleasedRow[]): string {
  return `${isByGrade(table) ? 'at' : 'in'} ${listWords(rows.map((row) => row.label))}`;
}

/** The rows' dimension as a noun: `grade`, `parent department`. */
export function dimensionNoun(table: ReleasedGrid): string {
  return isByGrade(table) ? 'grade' : toDimensionWords(table.question.by ?? 'row');
}

/** Who and when, for a measure line: `Science and Engineering, 31 March 2023`. */
export function populationWords(table: ReleasedGrid, context: FigureContext): string {
  const titles = table.provenance.sources.map((source) => source.title);
  const title = titles.includes(table.title) ? [] : [table.title];
  return [...title, ...context.scope, ...(context.date === undefined ? [] : [context.date])].join(', ');
}

/** What shares are shares of: `staff whose group is known`, or `all staff`. */
export function baseWords(table: ReleasedGrid, { people }: FigureContext): string {
  return table.question.denominator === 'all' ? allWords(people) : `${people} whose group is known`;
}

/** What shares are compared with: `all staff`, `the next grade down`, or the comparator's own name. */
export function comparatorWords(
  { question, comparatorName }: ReleasedGrid,
  { people }: FigureContext,
): string {
  if (question.comparator.kind === 'feeder-grade') return 'the next grade down';
  return comparatorName ?? allWords(people);
}

/** The same, short enough for a headline. */
export function shortComparator(table: ReleasedGrid, context: FigureContext): string {
  return table.question.comparator.kind === 'census'
    ? 'the census population'
    : comparatorWords(table, context);
}
