import { describe, expect, it } from 'vitest';
import { NOT_HELD } from '../../../../src/disclosure/releasedTable.ts';
import type { PlacedCell } from '../../../../src/figure/cellsOf.ts';
import { changeHeadline, type Direction } from '../../../../src/figure/headline/changeHeadline.ts';

function headlineOf(directions: readonly Direction[]): string {
  const cells = directions.map((direction, at): PlacedCell => ({
    row: { key: 'all', label: '', role: 'all', known: NOT_HELD, answered: NOT_HELD, everybody: NOT_HELD },
    column: { key: String(at), label: `Group ${at}`, role: 'group', unit: 'points' },
    cell: {
      count: NOT_HELD,
      base: NOT_HELD,
      value: direction === 'not-shown' ? NOT_HELD : { kind: 'value', value: 0.1 },
    },
  }));
  return changeHeadline(
    cells,
    ({ column }) => directions[Number(column.key)] ?? 'unclear',
    ' since 2025',
    ({ column }) => column.label,
  );
}

describe('the headline of changes', () => {
  it('counts many out of those shown, and no side that has none', () => {
    expect(headlineOf(['up', 'up', 'up', 'up', 'up', 'unclear', 'not-shown'])).toBe(
      'Of 6 shares, 5 up since 2025',
    );
    expect(headlineOf(['up', 'up', 'up', 'down', 'down', 'unclear'])).toBe(
      'Of 6 shares, 3 up and 2 down since 2025',
    );
  });
});
