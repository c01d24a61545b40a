import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import { release } from '../../src/disclosure/release.ts';
import type { ReleasedCell, ReleasedCount } from '../../src/disclosure/releasedTable.ts';
import { countsBehindPercent } from '../../src/disclosure/suppression/percentLeak.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import { aWorkforce, questionsAbout } from './workforces.ts';

const policies: readonly Policy[] = [
  { kind: 'exact', threshold: 5, zeroRule: 'published' },
  { kind: 'exact', threshold: 10, zeroRule: 'primary' },
  { kind: 'owner', threshold: 3, name: 'A Head', reason: 'A small office', date: '2026-04-01' },
  { kind: 'civil-service' },
  { kind: 'nhs' },
  { kind: 'round-all' },
];

function numberOf(count: ReleasedCount): number | undefined {
  return count.kind === 'shown' || count.kind === 'rounded' ? count.count : undefined;
}

/** Every number in a part of a cell, with where it stands. */
function numbersIn(part: unknown, path = ''): string[] {
  if (typeof part === 'number') return [path];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

/** What may be a number beside a hidden count: the base, and the reference that the cell would have been set against. */
const OF_OTHERS = /^\.(base|comparison\.reference|rates\.other|parts\.)/;

/** What a cell tells beyond its released count and base; nothing where all is well. */
function findAdded(cell: ReleasedCell): string[] {
  if (cell.count.kind === 'suppressed') return numbersIn(cell).filter((path) => !OF_OTHERS.test(path));
  const [count, base] = [numberOf(cell.count), numberOf(cell.base)];
  const { value } = cell;
  if (value.kind !== 'value' || count === undefined || base === undefined || cell.parts !== undefined)
    return [];
  const isTheirs = Math.abs(value.value - Math.min(1, count / base)) < 1e-12;
  return isTheirs ? [] : [`${value.value} is not ${count} of ${base}`];
}

describe('a percentage', () => {
  it.each(policies.map((policy) => [policy.kind, policy] as const))(
    'says no more than the count and the base that are released with it: %s',
    async (_, policy) => {
      let cells = 0;
      await fc.assert(
        fc.asyncProperty(aWorkforce, async (snapshot) => {
          const plan = await planProtection([snapshot], policy);
          for (const question of questionsAbout(snapshot)) {
            if (question.metric === 'headcount' || question.metric === 'data-goal') continue;
            const released = release([snapshot], question, policy, plan);
            if (released.kind === 'error' || released.value.kind === 'withheld') continue;
            for (const cell of released.value.cells.flat()) {
              cells += 1;
              expect(findAdded(cell)).toEqual([]);
            }
          }
        }),
        { numRuns: 5 },
      );
      expect(cells).toBeGreaterThan(200);
    },
    120_000,
  );

  it('as printed can always stand for the count that is released with it, so that it gives no other away', async () => {
    let printed = 0;
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
    await fc.assert(
      fc.asyncProperty(aWorkforce, async (snapshot) => {
        const plan = await planProtection([snapshot], policy);
        for (const question of questionsAbout(snapshot)) {
          if (question.metric !== 'representation') continue;
          const released = release([snapshot], question, policy, plan);
          if (released.kind === 'error' || released.value.kind === 'withheld') continue;
          const figure = buildFigure(released.value);
          for (const text of figure.table.rows.flatMap((row) => row.cells.map((cell) => cell.text)))
            if (/^\d+\.\d%?$/.test(text)) printed += 1;
          for (const cell of released.value.cells.flat()) {
            const [count, base] = [numberOf(cell.count), numberOf(cell.base)];
            if (cell.value.kind !== 'value' || base === undefined || base === 0) continue;
            expect(countsBehindPercent(base, (100 * cell.value.value).toFixed(1), 1)).toContain(count);
          }
        }
      }),
      { numRuns: 4 },
    );
    expect(printed).toBeGreaterThan(50);
  }, 60_000);
});
