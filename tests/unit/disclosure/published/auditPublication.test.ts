import { describe, expect, it } from 'vitest';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import { auditPublication } from '../../../../src/disclosure/published/auditPublication.ts';
import { publicationWords } from '../../../../src/figure/words/auditWords.ts';
import type { Solver } from '../../../../src/kernel/solver.ts';
import { TOTAL_CODE, type Snapshot } from '../../../../src/snapshot/snapshot.ts';

const { White, Asian } = broadLabels;
const noSolver: Solver = { minimise: () => Promise.resolve({ kind: 'gave-up' }) };

/** Two grades by two groups, Asian hidden in both, with the totals over grades that the publisher printed for Asian. */
function publish(counts: readonly (number | 'c')[], printed?: number): Snapshot {
  const made = countsSnapshot({
    id: 'printed',
    classification: '5B',
    sourceProtection: { hiddenLow: 1, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 },
    dimensions: [
      { id: 'department', role: 'breakdown', labels: { A: undefined, B: undefined } },
      { id: 'ethnicity', role: 'characteristic', labels: { White, Asian } },
    ],
    counts,
  });
  const { content } = made;
  if (content.kind !== 'counts' || printed === undefined) return made;
  const { codes, counts: own, states } = content.cells;
  const added = [TOTAL_CODE, 1];
  return {
    ...made,
    content: {
      ...content,
      cells: {
        codes: codes.map((code, d) => Uint16Array.from([...code, added[d] ?? 0])),
        counts: Float64Array.from([...own, printed]),
        states: Uint8Array.from([...states, 0]),
      },
    },
  };
}

const byDepartment = { by: 'breakdown', grouping: 'broad' } as const;

describe('the audit of a publication', () => {
  it('counts what the publisher hid and what it gives away itself, and finds that our table adds nothing', async () => {
    const audit = await auditPublication(publish([30, 'c', 40, 'c'], 8), byDepartment, noSolver);
    expect(audit).toMatchObject({
      cells: 5,
      hidden: 2,
      already: 2,
      undecided: 0,
      totalsAgree: true,
      newly: 0,
    });
    expect(audit.numbers).toBeGreaterThan(3);
    expect(publicationWords(audit).join(' ')).toMatch(/work 2 of them out from what the publisher itself/);
  });

  it('finds nothing given away where every hidden cell keeps several values', async () => {
    const audit = await auditPublication(publish([30, 'c', 40, 'c'], 5), byDepartment, noSolver);
    expect(audit).toMatchObject({ hidden: 2, already: 0, newly: 0 });
    expect(publicationWords(audit).join(' ')).toMatch(/can work none of them out/);
  });

  it('leaves printed totals out that no numbers agree with, and says so', async () => {
    const audit = await auditPublication(publish([30, 'c', 40, 'c'], 90), byDepartment, noSolver);
    expect(audit).toMatchObject({ totalsAgree: false, already: 0, newly: 0 });
    expect(publicationWords(audit).join(' ')).toMatch(/left out of the check/);
  });

  it('has nothing to say where nothing is hidden', async () => {
    const audit = await auditPublication(publish([30, 5, 40, 6]), { by: 'all', grouping: 'broad' }, noSolver);
    expect(publicationWords(audit)).toHaveLength(1);
  });
});
