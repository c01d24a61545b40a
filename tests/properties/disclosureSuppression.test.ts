import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTotals } from '../../src/disclosure/suppression/countTable.ts';
import { readLinked } from '../../src/disclosure/suppression/generalReader.ts';
import { countsBehindPercent } from '../../src/disclosure/suppression/percentLeak.ts';
import { protectCounts, type ProtectedCounts } from '../../src/disclosure/suppression/protectCounts.ts';
import { READERS, type Reader, type ZeroRule } from '../../src/disclosure/suppression/readerModel.ts';
import {
  findExactCells,
  readTwoWay,
  type PublishedTable,
} from '../../src/disclosure/suppression/twoWayReader.ts';

/** Many zeros and small counts, some middling, a few large, as departments have them. */
const aCount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 400 }) },
);

function aTable(maxRows: number, maxColumns: number): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(aCount, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
}

const aRule = fc.record({
  threshold: fc.constantFrom(3, 5, 8, 10),
  zeroRule: fc.constantFrom<ZeroRule>('published', 'primary'),
});

type Rule = { threshold: number; zeroRule: ZeroRule };

function toPublished(result: ProtectedCounts, rule: Rule): PublishedTable {
  return { cells: result.published, rule, primary: result.audit.primary };
}

describe('a protected two-way table', () => {
  it('lets no primary cell be worked out by the readers it stands up to', () => {
    fc.assert(
      fc.property(aTable(7, 9), aRule, fc.constantFrom(undefined, ...READERS), (counts, rule, reader) => {
        const result = protectCounts(counts, reader === undefined ? rule : { ...rule, reader });
        fc.pre(result.outcome !== 'withheld');
        const upTo = READERS.slice(0, READERS.indexOf(result.audit.reader) + 1);
        for (const level of upTo) expect(findExactCells(toPublished(result, rule), level)).toEqual([]);
        expect(reader !== undefined || result.audit.exact.nonzero === 0).toBe(true);
      }),
    );
  });

  it('is never withheld unless the marked reader was asked for, and hides nothing without need', () => {
    fc.assert(
      fc.property(aTable(6, 6), aRule, (counts, rule) => {
        const result = protectCounts(counts, rule);
        expect(result.outcome).toBe(result.audit.primary.length === 0 ? 'shown' : 'suppressed');
        expect(result.audit.primary.length > 0 || result.audit.secondary.length === 0).toBe(true);
      }),
    );
  });

  it('shows true numbers only, and hides every small one', () => {
    fc.assert(
      fc.property(aTable(7, 7), aRule, (counts, rule) => {
        const { columns, values } = addTotals(counts);
        for (const [r, row] of protectCounts(counts, rule).published.entries()) {
          for (const [c, shown] of row.entries()) {
            if (shown === '[c]') continue;
            expect(shown).toBe(values[r * columns + c]);
            expect(shown >= rule.threshold || (shown === 0 && rule.zeroRule === 'published')).toBe(true);
          }
        }
      }),
    );
  });

  it('needs every secondary cell: without one of them a primary cell could be worked out', () => {
    fc.assert(
      fc.property(aTable(5, 6), aRule, (counts, rule) => {
        const result = protectCounts(counts, rule);
        const { columns, values } = addTotals(counts);
        for (const [row, column] of result.audit.secondary) {
          const cells = result.published.map((line) => [...line]);
          const line = cells[row];
          if (line !== undefined) line[column] = values[row * columns + column] ?? 0;
          const without = findExactCells({ ...toPublished(result, rule), cells }, result.audit.reader);
          expect(without.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

/** Every table of whole numbers up to a cap that agrees with what is shown, by trying them all. */
function tryAll(
  table: PublishedTable,
  bounds: (r: number, c: number) => [number, number],
  seen: Map<string, Set<number>>,
): void {
  const rows = table.cells.length - 1;
  const columns = (table.cells[0]?.length ?? 0) - 1;
  const inner: number[] = [];
  const visit = (k: number): void => {
    if (k < rows * columns) {
      const [lo, hi] = bounds(Math.floor(k / columns), k % columns);
      for (let value = lo; value <= hi; value++) {
        inner[k] = value;
        visit(k + 1);
      }
      return;
    }
    const counts = Array.from({ length: rows }, (_, r) => inner.slice(r * columns, (r + 1) * columns));
    const whole = addTotals(counts).values;
    const fits = [...whole].every((value, cell) => {
      const [lo, hi] = bounds(Math.floor(cell / (columns + 1)), cell % (columns + 1));
      return value >= lo && value <= hi;
    });
    if (!fits) return;
    for (const [r, c] of table.primary) {
      const values = seen.get(`${r},${c}`) ?? new Set<number>();
      seen.set(`${r},${c}`, values.add(whole[r * (columns + 1) + c] ?? 0));
    }
  };
  visit(0);
}

describe('the careful reader', () => {
  const aTinyTable = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });

  it('finds the ends that trying every table finds', () => {
    const cap = 12;
    fc.assert(
      fc.property(
        aTinyTable,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.constantFrom<Reader>('blind', 'marked'),
        (counts, mask, reader) => {
          const rule: Rule = { threshold: 3, zeroRule: 'primary' };
          const { values } = addTotals(counts);
          const isHidden = (cell: number): boolean => mask[cell] === true || (values[cell] ?? 0) < 3;
          const cells = [0, 1, 2].map((r) =>
            [0, 1, 2].map((c) => (isHidden(3 * r + c) ? ('[c]' as const) : (values[3 * r + c] ?? 0))),
          );
          const hidden = [...values.keys()].filter(isHidden);
          const small = hidden.filter((cell) => (values[cell] ?? 0) < 3);
          const toIndex = (cell: number): [number, number] => [Math.floor(cell / 3), cell % 3];
          const table: PublishedTable = { cells, rule, primary: small.map(toIndex) };
          const seen = new Map<string, Set<number>>();
          tryAll(
            table,
            (r, c) => {
              const cell = 3 * r + c;
              if (!isHidden(cell)) return [values[cell] ?? 0, values[cell] ?? 0];
              const most = r < 2 && c < 2 ? cap : 4 * cap;
              if (reader === 'blind') return [0, most];
              return small.includes(cell) ? [0, 2] : [3, most];
            },
            seen,
          );
          const reading = readTwoWay(table, reader);
          expect(reading.kind).toBe('read');
          for (const { cell, lo, hi } of reading.kind === 'read' ? reading.ranges : []) {
            const found = [...(seen.get(cell.join(',')) ?? [])];
            expect(lo).toBe(Math.min(...found));
            // Where the reader finds no end, or one beyond the cap, trying stops at the cap.
            expect(hi === null || hi >= cap || Math.max(...found) === hi).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never knows less for knowing more', () => {
    fc.assert(
      fc.property(aTable(5, 5), aRule, (counts, rule) => {
        const table = toPublished(protectCounts(counts, rule), rule);
        const [blind, nonzero, marked] = READERS.map((reader) => readTwoWay(table, reader));
        const pairs = [
          [blind, nonzero],
          [nonzero, marked],
        ] as const;
        for (const [weak, strong] of pairs) {
          if (weak?.kind !== 'read' || strong?.kind !== 'read') throw new Error('not read');
          for (const [k, range] of strong.ranges.entries()) {
            const wide = weak.ranges[k] ?? range;
            expect(range.lo).toBeGreaterThanOrEqual(wide.lo);
            expect(range.hi ?? Infinity).toBeLessThanOrEqual(wide.hi ?? Infinity);
          }
        }
      }),
    );
  });

  it('reads a two-way table as sums just as it does as a network', async () => {
    await fc.assert(
      fc.asyncProperty(aTable(4, 4), aRule, fc.constantFrom(...READERS), async (counts, rule, reader) => {
        const result = protectCounts(counts, rule);
        const columns = (counts[0]?.length ?? 0) + 1;
        const at = ([row, column]: readonly [number, number]): number => row * columns + column;
        const rows = counts.length + 1;
        const line = (length: number, cellAt: (k: number) => number) => ({
          total: cellAt(length - 1),
          parts: Array.from({ length: length - 1 }, (_, k) => cellAt(k)),
        });
        const linked = await readLinked(
          {
            cells: result.published.flat(),
            equations: [
              ...Array.from({ length: rows }, (_, r) => line(columns, (k) => at([r, k]))),
              ...Array.from({ length: columns }, (_, c) => line(rows, (k) => at([k, c]))),
            ],
            primary: result.audit.primary.map(at),
            rule,
          },
          reader,
          { ends: true, budget: 2000 },
        );
        const flow = readTwoWay(toPublished(result, rule), reader);
        if (linked.kind !== 'read' || flow.kind !== 'read') throw new Error('not read');
        for (const [k, cell] of linked.cells.entries()) {
          const exact = flow.ranges[k];
          expect(cell.possible.lo).toBeLessThanOrEqual(exact?.lo ?? 0);
          expect(cell.proved.lo).toBeGreaterThanOrEqual(exact?.lo ?? 0);
          expect(cell.possible.hi ?? Infinity).toBeGreaterThanOrEqual(exact?.hi ?? Infinity);
          expect(cell.proved.hi ?? Infinity).toBeLessThanOrEqual(exact?.hi ?? Infinity);
          const isExact = exact?.lo === exact?.hi;
          expect(['undecided', isExact ? 'exact' : 'open']).toContain(cell.verdict);
        }
      }),
    );
  });
});

describe('a percentage beside its base', () => {
  it('always can stand for the count that it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.constantFrom(0, 1), (base, k, decimals) => {
        const count = k % (base + 1);
        const scale = 10 ** decimals;
        const printed = (Math.round((100 * scale * count) / base) / scale).toFixed(decimals);
        expect(countsBehindPercent(base, printed, decimals)).toContain(count);
      }),
    );
  });
});
