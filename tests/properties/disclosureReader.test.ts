import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/disclosure/planning/plan.ts';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import { release } from '../../src/disclosure/release.ts';
import type {
  ReleasedCell,
  ReleasedCount,
  ReleasedGrid,
  ValueUnit,
} from '../../src/disclosure/releasedTable.ts';
import { readLinked } from '../../src/disclosure/suppression/generalReader.ts';
import { buildLateSolver } from '../../src/disclosure/suppression/lpSolver.ts';
import { countsBehindPercent } from '../../src/disclosure/suppression/percentLeak.ts';
import { isPrimary, type SmallCountRule } from '../../src/disclosure/suppression/readerModel.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { aWorkforce, questionsAbout } from './workforces.ts';

const solver = buildLateSolver(async () => {
  const { default: load } = await import('highs');
  const highs = await load();
  return (text) => highs.solve(text);
});

/** What the reader knows of the words of the tables: which groups of the file each column adds up. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Asian: ['Indian', 'Pakistani'],
  'Asian: Indian': ['Indian'],
  'Asian: Pakistani': ['Pakistani'],
  Black: ['African'],
  'Black: African': ['African'],
  White: ['White British'],
  'White: British': ['White British'],
  'All other ethnic groups combined': ['Indian', 'Pakistani', 'African'],
  Undeclared: ['Declined'],
  Unknown: ['Blank'],
  Everybody: ['Indian', 'Pakistani', 'African', 'White British', 'Declined', 'Blank'],
  known: ['Indian', 'Pakistani', 'African', 'White British'],
  answered: ['Indian', 'Pakistani', 'African', 'White British', 'Declined'],
};
const GRADES_OF: Readonly<Record<string, string>> = { 'Grade 7': 'G7' };

/** The finest cells by number, and the true count of each. */
interface Finest {
  readonly labels: readonly (readonly string[])[];
  readonly counts: readonly number[];
}

function listFinest({ content }: Snapshot): Finest {
  if (content.kind !== 'counts') throw new Error('counts expected');
  const { codes, counts } = content.cells;
  const labels = [...counts.keys()].map((i) =>
    content.dimensions.map((dimension, d) => dimension.labels[codes[d]?.[i] ?? 0] ?? ''),
  );
  return { labels, counts: [...counts] };
}

/** A sum of finest cells, as a mask of their numbers, with what is printed of it. */
type Printed = Map<bigint, ReleasedCount>;

/** A cell with the unit of its values. */
type DerivedCell = ReleasedCell & { readonly unit: ValueUnit | undefined };

function collect(snapshot: Snapshot, policy: Policy, plan: Plan): { printed: Printed; cells: DerivedCell[] } {
  const finest = listFinest(snapshot);
  const printed: Printed = new Map();
  const cells: DerivedCell[] = [];
  for (const question of questionsAbout(snapshot)) {
    const released = release([snapshot], question, policy, plan);
    if (released.kind === 'error' || released.value.kind === 'withheld') continue;
    const grid = released.value;
    if (question.metric !== 'headcount')
      cells.push(
        ...grid.cells.flatMap((row) => row.map((cell, c) => ({ ...cell, unit: grid.columns[c]?.unit }))),
      );
    if (question.metric === 'trend' || question.metric.includes('-')) continue;
    for (const [r, row] of grid.rows.entries()) {
      const note = (column: string, count: ReleasedCount): void => {
        const mask = toMask(finest, grid, row.label, column);
        const before = printed.get(mask);
        // One count is the same wherever it is printed.
        expect(count).toEqual(before ?? count);
        printed.set(mask, count);
      };
      for (const name of ['known', 'answered'] as const) note(name, row[name]);
      note('Everybody', row.everybody);
      for (const [c, column] of grid.columns.entries()) {
        const count = grid.cells[r]?.[c]?.count;
        if (count !== undefined && column.label in COLUMNS) note(column.label, count);
      }
    }
  }
  return { printed, cells };
}

function toMask(finest: Finest, { question }: ReleasedGrid, row: string, column: string): bigint {
  let mask = 0n;
  for (const [at, [group = '', grade = '', department = '']] of finest.labels.entries()) {
    const own = { grade, department };
    const isIn =
      question.filters.every(({ dimension, members }) =>
        members.includes(dimension === 'grade' ? grade : department),
      ) &&
      (COLUMNS[column] ?? []).includes(group) &&
      (row === 'All' || question.by === undefined || Object.values(own).includes(GRADES_OF[row] ?? row));
    if (isIn) mask |= 1n << BigInt(at);
  }
  return mask;
}

const bitsOf = (mask: bigint, cells: number): number[] =>
  Array.from({ length: cells }, (_, at) => at).filter((at) => ((mask >> BigInt(at)) & 1n) === 1n);

/** Every sum of small size that one possible value is left of, for a reader of all that is printed. */
async function findBreaches(
  snapshot: Snapshot,
  printed: Printed,
  rule: SmallCountRule,
  isSmall: (n: number, mask: bigint) => boolean = (n) => isPrimary(n, rule),
): Promise<string[]> {
  const { counts } = listFinest(snapshot);
  const sums = [...printed].map(([mask, count]) => ({ mask, parts: bitsOf(mask, counts.length), count }));
  const truth = sums.map(({ parts }) => parts.reduce((sum, at) => sum + (counts[at] ?? 0), 0));
  const unseen = counts.map((_, at) => printed.has(1n << BigInt(at)));
  expect(unseen).not.toContain(false);
  const small = [...sums.keys()].filter((at) => isSmall(truth[at] ?? 0, sums[at]?.mask ?? 0n));
  for (const at of small) expect(sums[at]?.count.kind).not.toBe('shown');
  // The symbol promises that a count cannot be worked out; a combination that is not available promises nothing.
  const primary = small.filter((at) => sums[at]?.count.kind === 'suppressed');
  const leaf = new Map(
    sums.flatMap(({ parts }, at) => (parts.length === 1 ? [[parts[0] ?? -1, at] as const] : [])),
  );
  const table = {
    cells: sums.map(({ count }) => {
      if (count.kind === 'shown') return count.count;
      return count.kind === 'suppressed' ? ('[c]' as const) : { lo: 0, hi: null };
    }),
    equations: sums.flatMap(({ parts }, total) =>
      parts.length > 1 ? [{ total, parts: parts.map((at) => leaf.get(at) ?? -1) }] : [],
    ),
    primary,
    rule,
    known: truth,
  };
  const reading = await readLinked(table, 'nonzero', { targets: primary, solver });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.cells
    .filter(({ verdict }) => verdict !== 'open')
    .map(({ cell, verdict }) => `${verdict}: ${truth[cell]} of ${sums[cell]?.parts.join()}`);
}

/** Every number in a value, however deep. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('a reader of every table of a snapshot, at every level of grouping', () => {
  it.each([
    ['exact', { kind: 'exact', threshold: 5, zeroRule: 'published' }],
    ['zeros too', { kind: 'exact', threshold: 5, zeroRule: 'primary' }],
    ['strict', { kind: 'exact', threshold: 10, zeroRule: 'published' }],
  ] satisfies [string, Extract<Policy, { kind: 'exact' }>][])(
    'works no small count out, however the tables are added and taken from each other: %s',
    async (_, policy) => {
      await fc.assert(
        fc.asyncProperty(aWorkforce, async (snapshot) => {
          const plan = await planProtection([snapshot], policy, { solver });
          const { printed, cells } = collect(snapshot, policy, plan);
          expect(cells.length).toBeGreaterThan(0);
          expect(await findBreaches(snapshot, printed, policy)).toEqual([]);
        }),
        { numRuns: 5 },
      );
    },
    120_000,
  );

  it('works none out that stays hidden, where an owner lowered the threshold for one metric', async () => {
    const policy: Policy = { ...decision, metric: 'grade-progression' };
    const normal: SmallCountRule = { threshold: 5, zeroRule: 'published' };
    const lower: SmallCountRule = { threshold: decision.threshold, zeroRule: 'published' };
    let [shown, hidden] = [0, 0];
    await fc.assert(
      fc.asyncProperty(aWorkforce, async (snapshot) => {
        const plan = await planProtection([snapshot], policy, { solver });
        const { printed } = collect(snapshot, policy, plan);
        const reach = reachOfProgression(snapshot);
        const isSmall = (n: number, mask: bigint): boolean => isPrimary(n, reach.has(mask) ? lower : normal);
        expect(await findBreaches(snapshot, printed, normal, isSmall)).toEqual([]);
        for (const count of printed.values())
          if (count.kind === 'suppressed') hidden += 1;
          else if (count.kind === 'shown' && count.count > 0 && count.count < 5) shown += 1;
      }),
      { numRuns: 12 },
    );
    // Small counts are shown by the decision while others stay hidden: else this proves nothing.
    expect(Math.min(shown, hidden)).toBeGreaterThan(0);
  }, 120_000);

  it('is given no number worked out from a hidden one: no share, bound, gap, index, rate or interval', async () => {
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
    await fc.assert(
      fc.asyncProperty(aWorkforce, async (snapshot) => {
        const plan = await planProtection([snapshot], policy, { solver });
        for (const { unit, count, base, value, bounds, comparison } of collect(snapshot, policy, plan)
          .cells) {
          const isHidden = count.kind === 'suppressed' || base.kind === 'suppressed';
          const made = { value, bounds, gap: comparison?.gap, index: comparison?.index };
          expect(isHidden ? numbersOf(made) : []).toEqual([]);
          const isShare =
            count.kind === 'shown' && base.kind === 'shown' && value.kind === 'value' && unit === 'share';
          expect(isShare ? toPrinted(value.value, base.count) : [0]).toContain(isShare ? count.count : 0);
        }
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});

const decision = {
  kind: 'owner',
  threshold: 2,
  name: 'A Head',
  reason: 'Names are public',
  date: '2026-04-01',
} as const;

/** The sums that the share of each group in senior grades is worked out from: all departments, senior grades and all grades. */
function reachOfProgression(snapshot: Snapshot): ReadonlySet<bigint> {
  const { labels } = listFinest(snapshot);
  const sets = Object.values(COLUMNS).flatMap((groups) =>
    [(): boolean => true, (grade: string): boolean => grade === 'G7'].map((isGrade) =>
      labels.reduce(
        (mask, [group = '', grade = ''], at) =>
          groups.includes(group) && isGrade(grade) ? mask | (1n << BigInt(at)) : mask,
        0n,
      ),
    ),
  );
  return new Set(sets);
}

/** The counts that a share can stand for as it is printed. */
function toPrinted(share: number, base: number): number[] {
  return countsBehindPercent(base, (Math.round(share * 1000) / 10).toFixed(1), 1);
}
