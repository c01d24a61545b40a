import { describe, expect, it } from 'vitest';
import { deriveRate } from '../../../src/disclosure/deriveRate.ts';
import { deriveShare } from '../../../src/disclosure/deriveRepresentation.ts';
import type { ReleasedCount, ReleasedRow } from '../../../src/disclosure/releasedTable.ts';

/** Ends of some cells; `undefined` is hidden, between 0 and 4. */
type Cells = readonly (number | undefined)[];

const MOST = 4;

function toCount(cells: Cells): ReleasedCount {
  const shown = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  const hiddenCells = cells.filter((cell) => cell === undefined).length;
  return hiddenCells === 0
    ? { kind: 'shown', count: shown }
    : { kind: 'range', low: shown, high: shown + hiddenCells * MOST, hiddenCells };
}

/** Every way in which the hidden cells can be filled. */
function fill(cells: Cells): number[][] {
  return cells.reduce<number[][]>(
    (before, cell) =>
      before.flatMap((row) =>
        (cell === undefined ? [0, 1, 2, 3, MOST] : [cell]).map((value) => [...row, value]),
      ),
    [[]],
  );
}

const cases: readonly Cells[] = [
  [12, 30, undefined, 6],
  [undefined, 20, undefined, 3],
  [undefined, 15, 40, undefined],
  [8, undefined, 9, 0],
  [undefined, undefined, undefined, 11],
];

describe('the bounds of a group on everybody', () => {
  it.each(cases.map((cells) => [cells]))(
    'hold every way in which hidden cells can be filled: %j',
    (cells) => {
      const groups = cells.slice(0, 3);
      const row: ReleasedRow = {
        key: 'row',
        label: 'Row',
        role: 'member',
        known: toCount(groups),
        answered: toCount(groups),
        everybody: toCount(cells),
      };
      for (const [at, cell] of groups.entries()) {
        const { bounds } = deriveShare(toCount([cell]), row, 'known').cell;
        // Counted out, those not known are none of the group; counted in, all of them.
        const ways = fill(cells).map((values) => {
          const all = values.reduce((sum, n) => sum + n, 0);
          return [(values[at] ?? 0) / all, ((values[at] ?? 0) + (values[3] ?? 0)) / all] as const;
        });
        expect(bounds?.low).toBeLessThanOrEqual(Math.min(...ways.map(([low]) => low)) + 1e-12);
        expect(bounds?.high).toBeGreaterThanOrEqual(Math.max(...ways.map(([, high]) => high)) - 1e-12);
      }
    },
  );

  it('are exact where nobody is not known, whatever is hidden beside', () => {
    const row: ReleasedRow = {
      key: 'row',
      label: 'Row',
      role: 'member',
      known: toCount([undefined, 60, 700]),
      answered: toCount([undefined, 60, 700]),
      everybody: toCount([undefined, 60, 700]),
    };
    const { bounds } = deriveShare(toCount([60]), row, 'known').cell;
    expect(bounds).toEqual({ low: 60 / 764, high: 60 / 760 });
  });
});

describe('a base that was rounded', () => {
  const rounded = (count: number): ReleasedCount => ({ kind: 'rounded', count });
  const rowOf = (known: ReleasedCount): ReleasedRow => ({
    key: 'all',
    label: 'All',
    role: 'all',
    known,
    answered: known,
    everybody: rounded(40),
  });

  it('gives no share where there may be fewer than 10 people behind it: 10 may be 8', () => {
    const found = deriveShare(rounded(5), rowOf(rounded(10)), 'known');
    expect(found.cell.value).toEqual({ kind: 'undefined', reason: 'small-base' });
    expect(found.part).toBeUndefined();
    expect(deriveRate(rounded(5), rounded(10)).cell.value).toEqual({
      kind: 'undefined',
      reason: 'small-base',
    });
  });

  it('gives one from 15 on, and of 10 people who were counted', () => {
    expect(deriveShare(rounded(5), rowOf(rounded(15)), 'known').cell.value.kind).toBe('value');
    const shown = { kind: 'shown', count: 10 } as const;
    expect(deriveShare({ kind: 'shown', count: 5 }, rowOf(shown), 'known').cell.value.kind).toBe('value');
  });
});
