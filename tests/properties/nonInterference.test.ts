import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/disclosure/planning/plan.ts';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import { release } from '../../src/disclosure/release.ts';
import type { ReleasedTable } from '../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import { buildPageSummary, type SummarisedPage } from '../../src/figure/buildPageSummary.ts';
import { buildClosely } from '../../src/figure/closely.ts';
import { buildCode } from '../../src/figure/code.ts';
import { exits } from '../../src/figure/exits.ts';
import type { Figure } from '../../src/figure/figure.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { makePair, onlyPlan } from './twins.ts';
import { aWorkforce, listGuesses, questionsAbout } from './workforces.ts';

const policies: readonly Policy[] = [
  { kind: 'exact', threshold: 5, zeroRule: 'published' },
  { kind: 'exact', threshold: 5, zeroRule: 'primary' },
  { kind: 'owner', threshold: 3, name: 'A Head', reason: 'A small office', date: '2026-04-01' },
  {
    kind: 'owner',
    threshold: 2,
    name: 'A Head',
    reason: 'Names are public',
    date: '2026-04-01',
    metric: 'grade-progression',
  },
];
const pages: readonly SummarisedPage[] = [
  'overview',
  'representation',
  'progression',
  'declaration',
  'trends',
];

function toPolicyName(policy: Policy): string {
  if (policy.kind === 'owner') return `owner, ${policy.metric ?? 'every figure'}`;
  return `${policy.kind} ${'zeroRule' in policy ? policy.zeroRule : ''}`;
}

function releaseAll(snapshot: Snapshot, policy: Policy, plan: Plan): ReleasedTable[] {
  return questionsAbout(snapshot).flatMap((question) => {
    const released = release([snapshot], question, policy, plan);
    return released.kind === 'ok' ? [released.value] : [];
  });
}

/** Everything that the ways out make of a figure. */
function textsOf(figure: Figure): string[] {
  return exits.flatMap((way) => {
    if (way.of === 'figure') return [way.write(figure)];
    if (way.of !== 'cell') return [];
    return figure.table.rows.flatMap((row, r) => row.cells.map((_, c) => way.write(figure, r, c)));
  });
}

/** What a screen says of each number of a figure, looked at closely. */
function closelyOf(released: ReleasedTable, figure: Figure): unknown {
  return figure.table.rows.flatMap(({ cells }, row) =>
    cells.map((_, column) => buildClosely(released, figure, { row, column })),
  );
}

function summarise(tables: readonly ReleasedTable[], page: SummarisedPage): unknown {
  const some = tables.filter((_, at) => at % 29 === 0);
  return buildPageSummary(
    some.map((released) => ({ released, figure: buildFigure(released) })),
    page,
  );
}

describe('two workspaces that differ only in hidden counts', () => {
  it.each(policies.map((policy) => [toPolicyName(policy), policy] as const))(
    'give the same bytes in every table, figure, text and summary: %s',
    async (_, policy) => {
      let pairs = 0;
      await fc.assert(
        fc.asyncProperty(aWorkforce, async (snapshot) => {
          const pair = await makePair(snapshot, policy);
          if (pair === undefined) return;
          pairs += 1;
          const [mine = [], theirs = []] = pair.map((one) => releaseAll(one.snapshot, policy, one.plan));
          expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs));
          expect(mine.length).toBeGreaterThan(20);
          // Figures and texts are made of tables alone; a few of them are looked at as well.
          for (const [at, table] of mine.entries()) {
            const other = theirs[at];
            if (other === undefined || at % 7 !== 0) continue;
            const [left, right] = [buildFigure(table), buildFigure(other)];
            expect(JSON.stringify(left)).toBe(JSON.stringify(right));
            expect(textsOf(left)).toEqual(textsOf(right));
            expect(JSON.stringify(closelyOf(table, left))).toBe(JSON.stringify(closelyOf(other, right)));
          }
          for (const page of pages)
            expect(JSON.stringify(summarise(mine, page))).toBe(JSON.stringify(summarise(theirs, page)));
        }),
        { numRuns: 10 },
      );
      expect(pairs).toBeGreaterThan(1);
    },
    120_000,
  );

  it('have the same figure codes, so that no guess of a hidden count can be tried against one', async () => {
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(aWorkforce, async (snapshot) => {
        const plan = await planProtection([snapshot], policy);
        const questions = questionsAbout(snapshot).filter((_, at) => at % 17 === 0);
        const codes = listGuesses(snapshot, onlyPlan(plan)).map((guess) => {
          tried += 1;
          return questions.map((question) => {
            const released = release([guess], question, policy, plan);
            return released.kind === 'ok' ? buildCode(released.value) : '';
          });
        });
        for (const code of codes) expect(code).toEqual(codes[0]);
      }),
      { numRuns: 10 },
    );
    expect(tried).toBeGreaterThan(20);
  }, 60_000);
});
