import { describe, expect, it } from 'vitest';
import { askRelease } from '../../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';

describe('the headline of shares by row', () => {
  it('counts the groups that differ, on both sides, where they are too many to name', () => {
    const staff = countsSnapshot({
      id: 'staff',
      classification: '5B',
      dimensions: [
        {
          id: 'team',
          role: 'breakdown',
          name: 'Team',
          labels: { A: undefined, B: undefined, C: undefined, D: undefined },
        },
        { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
      ],
      counts: [
        [20, 100, 100, 680, 100, 0, 0],
        [100, 20, 100, 680, 100, 0, 0],
        [100, 100, 20, 680, 100, 0, 0],
        [100, 100, 100, 680, 20, 0, 0],
      ].flat(),
    });
    const table = askRelease([staff], {
      metric: 'representation',
      by: 'team',
      comparator: { kind: 'all-staff' },
    });
    const flags = table.cells.map((row) => row.map(({ comparison }) => comparison?.flag));
    const differ = table.columns.filter((_, at) =>
      flags.some((row) => row[at] === 'below' || row[at] === 'above'),
    );
    expect(differ.length).toBe(4);
    expect(buildFigure(table).headline).toBe('4 of 5 groups differ from all staff in some teams');
  });
});
