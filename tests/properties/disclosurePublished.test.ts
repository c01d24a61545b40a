import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRelease } from '../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../fixtures/snapshots/countsSnapshot.ts';
import { listPlaces } from '../../src/disclosure/published/listPlaces.ts';
import { type PublishedCells, toPublishedCells } from '../../src/disclosure/published/publishedCells.ts';
import type { Statement } from '../../src/disclosure/published/publishedSystem.ts';
import { findRevealed, readPublishedNow } from '../../src/disclosure/published/readPublished.ts';
import type { ReleasedCount, ReleasedGrid } from '../../src/disclosure/releasedTable.ts';
import { toSnapshotId } from '../../src/kernel/ids.ts';
import type { Grouping } from '../../src/kernel/question.ts';
import type { SourceProtection } from '../../src/kernel/recipe.ts';
import type { CountsContent, Snapshot } from '../../src/snapshot/snapshot.ts';

const DEPARTMENTS = 3;
const GROUPS = 4;
const { White, Asian, Black, Other } = broadLabels;
const groups = { White, Asian, Black, Other };
const hides: SourceProtection = { hiddenLow: 1, hiddenHigh: 3, zerosHidden: false, roundedTo: 1 };

/** A published breakdown: true counts, and which of the small ones the publisher hid (few enough to try every value of). */
const tables = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: DEPARTMENTS * GROUPS,
      maxLength: DEPARTMENTS * GROUPS,
    }),
    hidden: fc.array(fc.boolean(), { minLength: DEPARTMENTS * GROUPS, maxLength: DEPARTMENTS * GROUPS }),
  })
  .map(({ counts, hidden }) => {
    let left = 6;
    return counts.map((n, at) => {
      const hide = hidden[at] === true && n >= 1 && n <= 3 && left-- > 0;
      return { n, hide };
    });
  });
type Table = readonly { readonly n: number; readonly hide: boolean }[];

function publish(id: string, counts: readonly (number | 'c')[], departments: number): Snapshot {
  const labels = Object.fromEntries(['A', 'B', 'C'].slice(0, departments).map((name) => [name, undefined]));
  const made = countsSnapshot({
    id,
    series: id,
    title: id,
    date: '2026-03-31',
    classification: '5B',
    sourceProtection: hides,
    dimensions: [
      ...(departments === 0 ? [] : [{ id: 'department', role: 'breakdown' as const, labels }]),
      { id: 'ethnicity', role: 'characteristic', labels: groups },
    ],
    counts,
  });
  const { provenance } = made;
  if (provenance.kind !== 'real') throw new Error('made up');
  const [source] = provenance.sources;
  return {
    ...made,
    provenance: { ...provenance, sources: [{ ...source, address: `https://${id}.example` }] },
  };
}

const toBreakdown = (table: Table): Snapshot =>
  publish(
    'breakdown',
    table.map(({ n, hide }) => (hide ? ('c' as const) : n)),
    DEPARTMENTS,
  );

function contentOf({ content }: Snapshot): CountsContent {
  if (content.kind !== 'counts') throw new Error('no counts');
  return content;
}

/** Every value that each hidden cell has in some table that agrees with all that is said: by trying them all. */
function tryAll(table: Table, statements: readonly Statement[]): ReadonlyMap<number, ReadonlySet<number>> {
  const open = table.flatMap(({ hide }, at) => (hide ? [at] : []));
  const seen = new Map(open.map((at) => [at, new Set<number>()]));
  const values = table.map(({ n }) => n);
  const settle = (place: number): void => {
    const at = open[place];
    if (at === undefined) {
      const agrees = statements.every(({ cells, lo, hi }) => {
        const sum = cells.reduce((total, cell) => total + (values[cell] ?? 0), 0);
        return sum >= lo && sum <= hi;
      });
      if (agrees) for (const cell of open) seen.get(cell)?.add(values[cell] ?? 0);
      return;
    }
    for (let n = hides.hiddenLow; n <= hides.hiddenHigh; n += 1) {
      values[at] = n;
      settle(place + 1);
    }
  };
  settle(0);
  return seen;
}

const exactOf = (seen: ReadonlyMap<number, ReadonlySet<number>>): number[] =>
  [...seen].flatMap(([cell, values]) => (values.size === 1 ? [cell] : [])).sort((a, b) => a - b);

/** True sums of some cells, as somebody else would print them: exact, or a little out. */
const sums = fc.array(
  fc.record({
    cells: fc.uniqueArray(fc.nat({ max: DEPARTMENTS * GROUPS - 1 }), { minLength: 1, maxLength: 8 }),
    below: fc.nat({ max: 2 }),
    above: fc.nat({ max: 2 }),
  }),
  { maxLength: 6 },
);

function toStatement(
  table: Table,
  {
    cells,
    below,
    above,
  }: { readonly cells: readonly number[]; readonly below: number; readonly above: number },
): Statement {
  const sum = cells.reduce((total, cell) => total + (table[cell]?.n ?? 0), 0);
  return { cells, lo: Math.max(0, sum - below), hi: sum + above };
}

describe('the reader of a publication', () => {
  it('knows of every hidden cell just what trying every value shows', () => {
    fc.assert(
      fc.property(tables, sums, (table, beside) => {
        const cells = toPublishedCells(contentOf(toBreakdown(table)));
        const statements = beside.map((sum) => toStatement(table, sum));
        const reading = readPublishedNow(cells, { statements, totals: true });
        if (reading.kind !== 'read') throw new Error(reading.kind);
        expect([...reading.undecided]).toEqual([]);
        expect([...reading.exact].sort((a, b) => a - b)).toEqual(exactOf(tryAll(table, statements)));
      }),
    );
  });
});

const asked = fc.record({
  metric: fc.constantFrom('headcount' as const, 'representation' as const, 'rates' as const),
  grouping: fc.constantFrom<Grouping>('detailed', 'broad', 'white-and-all-other'),
  by: fc.constantFrom('department', undefined),
  departments: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 2 }),
});

describe('a figure of one publication', () => {
  it('tells nothing of a hidden cell that the publication does not tell, whatever is asked of it', () => {
    fc.assert(
      fc.property(tables, asked, (table, { metric, grouping, by, departments }) => {
        const snapshot = toBreakdown(table);
        const filters = departments.length === 0 ? [] : [{ dimension: 'department', members: departments }];
        const grid = askOrNothing([snapshot], {
          metric,
          grouping,
          filters,
          ...(by === undefined ? {} : { by }),
        });
        if (grid === undefined) return;
        const cells = toPublishedCells(contentOf(snapshot));
        expect(findRevealed(cells, toStatements(grid, snapshot, cells))).toEqual(new Set());
      }),
    );
  });
});

describe('a printed whole of another publication beside a breakdown', () => {
  it('never leaves a hidden cell one value that it did not have in its own publication', () => {
    let [hidden, shown] = [0, 0];
    fc.assert(
      fc.property(tables, (table) => {
        const own = toBreakdown(table);
        const sumsOf = Array.from({ length: GROUPS }, (_, group) =>
          table.reduce((sum, { n }, at) => sum + (at % GROUPS === group ? n : 0), 0),
        );
        const whole = publish('whole', sumsOf, 0);
        const grid = askOrNothing([own, whole], {
          metric: 'headcount',
          by: 'department',
          whole: toSnapshotId('whole'),
        });
        if (grid === undefined) return;
        const cells = toPublishedCells(contentOf(own));
        const exact = exactOf(tryAll(table, toStatements(grid, own, cells)));
        expect(exact).toEqual([]);
        const note = grid.notes.find((one) => one.code === 'audited-together');
        if (note?.code === 'audited-together' && note.withheld > 0) hidden += 1;
        else shown += 1;
      }),
    );
    // Of random tables some have to be hidden from, and some not: else this proves nothing.
    expect(Math.min(hidden, shown)).toBeGreaterThan(5);
  });
});

/** Everything hidden is no grid. */
function askOrNothing(
  snapshots: readonly [Snapshot, ...Snapshot[]],
  question: Parameters<typeof askRelease>[1],
): ReleasedGrid | undefined {
  try {
    return askRelease(snapshots, question, { kind: 'published' });
  } catch (cause) {
    if (cause instanceof Error && cause.message === 'all-hidden-at-source') return undefined;
    throw cause;
  }
}

/** What the counts of a figure say of the cells of a publication. */
function toStatements(grid: ReleasedGrid, snapshot: Snapshot, cells: PublishedCells): Statement[] {
  const places = listPlaces(snapshot, contentOf(snapshot), cells, grid.question, undefined) ?? [];
  return places.flatMap(({ row, column, cells: own }): Statement[] => {
    const at = grid.rows.findIndex(({ key }) => key === row);
    const head = grid.rows[at];
    const totals: Readonly<Record<string, ReleasedCount | undefined>> = {
      '(known)': head?.known,
      '(answered)': head?.answered,
      '(everybody)': head?.everybody,
    };
    const group = grid.columns.findIndex(({ key }) => key === column);
    const count = totals[column] ?? (group < 0 ? undefined : grid.cells[at]?.[group]?.count);
    if (count?.kind === 'shown') return [{ cells: own, lo: count.count, hi: count.count }];
    return count?.kind === 'range' ? [{ cells: own, lo: count.low, hi: count.high }] : [];
  });
}
