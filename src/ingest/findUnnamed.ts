import type { ImportIssue } from '../kernel/importIssue.ts';
import type { CodedTable } from './coding/codedTable.ts';
import type { FileOutline } from './coding/fileSource.ts';

/**
 * Says that the header has no name for its first or its last column, though rows hold something there: its names may be one too few,
 * and then which column each is of is an assumption. Undefined for every other header.
 */
export function findUnnamed(
  { columns }: CodedTable,
  { headerLines }: Pick<FileOutline, 'headerLines'>,
): ImportIssue | undefined {
  if (headerLines === undefined || headerLines.first !== headerLines.last || columns.length < 2)
    return undefined;
  const unnamed = columns.flatMap(({ header, values }, at) =>
    header.trim() === '' && values.some((value) => value !== '') ? [at] : [],
  );
  const [at, ...more] = unnamed;
  if (at === undefined || more.length > 0 || (at > 0 && at < columns.length - 1)) return undefined;
  return {
    code: 'column-unnamed',
    line: headerLines.last,
    column: at + 1,
    place: at === 0 ? 'first' : 'last',
  };
}
