import { describe, expect, it } from 'vitest';
import { planProtection } from '../../../src/disclosure/planning/planProtection.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { toSourceText } from '../../../src/figure/exports/figureRecord.ts';
import { toCsv } from '../../../src/figure/exports/toCsv.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/kernel/policy.ts';
import type { Question } from '../../../src/kernel/question.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { restateSnapshot } from '../../../src/workspace/correctSnapshot.ts';
import { buildCube } from '../../browser/library/buildCube.ts';

const real = withFew(buildCube({ id: 'real', series: 's', date: '2025-03-31', cells: 35 }));
const illustrative = { kind: 'illustrative', title: 'An example', standsFor: 'a department' } as const;

/** Counts of 0 to 19, and of Asian people three in all. */
function withFew(snapshot: Snapshot): Snapshot {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error('no counts');
  const counts = content.cells.counts.map((count, cell) =>
    content.cells.codes[0]?.[cell] === 0 ? (cell === 0 ? 3 : 0) : count % 20,
  );
  return { ...snapshot, content: { ...content, cells: { ...content.cells, counts } } };
}

function correctDown(snapshot: Snapshot): Snapshot {
  const edit = { claim: illustrative, at: '2025-04-01T00:00:00.000Z', reason: 'For training' };
  const fresh = restateSnapshot(snapshot, edit, `${snapshot.id}-down`);
  if (fresh.kind === 'error') throw new Error('not corrected');
  return fresh.value;
}

const down = correctDown(real);
const { correction: _, ...madeUp } = down.provenance;
const neverReal: Snapshot = { ...down, id: 'never' as Snapshot['id'], provenance: madeUp };

async function ask(
  snapshots: readonly Snapshot[],
  policy: Policy,
  more: Partial<Question> = {},
): Promise<ReleasedGrid> {
  const [first] = snapshots;
  if (first === undefined) throw new Error('no snapshot');
  const result = release(
    snapshots,
    {
      metric: 'representation',
      snapshots: [first.id],
      filters: [],
      grouping: 'broad',
      by: 'grade',
      denominator: 'known',
      comparator: { kind: 'none' },
      ...more,
    },
    policy,
    await planProtection(snapshots, policy),
  );
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error));
  if (result.value.kind === 'withheld') throw new Error(result.value.reason);
  return result.value;
}

const hidden = ({ cells }: ReleasedGrid): number =>
  cells.flat().filter(({ count }) => count.kind === 'suppressed').length;

// Each table is planned anew.
describe('counts that were ever real', { timeout: 30_000 }, () => {
  it('are hidden as before when they are corrected to illustrative, under whatever policy is stored', async () => {
    const before = await ask([real], DEFAULT_POLICY);
    expect(hidden(before)).toBeGreaterThan(0);
    for (const policy of [DEFAULT_POLICY, { kind: 'made-up' }, { kind: 'published' }] as const) {
      const after = await ask([down], policy);
      expect(after.cells.map((row) => row.map(({ count }) => count))).toEqual(
        before.cells.map((row) => row.map(({ count }) => count)),
      );
      expect(after.policy).toEqual(DEFAULT_POLICY);
      expect(after.provenance.kind).toBe('illustrative');
    }
  });

  it('need no plan where they were made up from the start', async () => {
    const grid = await ask([neverReal], DEFAULT_POLICY);
    expect(hidden(grid)).toBe(0);
    expect(grid.policy).toEqual({ kind: 'made-up' });
  });

  it('stay hidden beside what was made up from the start, in one series and across two', async () => {
    const before = hidden(await ask([real], DEFAULT_POLICY));
    const other: Snapshot = { ...neverReal, series: 'other' as Snapshot['series'] };
    for (const beside of [neverReal, other]) {
      expect(hidden(await ask([down, beside], { kind: 'made-up' }))).toBe(before);
      const comparator = { kind: 'snapshot', snapshot: down.id, policy: { kind: 'made-up' } } as const;
      const grid = await ask([beside, down], { kind: 'made-up' }, { comparator });
      const everybody = grid.rows.findIndex(({ role }) => role === 'all');
      const asian = grid.columns.findIndex(({ label }) => label === 'Asian');
      expect(grid.cells[everybody]?.[asian]?.comparison?.reference.kind).toBe('suppressed');
      const own = await ask([beside], { kind: 'made-up' });
      expect(hidden(own)).toBe(0);
    }
  });

  it('are nowhere said to describe nobody', async () => {
    const released = await ask([down], { kind: 'made-up' });
    const figure = buildFigure(released);
    const said = [JSON.stringify(figure), toSourceText(released), toCsv({ figure, released })];
    for (const text of said) {
      expect(text).toMatch(/first entered as real, said to be illustrative/i);
      expect(text).not.toMatch(/Made up, (?:for example only|no protection)|describes none/);
    }
    expect(toSourceText(await ask([neverReal], DEFAULT_POLICY))).toMatch(/^Made up, for example only: /);
  });
});
