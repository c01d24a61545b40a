import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { cellsOf } from './cellsOf.ts';
import { buildContext } from './context.ts';
import { endsOf, toCountText, toValueText } from './value/valueText.ts';
import { rowName } from './words/scopeWords.ts';
import type { Wording } from './wording.ts';

/**
 * Where a cell stands and what it counts, in words: `Science and Engineering, Grade 6 and 7, Asian: 105 of 2,915 known`. Begins
 * with what was filtered for, or with the title of the whole. Row and column are named by their keys; nothing where the table has no such cell.
 */
export function toBreadcrumb(
  released: ReleasedTable,
  rowKey: string,
  columnKey: string,
  wording: Wording = {},
): string | undefined {
  if (released.kind === 'withheld') return undefined;
  const placed = cellsOf(
    released,
    (row) => row.key === rowKey,
    (column) => column.key === columnKey,
  )[0];
  if (placed === undefined) return undefined;
  const { row, column, cell } = placed;
  const context = buildContext(released, wording);
  const begin = context.scope.length > 0 ? context.scope : [released.title];
  const path = [...begin, rowName(row, context), column.label].join(', ');
  const [count, base] = [toCountText(cell.count), toCountText(cell.base)];
  const isHidden = cell.count.kind === 'suppressed';
  if ((!count.numeric && !isHidden) || (cell.base.kind === 'undefined' && !isHidden)) {
    const value = toValueText(cell.value, column.unit);
    return `${path}: ${endsOf(cell.value) === undefined ? value.spoken : context.mark(value.text)}`;
  }
  const said = isHidden ? count.spoken : context.mark(count.text);
  if (column.role === 'everybody' || !base.numeric) return `${path}: ${said}`;
  const { metric, denominator } = released.question;
  const whole = (metric === 'representation' || metric === 'change') && denominator === 'known';
  return `${path}: ${said}${isHidden ? ',' : ''} of ${base.text} ${whole ? 'known' : context.people}`;
}
