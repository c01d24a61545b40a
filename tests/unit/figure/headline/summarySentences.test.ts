import { describe, expect, it } from 'vitest';
import { askRelease } from '../../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';
import { whatToAsk } from '../../../../src/figure/headline/summarySentences.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';

/** Asian, Black, Mixed, White, Other, undeclared, unknown, in each team. */
function staff(id: string, counts: readonly (readonly number[])[]): Snapshot {
  const labels = Object.fromEntries(counts.map((_, at) => [`Team ${at + 1}`, undefined]));
  return countsSnapshot({
    id,
    date: id,
    classification: '5B',
    dimensions: [
      { id: 'team', role: 'breakdown', labels },
      { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
    ],
    counts: counts.flat(),
  });
}

describe('the headline of known rates', () => {
  it('is one number where the lowest and the highest print alike', () => {
    const everybody = [60, 60, 60, 800, 20, 0, 0];
    const table = askRelease([staff('2026-03-31', [everybody, everybody])], { metric: 'rates', by: 'team' });
    expect(buildFigure(table).headline).toBe('Group known for 100.0% of staff in each team');
  });
});

describe('what to ask', () => {
  it('doubts no gap that is marked, though it lies above', () => {
    const held = [
      staff('2026-03-31', [
        [60, 60, 60, 800, 20, 0, 0],
        [100, 100, 100, 600, 100, 0, 0],
        [100, 100, 100, 600, 100, 0, 0],
        [100, 100, 100, 600, 100, 0, 0],
      ]),
    ] as const;
    const table = askRelease(held, {
      metric: 'representation',
      by: 'team',
      comparator: { kind: 'all-staff' },
    });
    const sides = new Set(table.cells.flat().map(({ comparison }) => comparison?.flag));
    expect(sides.has('above')).toBe(true);
    expect(whatToAsk(table, 'staff')).not.toContain('if there were one');
    const cells = table.cells.map((row) =>
      row.map(({ comparison, ...cell }) =>
        comparison === undefined
          ? cell
          : {
              ...cell,
              comparison: {
                ...comparison,
                flag: comparison.flag === 'below' ? ('none' as const) : comparison.flag,
              },
            },
      ),
    );
    expect(whatToAsk({ ...table, cells }, 'staff')).toMatch(
      /^Which groups lie behind the share that is above/,
    );
  });

  it('asks for nobody\u2019s group where everybody\u2019s is known', () => {
    const known = askRelease([staff('2026-03-31', [[10, 10, 10, 100, 10, 0, 0]])], { metric: 'rates' });
    expect(whatToAsk(known, 'staff')).toBe('How old are the answers, and can staff change theirs?');
    const some = askRelease([staff('2026-03-31', [[10, 10, 10, 100, 10, 5, 5]])], { metric: 'rates' });
    expect(whatToAsk(some, 'staff')).toMatch(/^Where could more staff be asked/);
  });

  it('asks for a cause of change only where there is one', () => {
    const [now, same, other] = [
      staff('2026-03-31', [[30, 30, 30, 400, 10, 0, 0]]),
      staff('2025-03-31', [[31, 30, 30, 400, 10, 0, 0]]),
      staff('2024-03-31', [[130, 30, 30, 400, 10, 0, 0]]),
    ];
    const ask = (then: Snapshot): string =>
      whatToAsk(askRelease([now, then], { metric: 'change', snapshots: [now.id, then.id] }), 'staff');
    expect(ask(same)).toMatch(/^Are there enough people/);
    expect(ask(other)).toMatch(/^What was done between these dates/);
  });
});

describe('rates by row', () => {
  it('say "where shown" where a row shows none', () => {
    const held = [
      staff('2026-03-31', [
        [10, 10, 10, 100, 10, 5, 5],
        [1, 1, 1, 2, 0, 0, 1],
      ]),
    ] as const;
    const figure = buildFigure(askRelease(held, { metric: 'rates', by: 'team' }));
    expect(figure.headline).toMatch(/, where shown$/);
    const all = [
      staff('2026-03-31', [
        [10, 10, 10, 100, 10, 5, 5],
        [10, 10, 10, 20, 0, 0, 1],
      ]),
    ] as const;
    expect(buildFigure(askRelease(all, { metric: 'rates', by: 'team' })).headline).not.toMatch(/where shown/);
  });
});

describe('shares of everybody', () => {
  it('are not said to be of those whose group is known', () => {
    const held = [staff('2026-03-31', [[10, 10, 10, 100, 10, 5, 5]])] as const;
    const figure = buildFigure(askRelease(held, { metric: 'representation', denominator: 'all' }));
    expect(figure.notes.join(' ')).toContain(
      'Shares are of all staff, those whose group is not known among them.',
    );
    expect(figure.notes.join(' ')).not.toContain('Shares are of known staff');
  });
});
