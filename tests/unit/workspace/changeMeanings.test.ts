import { describe, expect, it } from 'vitest';
import { changeMeanings, listMeanings } from '../../../src/workspace/changeMeanings.ts';
import { remapSnapshot } from '../../../src/workspace/correctSnapshot.ts';
import { buildCube } from '../../browser/library/buildCube.ts';

const cube = buildCube({ id: 'a', series: 's', date: '2025-03-31', cells: 35 });

describe('the meanings of labels', () => {
  it('can be changed where labels have one: groups and grades, not departments, nor a ladder of one\u2019s own', () => {
    expect(listMeanings(cube).map(({ dimension }) => dimension.id)).toEqual(['ethnicity', 'grade']);
    const own = { ...cube, mapping: { ...cube.mapping, ladder: 'own' } };
    expect(listMeanings(own).map(({ dimension }) => dimension.id)).toEqual(['ethnicity']);
  });

  it('decide the classification anew, and leave the other dimensions as they were', () => {
    const [groups] = listMeanings(cube);
    if (groups === undefined) throw new Error('no groups');
    const meanings = groups.meanings.map((meaning, at) =>
      at === 4 ? ({ kind: 'group', standard: 'white-british' } as const) : meaning,
    );
    const mapping = changeMeanings(cube.mapping, { ...groups, meanings });
    expect(mapping.classification).not.toBe(cube.mapping.classification);
    expect(mapping.meanings.get('grade')).toBe(cube.mapping.meanings.get('grade'));
    const fresh = remapSnapshot(cube, mapping, 'b');
    expect(fresh).toMatchObject({ id: 'b', supersedes: 'a', content: cube.content });
    expect(fresh.provenance.lineage.at(-1)).toEqual({ operation: 'remapped', from: ['a'] });
  });

  it('of grades change nothing of the classification', () => {
    const grades = listMeanings(cube)[1];
    if (grades === undefined) throw new Error('no grades');
    const meanings = grades.meanings.map(() => ({ kind: 'unknown-grade' }) as const);
    expect(changeMeanings(cube.mapping, { ...grades, meanings }).classification).toBe('5A');
  });
});
