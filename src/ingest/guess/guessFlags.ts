import { toRecruitmentStep } from '../../codebook/outcomes.ts';
import type { ImportIssue } from '../../kernel/importIssue.ts';
import type { ColumnRole, Recipe } from '../../kernel/recipe.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { readFlags } from '../counting/readFlag.ts';
import type { ColumnSigns } from './columnSigns.ts';
import { HEADER } from './headerSigns.ts';

/** More distinct values than this are no flag. */
const MOST_FLAG_VALUES = 12;

/** What a column of yes and no tells: some people from others, or the same of everybody. */
type Tells = 'apart' | 'alike';

/** Whether a column says yes or no of something that happens to people, by its header and all its values. */
function findFlag(column: ColumnDictionary): Tells | undefined {
  const { header, values } = column;
  const words = header.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  if (values.length > MOST_FLAG_VALUES || !(HEADER.outcome.test(words) || toRecruitmentStep(words) >= 0))
    return undefined;
  const { flags, blankIsNo } = readFlags(column);
  if (flags.includes('neither') || !(flags.includes('yes') || flags.includes('no'))) return undefined;
  const isApart = flags.includes('yes') && (flags.includes('no') || (blankIsNo && flags.includes('blank')));
  return isApart ? 'apart' : 'alike';
}

/** Fewer rows than this of nothing but 0 and 1 may be small counts. */
export const LEAST_PEOPLE = 20;

/** The columns of flags in a file: all, those that tell people apart, and those to be counted unless somebody says otherwise. */
export interface FlagColumns {
  readonly all: readonly ColumnSigns[];
  readonly apart: readonly ColumnSigns[];
  readonly proposed: readonly ColumnSigns[];
}

/** Finds the flags among columns. Staff with grades are a list of who is where before anything else, unless the flags are of applicants. */
export function findFlagColumns(free: readonly ColumnSigns[], graded: boolean): FlagColumns {
  const found = free.map((one) => ({ one, tells: findFlag(one.column) }));
  const all = found.flatMap(({ one, tells }) => (tells === undefined ? [] : [one]));
  const apart = found.flatMap(({ one, tells }) => (tells === 'apart' ? [one] : []));
  const isRecruitment = apart.some(({ words }) => toRecruitmentStep(words) >= 0);
  return { all, apart, proposed: graded && !isRecruitment ? [] : apart };
}

/**
 * Says of a file of people which of its outcomes are counted, how their blanks are read, and which are not counted. Columns that are
 * left out are judged by the rows `first` looked at.
 */
export function stateOutcomes(table: CodedTable, first: CodedTable, recipe: Recipe): ImportIssue | undefined {
  if (recipe.shape !== 'people') return undefined;
  const of = ({ columns }: CodedTable, kind: ColumnRole['kind']): ColumnDictionary[] =>
    columns.filter((_, index) => recipe.columns[index]?.role.kind === kind);
  const toHeaders = (columns: readonly ColumnDictionary[]): string[] => columns.map(({ header }) => header);
  const taken = of(table, 'measure');
  const free = of(first, 'leave-out');
  const left = free.filter((column) => findFlag(column) === 'apart');
  if (taken.length + left.length === 0) return undefined;
  return {
    code: 'outcomes-read',
    taken: toHeaders(taken),
    blanks: toHeaders(
      taken.filter((column) => {
        const { flags, blankIsNo } = readFlags(column);
        return blankIsNo && flags.includes('blank');
      }),
    ),
    left: toHeaders(left),
    alike: toHeaders(free.filter((column) => findFlag(column) === 'alike')),
  };
}
