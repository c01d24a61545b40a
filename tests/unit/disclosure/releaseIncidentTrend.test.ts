import { describe, expect, it } from 'vitest';
import { askRelease, cellAt, tryRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { countsSnapshot } from '../../../fixtures/snapshots/countsSnapshot.ts';
import { toSeriesId, toSnapshotId } from '../../../src/kernel/ids.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Measure, Snapshot } from '../../../src/snapshot/snapshot.ts';

const EXACT: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
const base = countsSnapshot({ id: 'base', dimensions: [], counts: [] });
const known = (value: number) => ({ kind: 'known', value }) as const;

function at(year: number, measures: readonly Measure[], series = 'incidents'): Snapshot {
  return {
    ...base,
    id: toSnapshotId(`incidents-${year}`),
    series: toSeriesId(series),
    reference: { kind: 'date', date: `${year}-03-31` },
    content: { kind: 'measures', measures },
  };
}

const reports = (entries: Measure['entries']): Measure => ({
  name: 'Verbal abuse',
  unit: 'reports',
  counts: 'events',
  entries,
});
const now = at(2026, [
  reports([
    { group: 'Asian', value: known(14) },
    { group: 'White', value: known(3) },
  ]),
]);
const before = at(2025, [reports([{ group: 'Asian', value: known(21) }])]);
const ids = [now.id, before.id] as const;

describe('incidents over every date of a series', () => {
  it('have a row a date, oldest first, and a column a group; what a date does not hold is not nought', () => {
    const grid = askRelease([now, before], { metric: 'incident-trend', snapshots: ids });
    expect(grid.rows.map(({ reference }) => reference)).toEqual([before.reference, now.reference]);
    expect(grid.columns.map(({ label }) => label)).toEqual(['Asian', 'White']);
    expect(cellAt(grid, 'date-0', 'measure-0').value).toMatchObject({ kind: 'value', value: 21 });
    expect(cellAt(grid, 'date-0', 'measure-1').value).toEqual({ kind: 'undefined', reason: 'not-held' });
  });

  it('hide a small count at its date, and round the others', () => {
    const grid = askRelease([now, before], { metric: 'incident-trend', snapshots: ids }, EXACT);
    expect(cellAt(grid, 'date-1', 'measure-1').value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(cellAt(grid, 'date-1', 'measure-0').value).toMatchObject({ kind: 'value', value: 15 });
    expect(JSON.stringify(grid)).not.toMatch(/"(?:count|value)":(?:3|14)\b/);
  });

  it('stand by period where a file says one, and share no axis with another unit', () => {
    const periods = at(2026, [
      reports([
        { group: 'Asian', period: '2025', value: known(9) },
        { group: 'Asian', period: '2026', value: known(14) },
      ]),
      { name: 'Days lost', unit: 'days', counts: 'other', entries: [{ period: '2026', value: known(12) }] },
    ]);
    const grid = askRelease([periods], { metric: 'incident-trend' });
    expect(grid.rows.map(({ label }) => label)).toEqual(['2025', '2026']);
    expect(grid.columns.map(({ label }) => label)).toEqual(['Verbal abuse, Asian', 'Days lost']);
    expect(grid.notes).toContainEqual({ code: 'unlike-measures' });
  });

  it('put no two units on one axis, though the name is the same at every date', () => {
    const victims: Measure = {
      name: 'Verbal abuse',
      unit: 'victims',
      counts: 'people',
      entries: [{ group: 'Asian', value: known(40) }],
    };
    const grid = askRelease([at(2026, [victims]), before], { metric: 'incident-trend', snapshots: ids });
    expect(grid.notes).toContainEqual({ code: 'unlike-measures' });
    expect(grid.columns.map(({ label }) => label)).toEqual(['Asian, reports', 'Asian, victims']);
    expect(buildFigure(grid).chart.kind).toBe('none');
  });

  it('are under the policy of what each date counts, whatever a later date counts', () => {
    const reported = { ...reports([{ group: 'Asian', value: known(3) }]) };
    const other = { ...reports([{ group: 'Asian', value: known(21) }]), counts: 'other' } as const;
    const grid = askRelease(
      [at(2026, [other]), at(2025, [reported])],
      { metric: 'incident-trend', snapshots: ids },
      EXACT,
    );
    expect(cellAt(grid, 'date-0', 'measure-0').value).toEqual({ kind: 'suppressed', reason: 'policy' });
  });

  it('are refused across series, and for people', () => {
    const other = at(2025, [reports([])], 'others');
    const refused = tryRelease([now, other], { metric: 'incident-trend', snapshots: ids });
    expect(refused.kind).toBe('error');
    expect(tryRelease([base], { metric: 'incident-trend' }).kind).toBe('error');
  });
});
