import type { PlacedCell } from '../cellsOf.ts';

/** Why cells give nothing to draw: only ranges, a break in the series, or nothing that can be shown. */
export function whyNothing(placed: readonly PlacedCell[], marks: 'bars' | 'dots'): string {
  const values = placed.map(({ cell }) => cell.value);
  if (values.some(({ kind }) => kind === 'range')) return `Only ranges, so no ${marks}: see the table.`;
  if (values.some((value) => value.kind === 'undefined' && value.reason === 'series-break'))
    return 'Not compared, so nothing is drawn.';
  return 'Nothing can be drawn: no value can be shown.';
}
