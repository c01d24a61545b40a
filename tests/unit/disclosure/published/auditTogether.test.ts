import { describe, expect, it } from 'vitest';
import { askRelease, cellAt } from '../../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import type { ReleasedGrid } from '../../../../src/disclosure/releasedTable.ts';
import { toSnapshotId } from '../../../../src/kernel/ids.ts';
import type { Policy } from '../../../../src/kernel/policy.ts';
import type { SourceProtection } from '../../../../src/kernel/recipe.ts';
import { TOTAL_CODE, type Snapshot } from '../../../../src/snapshot/snapshot.ts';

const published = { kind: 'published' } as const;
const hides: SourceProtection = { hiddenLow: 1, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 };
const { White, Asian, Black } = broadLabels;

interface Written {
  readonly id: string;
  readonly address: string;
  readonly counts: readonly (number | 'c')[];
  readonly departments?: readonly string[];
  readonly date?: string;
  readonly source?: SourceProtection;
}

/** A publication of White, Asian and Black people, by department where it has any. */
function publication({ id, address, counts, departments, date, source }: Written): Snapshot {
  const made = countsSnapshot({
    id,
    series: id,
    title: id,
    date: date ?? '2026-03-31',
    classification: '5B',
    sourceProtection: source ?? hides,
    dimensions: [
      ...(departments === undefined
        ? []
        : [
            {
              id: 'department',
              role: 'breakdown' as const,
              labels: Object.fromEntries(departments.map((name) => [name, undefined])),
            },
          ]),
      { id: 'ethnicity', role: 'characteristic', labels: { White, Asian, Black } },
    ],
    counts,
  });
  const { provenance } = made;
  if (provenance.kind !== 'real') throw new Error('a made-up publication');
  const [source0] = provenance.sources;
  return { ...made, provenance: { ...provenance, sources: [{ ...source0, address }] } };
}

const breakdown = (counts: readonly (number | 'c')[], more: Partial<Written> = {}): Snapshot =>
  publication({
    id: 'breakdown',
    address: 'https://a.example',
    departments: ['A', 'B', 'C'],
    counts,
    ...more,
  });
const whole = (counts: readonly (number | 'c')[], more: Partial<Written> = {}): Snapshot =>
  publication({ id: 'whole', address: 'https://b.example', counts, ...more });

function askWhole(own: Snapshot, printed: Snapshot): ReleasedGrid {
  const asked = { metric: 'headcount', by: 'department', whole: toSnapshotId('whole') } as const;
  return askRelease([own, printed], asked, published);
}

const shownAt = (grid: ReleasedGrid, row: string): (number | string)[] =>
  grid.columns.map(({ key }) => {
    const { count } = cellAt(grid, row, key);
    if (count.kind === 'shown') return count.count;
    return count.kind === 'suppressed' ? `${count.reason}` : count.kind;
  });

const noteOf = (grid: ReleasedGrid) => grid.notes.find(({ code }) => code === 'audited-together');

describe('numbers of one publication beside another', () => {
  it('are hidden where both together give away a cell that neither does alone, and the totals that would give it back', () => {
    // Asian, 14 in all: 12 and 0 are printed, so B has 2.
    const grid = askWhole(breakdown([30, 12, 7, 40, 'c', 9, 20, 0, 8]), whole([90, 14, 24]));
    expect(shownAt(grid, 'all')).toEqual(['policy', 'policy', 24, 90]);
    expect(cellAt(grid, 'all', 'white').base.kind).toBe('suppressed');
    expect(shownAt(grid, 'A')).toEqual([49, 12, 7, 30]);
    expect(noteOf(grid)).toEqual({
      code: 'audited-together',
      title: 'whole',
      beside: 'breakdown',
      withheld: 4,
    });
  });

  it('are shown where every hidden cell keeps more than one value, and the figure says that this was checked', () => {
    const grid = askWhole(breakdown([30, 12, 7, 40, 'c', 9, 20, 'c', 8]), whole([90, 17, 24]));
    expect(shownAt(grid, 'all')).toEqual([131, 17, 24, 90]);
    expect(noteOf(grid)).toMatchObject({ withheld: 0 });
  });

  it('are hidden where the publisher\u2019s own bounds leave one value for two hidden cells', () => {
    // Two cells of at most 4 that are 8 together.
    const grid = askWhole(breakdown([30, 12, 7, 40, 'c', 9, 20, 'c', 8]), whole([90, 20, 24]));
    expect(shownAt(grid, 'all')).toEqual(['policy', 'policy', 24, 90]);
  });

  it('are shown where the publisher\u2019s rounding leaves room', () => {
    const rounded: SourceProtection = { hiddenLow: 0, hiddenHigh: 4, zerosHidden: true, roundedTo: 5 };
    const grid = askWhole(
      breakdown([30, 10, 5, 40, 'c', 10, 20, 10, 10], { source: rounded }),
      whole([90, 20, 25], { source: rounded }),
    );
    expect(shownAt(grid, 'all')).toEqual([135, 20, 25, 90]);
    expect(noteOf(grid)).toMatchObject({ withheld: 0 });
  });

  it('are hidden where nothing can be proved, of numbers that are not whole', () => {
    const grid = askWhole(breakdown([30.5, 12, 7, 40, 'c', 9, 20, 'c', 8]), whole([90.5, 17.2, 24]));
    expect(shownAt(grid, 'all')).toEqual(['policy', 'policy', 24, 90.5]);
  });

  it('are shown where the publication itself gives the cell away: that is the publisher\u2019s doing', () => {
    const own = withPrintedTotal(breakdown([30, 12, 7, 40, 'c', 9, 20, 0, 8]), { ethnicity: 1, count: 14 });
    const grid = askWhole(own, whole([90, 14, 24]));
    expect(shownAt(grid, 'all')).toEqual([128, 14, 24, 90]);
    expect(noteOf(grid)).toMatchObject({ withheld: 0 });
  });

  it('are not audited within one publication: whoever has one table has the other', () => {
    const own = breakdown([30, 12, 7, 40, 'c', 9, 20, 0, 8]);
    const grid = askWhole(own, whole([90, 14, 24], { address: 'https://a.example' }));
    expect(shownAt(grid, 'all')).toEqual([128, 14, 24, 90]);
    expect(noteOf(grid)).toBeUndefined();
  });

  it('are none of them shown where the first gives away a cell that the second hides', () => {
    const grid = askWhole(breakdown([30, 2, 7, 40, 0, 9, 20, 0, 8]), whole([90, 'c', 24]));
    expect(shownAt(grid, 'all')).toEqual(['policy', 'source', 'policy', 'policy']);
  });
});

describe('a comparator of another publication', () => {
  const compare = (other: Snapshot, policy: Policy = published): ReleasedGrid =>
    askRelease(
      [breakdown([30, 12, 17, 40, 'c', 19, 20, 10, 18]), other],
      {
        metric: 'representation',
        by: 'department',
        comparator: { kind: 'snapshot', snapshot: toSnapshotId('whole'), policy },
      },
      published,
    );
  const referenceAt = (grid: ReleasedGrid, column: string) =>
    cellAt(grid, 'all', column).comparison?.reference.kind;

  it('is taken to count the same people where no number disagrees, and hidden where it gives a cell away', () => {
    const grid = compare(whole([90, 24, 54]));
    expect(referenceAt(grid, 'asian')).toBe('suppressed');
    expect(noteOf(grid)).toMatchObject({ title: 'whole', beside: 'breakdown' });
  });

  it('is left alone where it counts others, or the same people at another date', () => {
    for (const other of [whole([900, 240, 540]), whole([90, 24, 54], { date: '2025-03-31' })]) {
      const grid = compare(other);
      expect(referenceAt(grid, 'asian')).toBe('value');
      expect(noteOf(grid)).toBeUndefined();
    }
  });

  it('is read through its own rounding where it has one', () => {
    const grid = compare(whole([90, 24, 54]), { kind: 'civil-service' });
    expect(referenceAt(grid, 'asian')).toBe('value');
    expect(noteOf(grid)).toMatchObject({ withheld: 0 });
  });
});

/** The same with a total of a group over all departments that the publisher printed. */
function withPrintedTotal(
  snapshot: Snapshot,
  { ethnicity, count }: { readonly ethnicity: number; readonly count: number },
): Snapshot {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error('no counts');
  const { codes, counts, states } = content.cells;
  const added = [TOTAL_CODE, ethnicity];
  return {
    ...snapshot,
    content: {
      ...content,
      cells: {
        codes: codes.map((own, d) => Uint16Array.from([...own, added[d] ?? 0])),
        counts: Float64Array.from([...counts, count]),
        states: Uint8Array.from([...states, 0]),
      },
    },
  };
}
