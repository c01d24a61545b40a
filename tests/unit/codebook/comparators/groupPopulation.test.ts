import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_people } from '../../../../src/codebook/comparators/ILLUSTRATIVE_population.ts';
import { toCensusPopulation } from '../../../../src/codebook/comparators/census2021.ts';
import { groupPopulation } from '../../../../src/codebook/comparators/groupPopulation.ts';

const england = toCensusPopulation('K04000001', 'all') ?? [];
const chinese = 445_610;

describe('a population grouped like a table', () => {
  it('counts everybody once, however fine the columns are', () => {
    for (const columns of [
      ['asian', 'black', 'mixed', 'white', 'other'],
      ['asian', 'black', 'chinese', 'mixed', 'white', 'other'],
      ['white', 'all-other'],
      england.map(({ group }) => group),
    ]) {
      const { peopleOf, everybody } = groupPopulation(england, columns, undefined);
      expect(columns.reduce((sum, column) => sum + (peopleOf(column) ?? 0), 0)).toBe(everybody);
    }
  });

  it('puts Chinese where the table has it: apart, in Asian, or in Other', () => {
    const broad = ['asian', 'black', 'mixed', 'white', 'other'];
    const apart = groupPopulation(england, [...broad, 'chinese'], '6A');
    const inAsian = groupPopulation(england, broad, '5B');
    const inOther = groupPopulation(england, broad, '5A');
    expect(apart.peopleOf('chinese')).toBe(chinese);
    expect((inAsian.peopleOf('asian') ?? 0) - (apart.peopleOf('asian') ?? 0)).toBe(chinese);
    expect((inOther.peopleOf('other') ?? 0) - (apart.peopleOf('other') ?? 0)).toBe(chinese);
  });

  it('has nobody for a group of the file\u2019s own', () => {
    expect(groupPopulation(england, ['own:Latin American'], undefined).peopleOf('own:Latin American')).toBe(
      undefined,
    );
  });

  it('is round where it is made up', () => {
    const { peopleOf, everybody } = groupPopulation(ILLUSTRATIVE_people, ['asian', 'white'], undefined);
    expect([peopleOf('asian'), peopleOf('white'), everybody]).toEqual([100_000, 750_000, 1_000_000]);
  });
});
