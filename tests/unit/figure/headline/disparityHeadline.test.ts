import { describe, expect, it } from 'vitest';
import type { ReleasedColumn, ReleasedRow } from '../../../../src/disclosure/releasedTable.ts';
import { NOT_HELD } from '../../../../src/disclosure/releasedTable.ts';
import type { PlacedCell } from '../../../../src/figure/cellsOf.ts';
import { disparityHeadline } from '../../../../src/figure/headline/disparityHeadline.ts';

type Flag = 'above' | 'below' | 'none';

function placed(measure: string, group: string, flag: Flag): PlacedCell {
  const column: ReleasedColumn = { key: measure, label: measure, role: 'value', unit: 'ratio' };
  const row: ReleasedRow = {
    key: group,
    label: group,
    role: 'member',
    known: NOT_HELD,
    answered: NOT_HELD,
    everybody: NOT_HELD,
  };
  const value = { kind: 'value', value: flag === 'below' ? 0.5 : 2 } as const;
  const comparison = { reference: value, gap: NOT_HELD, index: value, flag };
  return { row, column, cell: { count: NOT_HELD, base: NOT_HELD, value, comparison } };
}

describe('the headline of disparity ratios', () => {
  it('names every group with a clear difference, on both sides', () => {
    const cells = [placed('Stops', 'Asian', 'above'), placed('Stops', 'Black', 'below')];
    expect(disparityHeadline(cells, 'White')).toBe(
      'Rate is higher for Asian and lower for Black than for White',
    );
  });

  it('never says of one measure what is so of another', () => {
    const cells = [
      placed('Stops', 'Asian', 'above'),
      placed('Stops', 'Black', 'none'),
      placed('Days lost', 'Asian', 'none'),
      placed('Days lost', 'Black', 'below'),
    ];
    expect(disparityHeadline(cells, 'White')).toBe(
      'Stops: rate higher for Asian than for White; Days lost: rate lower for Black than for White',
    );
    expect(disparityHeadline(cells.slice(0, 3), 'White')).toBe('Stops: rate higher for Asian than for White');
  });

  it('counts measures, each against itself, where there are many', () => {
    const cells = ['A', 'B', 'C', 'D'].map((measure) =>
      placed(measure, 'Asian', measure === 'D' ? 'none' : 'above'),
    );
    expect(disparityHeadline(cells, 'White')).toBe('Rates differ from those of White in 3 of 4 measures');
  });

  it('counts groups out of the comparisons of their own measure', () => {
    const cells = ['A', 'B', 'C', 'D', 'E'].map((group) =>
      placed('Stops', group, group === 'E' ? 'none' : 'above'),
    );
    expect(disparityHeadline(cells, 'White')).toBe('Rate is higher in 4 of 5 comparisons than for White');
  });
});
