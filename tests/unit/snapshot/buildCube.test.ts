import { describe, expect, it } from 'vitest';
import { buildCube, OPEN_TOTAL } from '../../../src/snapshot/buildCube.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  STATE_UNKNOWN,
  TOTAL_CODE,
} from '../../../src/snapshot/snapshot.ts';

const names = ['White', 'Asian', 'Never used'];
const grades = ['SEO', 'AO'];
const sources = [
  { id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', label: (code: number) => names[code] ?? '' },
  { id: 'grade', role: 'grade', name: 'Grade', label: (code: number) => grades[code] ?? '' },
] as const;

describe('buildCube', () => {
  it('adds people cell by cell and leaves no trace of the order of rows', () => {
    const rows = [
      [0, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const forward = buildCube(sources);
    for (const row of rows) forward.add(row, 1);
    const backward = buildCube(sources);
    for (const row of rows.toReversed()) backward.add(row, 1);
    expect(forward.close()).toEqual(backward.close());
    const { dimensions, cells } = forward.close();
    expect(dimensions.map(({ labels }) => labels)).toEqual([
      ['Asian', 'White'],
      ['AO', 'SEO'],
    ]);
    expect(cells.codes.map((column) => [...column])).toEqual([
      [0, 1, 1],
      [0, 0, 1],
    ]);
    expect([...cells.counts]).toEqual([1, 1, 2]);
  });

  it('keeps a hidden cell hidden and a printed total a total', () => {
    const cube = buildCube(sources);
    expect(cube.mark([0, 0], STATE_SUPPRESSED_AT_SOURCE)).toBe(false);
    expect(cube.add([OPEN_TOTAL, 0], 12)).toBe(false);
    const { cells } = cube.close();
    expect([...(cells.codes[0] ?? [])]).toEqual([0, TOTAL_CODE]);
    expect([...cells.states]).toEqual([STATE_SUPPRESSED_AT_SOURCE, STATE_KNOWN]);
    expect([...cells.counts]).toEqual([0, 12]);
  });

  it('holds no value for a cell that was given a number and a gap', () => {
    const cube = buildCube(sources);
    cube.add([0, 0], 3);
    expect(cube.mark([0, 0], STATE_SUPPRESSED_AT_SOURCE)).toBe(true);
    expect([...cube.close().cells.states]).toEqual([STATE_UNKNOWN]);
    expect([...cube.close().cells.counts]).toEqual([0]);
  });

  it.each([3, 8])('orders the cells by their codes, a total last, over %i dimensions', (width) => {
    const wide = Array.from({ length: width }, (_, d) => ({
      id: `d${d}`,
      role: 'breakdown' as const,
      name: `D${d}`,
      label: (code: number) => String(1000 - code),
    }));
    const cube = buildCube(wide);
    const codes = (cell: number): number[] =>
      wide.map((_, d) => ((cell * (d + 3) + d) % 7 === 0 ? OPEN_TOTAL : (cell * (7 + d * 2)) % 300));
    for (let cell = 0; cell < 300; cell += 1) cube.add(codes(cell), 1 + cell);
    const { dimensions, cells } = cube.close();
    const labelsOf = (at: number): string[] =>
      dimensions.map(({ labels }, d) => labels[cells.codes[d]?.[at] ?? 0] ?? '~');
    const listed = Array.from(cells.counts, (count, at) => [...labelsOf(at), `${count}`]);
    const wanted = Array.from({ length: 300 }, (_, cell) => [
      ...codes(cell).map((code) => (code === OPEN_TOTAL ? '~' : String(1000 - code))),
      `${1 + cell}`,
    ]);
    const byText = (a: readonly string[], b: readonly string[]): number => {
      const d = a.findIndex((label, at) => label !== b[at]);
      return d < 0 ? 0 : (a[d] ?? '') < (b[d] ?? '') ? -1 : 1;
    };
    expect(listed).toEqual(wanted.sort(byText));
  });
});
