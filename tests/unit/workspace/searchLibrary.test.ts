import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../../src/workspace/compareSnapshots.ts';
import { findGaps } from '../../../src/workspace/findGaps.ts';
import { EVERYTHING, searchLibrary } from '../../../src/workspace/searchLibrary.ts';
import { buildCube, buildSeries } from '../../browser/library/buildCube.ts';
import { summary } from './sample.ts';

const snapshots = [summary('a', '2023-03-31'), summary('b', '2025-03-31'), summary('c', '2024-03-31')].map(
  (one) => one.summary,
);
const find = (search: Partial<typeof EVERYTHING>): string[] =>
  searchLibrary(snapshots, [buildSeries('s')], { ...EVERYTHING, ...search }).map(({ id }) => id);

describe('searching the library', () => {
  it('lists everything, newest or oldest first', () => {
    expect(find({})).toEqual(['b', 'c', 'a']);
    expect(find({ order: 'oldest' })).toEqual(['a', 'c', 'b']);
  });

  it('finds by words, kind, organisation, series and date', () => {
    expect(find({ text: 'SERIES staff 2024' })).toEqual(['c']);
    expect(find({ kind: 'illustrative' })).toEqual([]);
    expect(find({ organisation: 'A publisher', from: '2024-01-01', to: '2024-12-31' })).toEqual(['c']);
    expect(find({ series: 'other' })).toEqual([]);
  });
});

describe('gaps of a series', () => {
  it('are the dates its rhythm would have and it does not', () => {
    expect(findGaps(['2020-03-31', '2021-03-31', '2022-03-31', '2025-03-31'])).toEqual({
      everyMonths: 12,
      gaps: ['2023-03-31', '2024-03-31'],
    });
    expect(findGaps(['2025-01-31', '2025-02-28', '2025-03-31', '2025-05-31'])).toEqual({
      everyMonths: 1,
      gaps: ['2025-04-30'],
    });
  });

  it('are not guessed where there is no rhythm', () => {
    expect(findGaps(['2020-03-31', '2021-03-31'])).toEqual({ gaps: [] });
    expect(findGaps(['2020-03-31', '2020-08-31', '2022-01-31', '2022-02-28'])).toEqual({ gaps: [] });
  });
});

describe('comparing two snapshots', () => {
  const before = buildCube({ id: 'a', series: 's', date: '2024-03-31', cells: 70 });
  const after = buildCube({ id: 'b', series: 's', date: '2025-03-31', cells: 105, seed: 2 });

  it('gives people before and after, and labels new and gone', () => {
    const compared = compareSnapshots(before, after, false);
    if (compared.kind === 'error') throw new Error('refused');
    const department = compared.value.dimensions.find(({ id }) => id === 'department');
    expect(compared.value.people?.before).toBe(before.account.used);
    expect(compared.value.people?.after).toBe(after.account.used);
    expect(department).toMatchObject({ both: 2, added: ['Department 2'], gone: [] });
  });

  it('is refused between real and made-up', () => {
    const source = { title: 'x', standsFor: 'y' };
    const { kind: _, standing: __, sources: ___, ...rest } = { standing: '', ...before.provenance };
    const made = { ...before, provenance: { ...rest, kind: 'illustrative', sources: [source] } } as const;
    expect(compareSnapshots(made, after, false)).toEqual({ kind: 'error', error: { code: 'kinds-mixed' } });
  });
});
