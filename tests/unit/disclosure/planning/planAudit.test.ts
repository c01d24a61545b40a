import { describe, expect, it } from 'vitest';
import { cellsOf, countedSnapshot } from '../../../../fixtures/countedSnapshot.ts';
import { auditPlan } from '../../../../src/disclosure/planning/planAudit.ts';
import type { SnapshotPlan } from '../../../../src/disclosure/planning/plan.ts';
import { buildLateSolver } from '../../../../src/disclosure/suppression/lpSolver.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';
import { planOf } from './asking.ts';

const TWO = {
  Black: { kind: 'group', standard: 'black' },
  White: { kind: 'group', standard: 'white' },
} as const;

async function onlyPlan(snapshot: Snapshot): Promise<SnapshotPlan> {
  const plan = await planOf(snapshot);
  const [first] = plan.kind === 'planned' ? plan.snapshots : [];
  if (first === undefined) throw new Error('no plan');
  return first;
}

/** Three departments of two groups; the 2 in the first is small. */
const office = countedSnapshot({
  groups: TWO,
  departments: ['A', 'B', 'C'],
  cells: cellsOf(
    [2, 3],
    ([group = 0, department = 0]) =>
      [
        [2, 20, 30],
        [40, 50, 60],
      ][group]?.[department] ?? 0,
  ),
});

const solver = buildLateSolver(async () => {
  const { default: load } = await import('highs');
  const highs = await load();
  return (text) => highs.solve(text);
});

describe('the audit of a plan', () => {
  it('says which cells are small, which would give one away, and how near a reader comes to each', async () => {
    const plan = await onlyPlan(office);
    const all = [...plan.hidden.keys()];
    const audit = await auditPlan(office, plan, all, { solver });
    expect([audit.small, audit.giving]).toEqual([1, 3]);
    const bySize = audit.cells.toSorted((a, b) => a.people - b.people);
    expect(bySize.map(({ people, why }) => [people, why])).toEqual([
      [2, 'small'],
      [20, 'gives-away'],
      [40, 'gives-away'],
      [50, 'gives-away'],
    ]);
    // 2 + 20 is known to be 22, 2 + 40 to be 42, 40 + 50 to be 90, and none of them is zero.
    expect(bySize.map(({ reading, isWhole }) => [reading.lo, reading.hi, isWhole])).toEqual([
      [1, 21, true],
      [1, 21, true],
      [21, 41, true],
      [49, 69, true],
    ]);
  });

  it('gives a range that is surely left open where there is no solver', async () => {
    const plan = await onlyPlan(office);
    for (const { reading, people, isWhole } of (await auditPlan(office, plan, [...plan.hidden.keys()]))
      .cells) {
      expect(isWhole).toBe(false);
      expect(reading.lo).toBeLessThanOrEqual(people);
      expect(reading.hi).toBeGreaterThanOrEqual(people);
      expect(reading.hi).not.toBe(reading.lo);
    }
  });

  it('gives the bounds of the publisher for what the publisher hid', async () => {
    const published = countedSnapshot({
      groups: TWO,
      cells: [
        { codes: [0], count: '[c]' },
        { codes: [1], count: 60 },
      ],
    });
    const plan = await onlyPlan(published);
    const { cells } = await auditPlan(published, plan, [...plan.hidden.keys()]);
    expect(cells.map(({ why, reading }) => [why, reading.lo, reading.hi])).toEqual([['source', 0, 4]]);
  });

  it('is not made of another snapshot than the plan', async () => {
    const plan = await onlyPlan(office);
    await expect(
      auditPlan({ ...office, ...countedSnapshot({ id: 'other', cells: [] }) }, plan, []),
    ).rejects.toThrow('is not one of other');
  });
});
