import { describe, expect, it } from 'vitest';
import { buildLpSolver, toLpText } from '../../../../src/disclosure/suppression/lpSolver.ts';

const programme = {
  variables: [
    { lo: 0, hi: null },
    { lo: 1, hi: 4 },
  ],
  objective: [[1, 0]],
  equations: [
    {
      terms: [
        [1, 0],
        [-2, 1],
      ],
      equals: 3,
    },
  ],
} as const;

describe('buildLpSolver', () => {
  it('writes a programme as text that solvers read', () => {
    expect(toLpText(programme).split('\n')).toEqual([
      'Minimize',
      ' obj: + 1 x0',
      'Subject To',
      ' c0: + 1 x0 - 2 x1 = 3',
      'Bounds',
      ' x0 >= 0',
      ' 1 <= x1 <= 4',
      'Generals',
      ' x0',
      ' x1',
      'End',
      '',
    ]);
  });

  it('reads whole numbers back, and tells apart what has no answer', async () => {
    const solve = (Status: string) =>
      buildLpSolver(() => ({ Status, Columns: { x0: { Primal: 4.9999999 }, x1: {} } })).minimise(programme);
    expect(await solve('Optimal')).toEqual({ kind: 'optimal', values: [5, 1] });
    expect(await solve('Infeasible')).toEqual({ kind: 'infeasible' });
    expect(await solve('Unbounded')).toEqual({ kind: 'unbounded' });
    expect(await solve('Time limit reached')).toEqual({ kind: 'gave-up' });
  });
});
