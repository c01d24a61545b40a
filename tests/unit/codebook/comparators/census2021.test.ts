import { describe, expect, it } from 'vitest';
import {
  census2021,
  censusAreas,
  toCensusPopulation,
} from '../../../../src/codebook/comparators/census2021.ts';
import { matchEthnicLabel } from '../../../../src/codebook/ethnicity/matchEthnicLabel.ts';
import { hasSharedData, readSharedRows } from '../sharedData.ts';

const sum = (area: string, ages: 'all' | '16-to-64', only: (group: string) => boolean = () => true): number =>
  (toCensusPopulation(area, ages) ?? [])
    .filter(({ group }) => only(group))
    .reduce((all, { people }) => all + people, 0);

describe('the census populations', () => {
  it('hold 19 groups for England and Wales, both countries and nine regions', () => {
    expect(censusAreas).toHaveLength(12);
    for (const { code } of censusAreas) {
      const counts = toCensusPopulation(code, '16-to-64') ?? [];
      expect(new Set(counts.map(({ group }) => group)).size).toBe(19);
    }
    expect(toCensusPopulation('K99999999', 'all')).toBeUndefined();
  });

  it('call each group what an import would call it', () => {
    for (const { label, group } of toCensusPopulation('K04000001', 'all') ?? [])
      expect(matchEthnicLabel(label)).toMatchObject({ kind: 'matched', standard: group });
  });

  it('add up: England and Wales to about 59.6 million, 81.7% White', () => {
    const all = sum('K04000001', 'all');
    expect(all).toBeGreaterThan(59_590_000);
    expect(all).toBeLessThan(59_605_000);
    const white = sum('K04000001', 'all', (group) => group.startsWith('white') || group === 'roma');
    expect((white / all).toFixed(3)).toBe('0.817');
  });

  it('say where they come from and what was done to them', () => {
    expect(census2021).toMatchObject({
      publisher: 'Office for National Statistics',
      referenceDate: '2021-03-21',
      classification: '19A',
    });
    expect(census2021.note).toMatch(/rounded to 5/);
  });
});

describe.skipIf(!hasSharedData)('the shared census table (skipped where ../shared is missing)', () => {
  it('is held number by number', () => {
    const [, ...rows] = readSharedRows('real/census2021-ethnic-group-19-regions.csv');
    expect(rows).toHaveLength(12 * 19);
    for (const [code = '', , label, all, working] of rows) {
      const people = (ages: 'all' | '16-to-64'): number | undefined =>
        toCensusPopulation(code, ages)?.find((one) => one.label === label)?.people;
      expect(people('all')).toBe(Number(all));
      expect(people('16-to-64')).toBe(Number(working));
    }
  });
});
