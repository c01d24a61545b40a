import type { ImportIssue } from '../kernel/importIssue.ts';
import type { CodedTable } from './coding/codedTable.ts';
import type { FileOutline } from './coding/fileSource.ts';

/**
 * Says that the header has no name for its first or its last column, or has one name too few, though rows hold something there: which
 * column each name is of is then an assumption. Undefined for every other header.
 */
export function findUnnamed(
  { columns }: CodedTable,
  { headerLines, isHeaderShort }: Pick<FileOutline, 'headerLines' | 'isHeaderShort'>,
): ImportIssue | undefined {
  if (headerLines === undefined || headerLines.first !== headerLines.last || columns.length < 2)
    return undefined;
  const unnamed = columns.flatMap(({ header, values }, at) =>
    header.trim() === '' && values.some((value) => value !== '') ? [at] : [],
  );
  const [at, ...more] = unnamed;
  const isInside = at !== undefined && at > 0 && at < columns.length - 1;
  if (at === undefined || more.length > 0 || (isInside && isHeaderShort !== true)) return undefined;
  return {
    code: 'column-unnamed',
    line: headerLines.last,
    column: at + 1,
    place: isInside ? 'middle' : at === 0 ? 'first' : 'last',
  };
}
