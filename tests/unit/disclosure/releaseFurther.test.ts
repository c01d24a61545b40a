import { describe, expect, it } from 'vitest';
import { askRelease, cellAt, numberAt, tryRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../fixtures/snapshots/countsSnapshot.ts';
import { scienceAndEngineering } from '../../../fixtures/scienceAndEngineering.ts';
import { toSeriesId } from '../../../src/kernel/ids.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { LabelMeaning } from '../../../src/kernel/recipe.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

const published: Policy = { kind: 'published' };
const unprotected: Policy = { kind: 'unprotected' };
const rung = (id: string): LabelMeaning => ({ kind: 'rung', rung: id });
const groups = { id: 'ethnicity', role: 'characteristic', labels: broadLabels } as const;

/** Asian, Black, Mixed, White, Other, undeclared, unknown in each of four Civil Service grades, junior first. */
const workforce = (own: { id?: string; kind?: 'real' | 'illustrative' } = {}): Snapshot =>
  countsSnapshot({
    id: own.id ?? 'workforce',
    kind: own.kind ?? 'real',
    date: '2026-03-31',
    classification: '5B',
    ladder: 'civil-service',
    dimensions: [
      {
        id: 'grade',
        role: 'grade',
        labels: { EO: rung('cs-eo'), HEO: rung('cs-heo'), G7: rung('cs-g7'), SCS: rung('cs-scs') },
      },
      groups,
    ],
    counts: [
      [60, 40, 20, 400, 10, 30, 20],
      [60, 30, 20, 420, 10, 30, 20],
      [12, 10, 10, 308, 5, 20, 10],
      [4, 2, 3, 120, 2, 5, 3],
    ].flat(),
  });

describe('shares against a comparator', () => {
  it('are set beside the next grade down, each with its own, and the lowest with none', () => {
    const grid = askRelease([workforce()], {
      metric: 'representation',
      by: 'grade',
      comparator: { kind: 'feeder-grade' },
    });
    const cell = cellAt(grid, 'cs-g7', 'asian');
    expect(cell.comparison?.of).toBe('HEO');
    expect(cell.comparison?.reference).toMatchObject({ kind: 'value', value: 60 / 540 });
    expect(cell.comparison?.index).toMatchObject({ kind: 'value', value: 12 / 345 / (60 / 540) });
    expect(cell.comparison?.flag).toBe('below');
    expect(cellAt(grid, 'cs-eo', 'asian').comparison).toBeUndefined();
    expect(cellAt(grid, 'all', 'asian').comparison).toBeUndefined();
  });

  it('of a census are refused beside made-up data, and those of the made-up population beside real', () => {
    const census = { kind: 'census', area: 'E92000001', ages: '16-to-64' } as const;
    const made = { kind: 'illustrative-population' } as const;
    const refusal = { kind: 'error', error: [{ code: 'kinds-mixed' }] };
    const ask = { metric: 'representation', by: 'grade' } as const;
    expect(tryRelease([workforce({ kind: 'illustrative' })], { ...ask, comparator: census })).toEqual(
      refusal,
    );
    expect(tryRelease([workforce()], { ...ask, comparator: made })).toEqual(refusal);
    const grid = askRelease([workforce({ kind: 'illustrative' })], { ...ask, comparator: made });
    expect(cellAt(grid, 'all', 'asian').comparison?.reference).toEqual({ kind: 'value', value: 0.1 });
    expect(grid.comparatorName).toBe('the illustrative population');
  });

  it('of a census are taken as known, with its area, ages and publisher named', () => {
    const grid = askRelease([workforce()], {
      metric: 'representation',
      comparator: { kind: 'census', area: 'E92000001', ages: '16-to-64' },
    });
    expect(grid.comparatorName).toBe('people aged 16 to 64 in England, Census 2021');
    expect(grid.provenance.sources.map(({ title }) => title)).toContain(
      'Census 2021: ethnic group by age, England and Wales',
    );
    const { comparison, value } = cellAt(grid, 'all', 'asian');
    if (value.kind !== 'value' || comparison?.reference.kind !== 'value') throw new Error('no share');
    expect(comparison.index).toMatchObject({ value: value.value / comparison.reference.value });
    expect(comparison.gap).toMatchObject({ value: value.value - comparison.reference.value });
    expect(comparison.reference.value).toBeGreaterThan(0.09);
    expect(comparison.reference.value).toBeLessThan(0.11);
  });

  it('count Chinese where the snapshot does', () => {
    const ask = (year: 2021 | 2023): number => {
      const grid = askRelease(
        [scienceAndEngineering(year)],
        { metric: 'representation', comparator: { kind: 'census', area: 'K04000001', ages: 'all' } },
        published,
      );
      const reference = cellAt(grid, 'all', 'asian').comparison?.reference;
      if (reference?.kind !== 'value') throw new Error('no reference');
      return reference.value;
    };
    expect(ask(2023) - ask(2021)).toBeCloseTo(445_610 / 59_597_435, 12);
  });

  it('of another snapshot are those of the same rows, under the policy of its own series', () => {
    const other: Snapshot = { ...workforce({ id: 'other' }), series: toSeriesId('elsewhere') };
    const comparator = { kind: 'snapshot', snapshot: other.id, policy: { kind: 'nhs' } } as const;
    const grid = askRelease([workforce(), other], { metric: 'representation', by: 'grade', comparator });
    expect(cellAt(grid, 'cs-scs', 'black').comparison?.reference.kind).toBe('suppressed');
    expect(cellAt(grid, 'cs-g7', 'asian').comparison?.reference).toMatchObject({ value: 10 / 345 });
    const exact = { kind: 'exact', threshold: 5, zeroRule: 'published' } as const;
    const asked = { metric: 'representation', comparator: { ...comparator, policy: exact } } as const;
    expect(tryRelease([workforce(), other], asked)).toEqual({
      kind: 'error',
      error: [{ code: 'plan-missing' }],
    });
  });
});

describe('rates and likelihoods', () => {
  it('tell the rate of a group from the share of senior grades that it holds', () => {
    const rate = askRelease([workforce()], { metric: 'grade-progression' });
    const share = askRelease([workforce()], { metric: 'representation', by: 'grade', grades: 'senior' });
    expect(numberAt(rate, 'senior', 'asian')).toBeCloseTo(16 / 136, 12);
    expect(numberAt(share, 'senior', 'asian')).toBeCloseTo(16 / 476, 12);
  });

  it('set each group against White, with both rates and all four counts', () => {
    const grid = askRelease([workforce()], {
      metric: 'relative-likelihood',
      outcome: { kind: 'senior-grades' },
    });
    const cell = cellAt(grid, 'senior', 'asian');
    expect(numberAt(grid, 'senior', 'asian')).toBeCloseTo(16 / 136 / (428 / 1248), 12);
    expect(cell.parts).toEqual({
      group_count: { kind: 'shown', count: 16 },
      group_base: { kind: 'shown', count: 136 },
      comparator_count: { kind: 'shown', count: 428 },
      comparator_base: { kind: 'shown', count: 1248 },
    });
    expect([cell.prompt, cell.comparison?.flag]).toEqual(['look-closer', 'below']);
    expect(cellAt(grid, 'senior', 'other').prompt).toBeUndefined();
  });

  it('give the published 1.8 of a trust from its counts: 9 of 22% and 17 of 76% of 3,296 staff', () => {
    const outcome = { Entered: undefined, 'Not entered': undefined };
    const trust = countsSnapshot({
      id: 'trust',
      classification: '5B',
      dimensions: [
        { id: 'disciplinary', role: 'breakdown', labels: outcome },
        {
          id: 'ethnicity',
          role: 'characteristic',
          labels: {
            BME: { kind: 'group', standard: 'all-other' },
            White: { kind: 'group', standard: 'white' },
          },
        },
      ],
      counts: [9, 17, Math.round(0.22 * 3296) - 9, Math.round(0.76 * 3296) - 17],
    });
    const grid = askRelease([trust], {
      metric: 'relative-likelihood',
      grouping: 'white-and-all-other',
      outcome: { kind: 'members', dimension: 'disciplinary', members: ['Entered'] },
    });
    expect(numberAt(grid, 'outcome', 'all-other').toFixed(1)).toBe('1.8');
    const turned = askRelease([trust], {
      metric: 'relative-likelihood',
      grouping: 'white-and-all-other',
      outcome: { kind: 'members', dimension: 'disciplinary', members: ['Entered'] },
      against: { group: 'white', place: 'above' },
    });
    expect(numberAt(turned, 'outcome', 'all-other') * numberAt(grid, 'outcome', 'all-other')).toBeCloseTo(
      1,
      12,
    );
  });

  it('are suppressed where a count they need is, under any policy', () => {
    const grid = askRelease(
      [workforce()],
      { metric: 'relative-likelihood', outcome: { kind: 'senior-grades' } },
      { kind: 'nhs' },
    );
    const cell = cellAt(grid, 'senior', 'other');
    expect(cell.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(JSON.stringify(cell)).not.toContain('"count":7');
  });
});

describe('the race disparity ratio', () => {
  const bands = (stream: string) => ({
    [`${stream} 4`]: rung(`afc-${stream}-4`),
    [`${stream} 7`]: rung(`afc-${stream}-7`),
    [`${stream} 8a`]: rung(`afc-${stream}-8a`),
  });
  const nhs = countsSnapshot({
    id: 'nhs',
    classification: '5B',
    ladder: 'agenda-for-change',
    dimensions: [
      {
        id: 'grade',
        role: 'grade',
        labels: { ...bands('clinical'), ...bands('non-clinical'), Consultant: rung('medical-consultant') },
      },
      groups,
    ],
    counts: [
      [50, 30, 10, 200, 10, 5, 5],
      [40, 15, 5, 250, 5, 5, 5],
      [10, 5, 5, 100, 5, 5, 5],
      [40, 30, 5, 300, 5, 5, 5],
      [10, 5, 5, 150, 5, 5, 5],
      [5, 1, 2, 80, 2, 5, 5],
      [30, 10, 5, 90, 5, 0, 0],
    ].flat(),
  });

  it('keeps clinical and non-clinical apart, and medical staff out', () => {
    const grid = askRelease([nhs], { metric: 'race-disparity' });
    expect(grid.rows.map(({ key }) => key)).toEqual(['clinical', 'non-clinical']);
    expect(numberAt(grid, 'clinical', 'lower-middle')).toBeCloseTo(250 / 200 / (65 / 100), 12);
  });

  it('is from low to high the product of its two steps', () => {
    const grid = askRelease([nhs], { metric: 'race-disparity' });
    for (const row of ['clinical', 'non-clinical'])
      expect(numberAt(grid, row, 'lower-upper')).toBeCloseTo(
        numberAt(grid, row, 'lower-middle') * numberAt(grid, row, 'middle-upper'),
        12,
      );
  });

  it('is refused with words where the ladder has no clusters', () => {
    expect(tryRelease([workforce()], { metric: 'race-disparity' })).toMatchObject({
      kind: 'error',
      error: [{ code: 'part-missing', part: 'clusters of grades' }],
    });
  });
});

describe('a board beside its workforce', () => {
  it('is a difference in points for each part and the whole, and has no share of under 10 people', () => {
    const board = countsSnapshot({
      id: 'board',
      series: 'board',
      classification: '5B',
      dimensions: [
        { id: 'seat', role: 'breakdown', labels: { Voting: undefined, Other: undefined } },
        groups,
      ],
      counts: [
        [1, 0, 0, 10, 0, 1, 0],
        [0, 0, 0, 3, 0, 0, 0],
      ].flat(),
    });
    const staff = workforce();
    const grid = askRelease([board, staff], {
      metric: 'board-difference',
      by: 'seat',
      grouping: 'white-and-all-other',
      comparator: { kind: 'snapshot', snapshot: staff.id, policy: { kind: 'unprotected' } },
    });
    expect(numberAt(grid, 'Voting', 'all-other')).toBeCloseTo(1 / 11 - 298 / 1546, 12);
    expect(numberAt(grid, 'all', 'all-other')).toBeCloseTo(1 / 14 - 298 / 1546, 12);
    expect(cellAt(grid, 'Other', 'all-other').value).toEqual({ kind: 'undefined', reason: 'small-base' });
  });
});

describe('a trend', () => {
  const years = [2021, 2022, 2023] as const;
  const ask = (snapshots: readonly Snapshot[], own = {}, policy: Policy = published) => {
    const [first, ...rest] = snapshots;
    if (first === undefined) throw new Error('no snapshot');
    const ids = [first.id, ...rest.map(({ id }) => id)] as const;
    return askRelease([first, ...rest], { metric: 'trend', snapshots: ids, ...own }, policy);
  };

  it('has a row a date, oldest first, and is marked and not joined across a break of scope', () => {
    const grid = ask(years.map(scienceAndEngineering));
    expect(grid.rows.map(({ reference }) => reference)).toEqual(
      years.map((year) => ({ kind: 'date', date: `${year}-03-31` })),
    );
    expect(grid.rows.map(({ brokenBy }) => brokenBy)).toEqual([undefined, ['scope'], undefined]);
    expect(grid.cells.map((row) => row[0]?.since === undefined)).toEqual([true, true, false]);
    expect(grid.columns.map(({ key }) => key)).toEqual(['asian', 'black', 'mixed', 'white', 'other']);
  });

  it('is joined where only the classification differs and a common scheme heals it, and says so', () => {
    const { scope: _scope, ...then } = scienceAndEngineering(2021);
    const grid = ask([scienceAndEngineering(2022), then]);
    expect(grid.rows.some(({ brokenBy }) => brokenBy !== undefined)).toBe(false);
    expect(grid.notes).toContainEqual({ code: 'merged-groups', from: 'Chinese', into: 'Asian' });
  });

  it.each([
    ['detailed', '18A', '18B', { code: 'coarser-scheme', grouping: 'broad' }],
    ['broad', '5A', '5B', { code: 'coarser-scheme', grouping: 'white-and-all-other' }],
    ['broad', '2B', '5B', { code: 'no-common-scheme' }],
  ] as const)(
    'says which coarser groups are common, if any, where those of %s are not: %s and %s',
    (grouping, earlier, later, note) => {
      const dated = (year: number, classification: string): Snapshot =>
        countsSnapshot({
          id: `of-${year}`,
          date: `${year}-03-31`,
          classification,
          dimensions: [{ id: 'place', role: 'breakdown', labels: { Lab: undefined } }, groups],
          counts: [120, 70, 45, 700, 22, 80, 50],
        });
      const pair = [dated(2026, later), dated(2025, earlier)] as const;
      const ids = [pair[0].id, pair[1].id] as const;
      for (const own of [
        { metric: 'trend' },
        { metric: 'change' },
        { metric: 'change', by: 'place' },
      ] as const)
        expect(ask(pair, { ...own, snapshots: ids, grouping }, unprotected).notes).toContainEqual(note);
    },
  );

  it('agrees with the change between its last two dates', () => {
    const pair = [scienceAndEngineering(2023), scienceAndEngineering(2022)];
    const trend = ask(pair);
    const change = ask(pair, { metric: 'change' });
    const last = trend.rows.at(-1)?.key ?? '';
    for (const { key } of change.columns)
      expect(cellAt(trend, last, key).since?.before).toEqual(cellAt(change, 'all', key).value);
  });

  it('says where a percentage rises while its people fall', () => {
    const then = workforce({ id: 'then' });
    const fewer = countsSnapshot({
      id: 'now',
      date: '2027-03-31',
      classification: '5B',
      dimensions: [groups],
      counts: [130, 70, 45, 700, 22, 80, 50],
    });
    const { mapping, content, ...rest } = then;
    if (content.kind !== 'counts') throw new Error('counts expected');
    const { ladder: _ladder, ...plain } = mapping;
    const grid = ask([fewer, { ...rest, content, mapping: plain }], {}, unprotected);
    expect(grid.notes).toContainEqual({ code: 'share-up-count-down', group: 'Asian' });
  });

  it('shows a date without the department asked for as a gap', () => {
    const by = (id: string, date: string, label: string): Snapshot =>
      countsSnapshot({
        id,
        date,
        classification: '5B',
        dimensions: [{ id: 'department', role: 'breakdown', labels: { [label]: undefined } }, groups],
        counts: [20, 10, 10, 200, 5, 5, 5],
      });
    const filters = [{ dimension: 'department', members: ['New'] }];
    const grid = ask([by('b', '2026-03-31', 'New'), by('a', '2025-03-31', 'Old')], { filters }, unprotected);
    expect(grid.cells[0]?.[0]?.value).toEqual({ kind: 'undefined', reason: 'not-held' });
    expect(grid.notes).toContainEqual({
      code: 'not-held-then',
      at: { kind: 'date', date: '2025-03-31' },
    });
  });

  it('of the three rates carries their changes', () => {
    const grid = ask(years.map(scienceAndEngineering), { trend: 'rates' });
    expect(grid.columns.map(({ key }) => key)).toEqual(['declaration', 'response', 'known']);
    expect(grid.cells[2]?.[2]?.since?.before.kind).not.toBe('suppressed');
  });
});

describe('a change by row', () => {
  it('gives each grade its own, everybody first, and agrees with the change of everybody', () => {
    const pair = [scienceAndEngineering(2023), scienceAndEngineering(2022)] as const;
    const ids = [pair[0].id, pair[1].id] as const;
    const rows = askRelease([...pair], { metric: 'change', snapshots: ids, by: 'grade' }, published);
    const all = askRelease([...pair], { metric: 'change', snapshots: ids }, published);
    expect(rows.rows[0]?.key).toBe('all');
    expect(cellAt(rows, 'all', 'asian').value).toEqual(cellAt(all, 'all', 'asian').value);
    expect(cellAt(rows, 'cs-g6-g7', 'asian').value.kind).toBe('value');
    expect(cellAt(rows, 'cs-scs', 'asian').value).toEqual({ kind: 'suppressed', reason: 'source' });
  });
});
