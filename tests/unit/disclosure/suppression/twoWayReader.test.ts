import { describe, expect, it } from 'vitest';
import { addTotals } from '../../../../src/disclosure/suppression/countTable.ts';
import { READERS } from '../../../../src/disclosure/suppression/readerModel.ts';
import {
  findExactCells,
  readTwoWay,
  type CellIndex,
  type PublishedTable,
} from '../../../../src/disclosure/suppression/twoWayReader.ts';
import { readVectors, VECTORS_ABSENT, type TwoWayVector } from './sharedVectors.ts';

const rule = { threshold: 5, zeroRule: 'published' } as const;
const c = '[c]';

function intervalsOf(table: PublishedTable, reader: (typeof READERS)[number]): unknown {
  const reading = readTwoWay(table, reader);
  return reading.kind === 'read' ? reading.ranges.map(({ cell, lo, hi }) => [cell, lo, hi]) : reading.kind;
}

describe('readTwoWay', () => {
  it('recovers a count that is hidden alone in its row and column', () => {
    const table: PublishedTable = {
      cells: [
        [10, c, 14],
        [20, 30, 50],
        [30, 34, 64],
      ],
      rule,
      primary: [[0, 1]],
    };
    for (const reader of READERS) expect(intervalsOf(table, reader)).toEqual([[[0, 1], 4, 4]]);
  });

  it('bounds the corners of a hidden rectangle by what each reader knows', () => {
    const table: PublishedTable = {
      cells: [
        [c, c, 14],
        [c, c, 50],
        [30, 34, 64],
      ],
      rule,
      primary: [[0, 1]],
    };
    expect(intervalsOf(table, 'blind')).toEqual([[[0, 1], 0, 14]]);
    expect(intervalsOf(table, 'marked')).toEqual([[[0, 1], 1, 4]]);
  });

  it('knows that two hidden counts which add up to 2 are both 1, unless zeros may be hidden', () => {
    const table: PublishedTable = {
      cells: [
        [c, c, 10, 12],
        [c, c, 8, 30],
        [12, 12, 18, 42],
      ],
      rule,
      primary: [
        [0, 0],
        [0, 1],
      ],
    };
    expect(intervalsOf(table, 'blind')).toEqual([
      [[0, 0], 0, 2],
      [[0, 1], 0, 2],
    ]);
    expect(findExactCells(table, 'nonzero')).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('works out a hidden count beside numbers rounded to 5', () => {
    const table: PublishedTable = {
      cells: [
        [{ lo: 0, hi: 2 }, { lo: 8, hi: 12 }, 8],
        [5, 5, 10],
        [5, 13, 18],
      ],
      rule,
      primary: [[0, 0]],
    };
    expect(intervalsOf(table, 'blind')).toEqual([[[0, 0], 0, 0]]);
  });

  it('takes the bounds of a cell hidden at source as they are', () => {
    const table: PublishedTable = {
      cells: [
        [{ lo: 0, hi: 4 }, { lo: 1, hi: 4 }, 7],
        [10, 10, 20],
        [{ lo: 0, hi: null }, { lo: 0, hi: null }, 27],
      ],
      rule,
      primary: [],
    };
    const reading = readTwoWay(table, 'blind', [
      [0, 0],
      [2, 1],
    ]);
    expect(reading).toEqual({
      kind: 'read',
      ranges: [
        { cell: [0, 0], lo: 3, hi: 4 },
        { cell: [2, 1], lo: 13, hi: 14 },
      ],
    });
  });

  it('leaves the end open where nothing bounds a cell from above', () => {
    const table: PublishedTable = {
      cells: [
        [c, c],
        [c, c],
      ],
      rule,
      primary: [[0, 0]],
    };
    expect(intervalsOf(table, 'nonzero')).toEqual([[[0, 0], 1, null]]);
  });

  it('says so where no table fits what is published', () => {
    const table: PublishedTable = {
      cells: [
        [c, 5, 4],
        [1, 1, 2],
        [2, 6, 6],
      ],
      rule,
      primary: [[0, 0]],
    };
    expect(readTwoWay(table, 'blind')).toEqual({ kind: 'inconsistent' });
    expect(() => findExactCells(table, 'blind')).toThrow('no table fits');
  });

  for (const file of ['two-way.json', 'two-way-special.json', 'two-way-zeros-primary.json']) {
    it.skipIf(VECTORS_ABSENT !== '')(
      `reads every table of ${file} as the reference does${VECTORS_ABSENT}`,
      () => {
        for (const vector of readVectors<TwoWayVector>(file)) {
          const { rows, columns, values } = addTotals(vector.counts);
          const hidden = new Set(vector.primary.map(([row = 0, column = 0]) => row * columns + column));
          const cells = Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (_unused, column) =>
              hidden.has(row * columns + column) ? ('[c]' as const) : (values[row * columns + column] ?? 0),
            ),
          );
          const primary = vector.primary.map(([row = 0, column = 0]): CellIndex => [row, column]);
          const table = { cells, rule: { threshold: vector.threshold, zeroRule: vector.zero_rule }, primary };
          for (const reader of READERS) {
            expect([vector.id, reader, intervalsOf(table, reader)]).toEqual([
              vector.id,
              reader,
              vector.naive[reader].intervals,
            ]);
          }
        }
      },
    );
  }
});
