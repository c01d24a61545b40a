import { describe, expect, it } from 'vitest';
import { askRelease, cellAt, numberAt, tryRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../fixtures/snapshots/countsSnapshot.ts';
import { planProtection } from '../../../src/disclosure/planning/planProtection.ts';
import { toSeriesId, toSnapshotId } from '../../../src/kernel/ids.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Population } from '../../../src/kernel/question.ts';
import type { LabelMeaning } from '../../../src/kernel/recipe.ts';
import type { Measure, Snapshot } from '../../../src/snapshot/snapshot.ts';

const EXACT: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
const group = (standard: string): LabelMeaning => ({ kind: 'group', standard });

/** Asian, Black, Mixed, White, Other, undeclared, unknown. */
const residents = countsSnapshot({
  id: 'residents',
  series: 'residents',
  title: 'Residents',
  classification: '5B',
  dimensions: [
    { id: 'area', role: 'breakdown', labels: { 'Avon & Somerset': undefined, Bedfordshire: undefined } },
    { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
  ],
  counts: [
    [136, 82, 53, 1248, 27, 85, 53],
    [40, 30, 20, 500, 10, 3, 2],
  ].flat(),
});

function incidentsOf(
  entries: Measure['entries'],
  meanings: readonly LabelMeaning[],
  counts: Measure['counts'] = 'events',
): Snapshot {
  return {
    ...residents,
    id: toSnapshotId('incidents'),
    series: toSeriesId('incidents'),
    title: 'Stop and search',
    content: { kind: 'measures', measures: [{ name: 'Stops', unit: 'stops', counts, entries }] },
    mapping: { meanings: new Map([['ethnicity', meanings]]), classification: '18+1' },
  };
}

const known = (value: number) => ({ kind: 'known', value }) as const;
const population: Population = {
  kind: 'snapshot',
  snapshot: residents.id,
  policy: { kind: 'unprotected' },
};
const byGroup = incidentsOf(
  [
    { group: 'Asian', value: known(18) },
    { group: 'Black', value: { kind: 'suppressedAtSource' } },
    { group: 'White', value: known(62) },
  ],
  [group('asian'), group('black'), group('white')],
);

describe('rates of incidents', () => {
  it('are per 1,000 of a population that is named', () => {
    const grid = askRelease([byGroup, residents], { metric: 'incident-rate', population });
    expect(grid.rows.map(({ label }) => label)).toEqual(['Asian', 'Black', 'White']);
    expect(numberAt(grid, 'row-2', 'measure-0')).toBeCloseTo((62 / 1748) * 1000, 10);
    expect(grid.comparatorName).toBe('Residents');
    expect(cellAt(grid, 'row-1', 'measure-0').value).toEqual({ kind: 'suppressed', reason: 'source' });
  });

  it('become disparity ratios with both rates beside them', () => {
    const grid = askRelease([byGroup, residents], { metric: 'disparity-ratio', population });
    const cell = cellAt(grid, 'row-0', 'measure-0');
    expect(numberAt(grid, 'row-0', 'measure-0')).toBeCloseTo(18 / 176 / (62 / 1748), 12);
    expect(cell.rates).toMatchObject({
      own: { value: (18 / 176) * 1000 },
      other: { value: (62 / 1748) * 1000 },
    });
    expect(cell.comparison?.flag).toBe('above');
    expect(cellAt(grid, 'row-1', 'measure-0').value.kind).toBe('suppressed');
  });

  it('add the groups that are one group under the grouping before they are divided', () => {
    const detailed = incidentsOf(
      [
        { group: 'Indian', value: known(12) },
        { group: 'Pakistani', value: known(30) },
        { group: 'White British', value: known(60) },
      ],
      [group('asian-indian'), group('asian-pakistani'), group('white-british')],
    );
    const grid = askRelease([detailed, residents], { metric: 'incident-rate', population });
    expect(grid.rows.map(({ label }) => label)).toEqual(['Asian', 'White']);
    expect(numberAt(grid, 'row-0', 'measure-0')).toBeCloseTo((42 / 176) * 1000, 10);
    const two = askRelease([detailed, residents], {
      metric: 'disparity-ratio',
      grouping: 'white-and-all-other',
      population,
    });
    expect(numberAt(two, 'row-1', 'measure-0')).toBeCloseTo(42 / 398 / (60 / 1748), 12);
  });

  it('divide each area by its own people, and set groups beside the reference group of their own area', () => {
    const areas = incidentsOf(
      [
        { group: 'Black', breakdown: 'Avon and Somerset Constabulary', value: known(20) },
        { group: 'White', breakdown: 'Avon and Somerset Constabulary', value: known(90) },
        { group: 'Black', breakdown: 'Bedfordshire Police', value: known(12) },
        { group: 'White', breakdown: 'Bedfordshire Police', value: known(40) },
        { group: 'White', breakdown: 'Elsewhere', value: known(40) },
      ],
      [group('black'), group('white')],
    );
    const grid = askRelease([areas, residents], { metric: 'incident-rate', population });
    const labels = grid.rows.map(({ label }) => label);
    const at = (label: string): string => `row-${labels.indexOf(label)}`;
    expect(numberAt(grid, at('Black, Avon and Somerset Constabulary'), 'measure-0')).toBeCloseTo(
      (20 / 82) * 1000,
      10,
    );
    expect(numberAt(grid, at('Black, Bedfordshire Police'), 'measure-0')).toBeCloseTo((12 / 30) * 1000, 10);
    expect(cellAt(grid, at('White, Elsewhere'), 'measure-0').value).toMatchObject({ reason: 'not-held' });
    const ratios = askRelease([areas, residents], { metric: 'disparity-ratio', population });
    expect(ratios.rows.map(({ label }) => label)).toEqual([
      'Black, Avon and Somerset Constabulary',
      'Black, Bedfordshire Police',
    ]);
    expect(ratios.cells.map(([cell]) => cell?.value)).toMatchObject([
      { value: 20 / 82 / (90 / 1248) },
      { value: 12 / 30 / (40 / 500) },
    ]);
  });

  it('have no population in one census area for incidents of several', () => {
    const areas = incidentsOf(
      [
        { group: 'White', breakdown: 'North', value: known(90) },
        { group: 'White', breakdown: 'South', value: known(40) },
      ],
      [group('white')],
    );
    const census = { kind: 'census', area: 'E12000007', ages: 'all' } as const;
    const grid = askRelease([areas], { metric: 'incident-rate', population: census });
    expect(grid.cells.flat().map(({ value }) => value.kind)).toEqual(['undefined', 'undefined']);
    const one = askRelease([byGroup], { metric: 'incident-rate', population: census });
    expect(numberAt(one, 'row-2', 'measure-0')).toBeGreaterThan(0);
  });

  it('count only the part of a population that is asked for, and name it', () => {
    const part: Population = { ...population, filters: [{ dimension: 'area', members: ['Bedfordshire'] }] };
    const grid = askRelease([byGroup, residents], { metric: 'incident-rate', population: part });
    expect(numberAt(grid, 'row-2', 'measure-0')).toBeCloseTo((62 / 500) * 1000, 10);
    expect(grid.comparatorName).toBe('Residents, Bedfordshire');
  });

  it('flag more people than live there where the unit is people, and give events their rate', () => {
    const entries = [
      { group: 'Black', value: known(300) },
      { group: 'White', value: known(90) },
    ];
    const meanings = [group('black'), group('white')];
    const people = askRelease([incidentsOf(entries, meanings, 'people'), residents], {
      metric: 'incident-rate',
      population,
    });
    expect(cellAt(people, 'row-0', 'measure-0').value).toEqual({
      kind: 'undefined',
      reason: 'part-above-whole',
    });
    expect(people.notes).toContainEqual({ code: 'more-than-population' });
    const events = askRelease([incidentsOf(entries, meanings), residents], {
      metric: 'incident-rate',
      population,
    });
    expect(numberAt(events, 'row-0', 'measure-0')).toBeCloseTo((300 / 112) * 1000, 10);
    expect(events.notes).toEqual([]);
  });

  it('read a population of another series under its own exact policy, from the plan made for it', async () => {
    const asked = { metric: 'incident-rate', population: { ...population, policy: EXACT } } as const;
    expect(tryRelease([byGroup, residents], asked, EXACT)).toEqual({
      kind: 'error',
      error: [{ code: 'plan-missing' }],
    });
    const plan = await planProtection([residents], EXACT);
    const released = tryRelease([byGroup, residents], asked, EXACT, plan);
    expect(released).toMatchObject({ kind: 'ok', value: { kind: 'released' } });
  });
});

describe('a population as a comparator of shares', () => {
  it('stands beside every row alike', () => {
    const staff = countsSnapshot({
      id: 'staff',
      classification: '5B',
      dimensions: [
        { id: 'team', role: 'breakdown', labels: { A: undefined, B: undefined } },
        { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
      ],
      counts: [
        [20, 10, 10, 100, 10, 0, 0],
        [10, 10, 10, 200, 10, 0, 0],
      ].flat(),
    });
    if (residents.content.kind !== 'counts') throw new Error('no counts');
    const lives: Snapshot = { ...residents, content: { ...residents.content, of: 'population' } };
    const grid = askRelease([staff, lives], {
      metric: 'representation',
      by: 'team',
      comparator: {
        kind: 'snapshot',
        snapshot: lives.id,
        policy: { kind: 'unprotected' },
        filters: [{ dimension: 'area', members: ['Bedfordshire'] }],
      },
    });
    for (const row of ['all', 'A', 'B'])
      expect(cellAt(grid, row, 'black').comparison?.reference).toMatchObject({ value: 30 / 600 });
  });
});
