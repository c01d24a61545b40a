import { describe, expect, it } from 'vitest';
import { findStale } from '../../../src/workspace/findStale.ts';
import { resolveStanding } from '../../../src/workspace/libraryState.ts';
import { NOW, paper, state, summary } from './sample.ts';

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('how snapshots stand', () => {
  it('a corrected one leaves the list and is kept; the last of its corrections stands', () => {
    const summaries = [
      summary('a'),
      summary('b', '2025-03-31', 'a'),
      summary('c', '2025-03-31', 'b'),
      summary('d', '2024-03-31'),
    ];
    const { current, superseded } = resolveStanding({ summaries, bin: [] });
    expect(ids(current)).toEqual(['d', 'c']);
    expect([...superseded].map(([id, { id: by }]) => `${id} ${by}`)).toEqual(['a c', 'b c']);
  });

  it('the old one stands again once its correction is in the bin', () => {
    const summaries = [summary('a'), summary('b', '2025-03-31', 'a')];
    const { current, binned } = resolveStanding({ summaries, bin: [{ id: 'b', at: NOW }] });
    expect(ids(current)).toEqual(['a']);
    expect(ids(binned)).toEqual(['b']);
  });

  it('a circle of corrections ends', () => {
    const summaries = [summary('a', '2025-03-31', 'b'), summary('b', '2025-03-31', 'a')];
    expect(resolveStanding({ summaries, bin: [] }).superseded.size).toBe(2);
  });
});

describe('what was made from a snapshot that no longer stands', () => {
  it('says whether it was corrected or is gone; what ships always stands', () => {
    const held = state({
      summaries: [summary('a'), summary('b', '2025-03-31', 'a'), summary('c', '2024-03-31')],
      parts: {
        ...state().parts,
        papers: [paper('1', ['a', 'c']), paper('2', ['b', 'shipped']), paper('3', ['gone'])],
      },
    });
    const stale = findStale(held, resolveStanding(held), new Set(['shipped']));
    expect(stale.map(({ part, corrected, missing }) => [part.id, corrected, missing])).toEqual([
      ['1', ['a'], []],
      ['3', [], ['gone']],
    ]);
  });
});
