import type { PlacedCell } from '../cellsOf.ts';
import { endsOf } from '../value/valueText.ts';

/** A column whose values lie this many times above all others would press them into a corner of the axis. */
const FAR_ABOVE = 3;

/**
 * Parts the one column whose values lie far above all others from what is drawn: it is said in the notes instead. Decided on
 * released numbers only, and only where at least two columns remain.
 */
export function splitByScale(placed: readonly PlacedCell[]): {
  readonly drawn: readonly PlacedCell[];
  readonly apart: readonly PlacedCell[];
} {
  const highest = new Map<string, number>();
  for (const { column, cell } of placed) {
    const reach = reachOf(cell);
    if (reach !== undefined) highest.set(column.key, Math.max(reach, highest.get(column.key) ?? 0));
  }
  const [first, second, third] = [...highest].sort(([, a], [, b]) => b - a);
  if (first === undefined || second === undefined || third === undefined) return { drawn: placed, apart: [] };
  if (first[1] <= FAR_ABOVE * second[1]) return { drawn: placed, apart: [] };
  return {
    drawn: placed.filter(({ column }) => column.key !== first[0]),
    apart: placed.filter(({ column }) => column.key === first[0]),
  };
}

/** How far right a cell reaches: its value, its upper limit, its comparator. */
function reachOf({ value, comparison }: PlacedCell['cell']): number | undefined {
  const ends = endsOf(value);
  if (ends === undefined) return undefined;
  const upper = value.kind === 'value' || value.kind === 'range' ? value.interval?.upper : undefined;
  const reference = comparison === undefined ? undefined : endsOf(comparison.reference);
  return Math.max(ends[1], upper ?? 0, reference?.[1] ?? 0);
}
