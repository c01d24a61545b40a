import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { isGroup } from '../cellsOf.ts';

/** From this many people on a group is not called small. */
const NOT_SMALL = 1000;

/** What is said of an interval, where no group of a table is small: `groups of these sizes` for `a group this small`. */
export function toSizeWords(meaning: string, table: ReleasedGrid): string {
  return hasSmallGroup(table)
    ? meaning
    : meaning.replace(/a group this small|groups this small/g, 'groups of these sizes');
}

/** Whether a released count of a group is, or may be, under 1,000. */
function hasSmallGroup(table: ReleasedGrid): boolean {
  const groups = table.columns.filter(isGroup);
  return table.columns.some(
    (column, at) =>
      (groups.length === 0 || groups.includes(column)) &&
      table.cells.some((row) => {
        const count = row[at]?.count;
        if (count === undefined || count.kind === 'suppressed' || count.kind === 'undefined') return true;
        return (count.kind === 'range' ? count.low : count.count) < NOT_SMALL;
      }),
  );
}
