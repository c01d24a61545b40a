import { describe, expect, it } from 'vitest';
import { scienceAndEngineering } from '../../../fixtures/scienceAndEngineering.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { ReleasedCell, ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Question } from '../../../src/kernel/question.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

const published: Policy = { kind: 'published' };

function ask(snapshots: readonly Snapshot[], question: Partial<Question>, policy = published): ReleasedGrid {
  const [first, ...rest] = snapshots;
  if (first === undefined) throw new Error('no snapshot');
  const result = release(
    snapshots,
    {
      metric: 'representation',
      snapshots: [first.id, ...rest.map(({ id }) => id)],
      filters: [],
      grouping: 'broad',
      denominator: 'known',
      comparator: { kind: 'none' },
      ...question,
    },
    policy,
  );
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error));
  if (result.value.kind === 'withheld') throw new Error(result.value.reason);
  return result.value;
}

function cellOf(grid: ReleasedGrid, row: string, column: string): ReleasedCell {
  const found =
    grid.cells[grid.rows.findIndex(({ key }) => key === row)]?.[
      grid.columns.findIndex(({ key }) => key === column)
    ];
  if (found === undefined)
    throw new Error(`no cell ${row} ${column}: ${grid.columns.map(({ key }) => key).join()}`);
  return found;
}

function ends(cell: ReleasedCell): readonly [number, number] {
  if (cell.value.kind === 'value') return [cell.value.value, cell.value.value];
  if (cell.value.kind === 'range') return [cell.value.low, cell.value.high];
  throw new Error(cell.value.kind);
}

const percent = (share: number): string => (share * 100).toFixed(1);

describe('release', () => {
  it.each([
    [2021, '9.9', '10.2', 9],
    [2022, '9.8', '10.0', 5],
    [2023, '9.7', '9.8', 5],
  ] as const)(
    'gives the share of all other groups in %i as a range over what the publisher hid',
    (year, low, high, hidden) => {
      const grid = ask([scienceAndEngineering(year)], { grouping: 'white-and-all-other' });
      const [from, to] = ends(cellOf(grid, 'all', 'all-other'));
      expect([percent(from), percent(to)]).toEqual([low, high]);
      expect(grid.protection.hiddenAtSource).toBe(hidden);
    },
  );

  it.each([
    [2021, '92.9'],
    [2022, '93.5'],
    [2023, '91.7'],
  ] as const)('gives the response rate of %i, one number after rounding', (year, expected) => {
    const [from, to] = ends(
      cellOf(ask([scienceAndEngineering(year)], { metric: 'rates' }), 'all', 'response'),
    );
    expect(percent(from)).toBe(expected);
    expect(percent(to)).toBe(expected);
  });

  it('says that a group whose senior cells are all hidden cannot be shown', () => {
    const grid = ask([scienceAndEngineering(2023)], { by: 'grade', comparator: { kind: 'all-staff' } });
    expect(cellOf(grid, 'cs-scs', 'asian').value).toEqual({ kind: 'suppressed', reason: 'source' });
    expect(grid.rows.map(({ key }) => key)).toEqual([
      'all',
      'cs-scs',
      'cs-g6-g7',
      'cs-heo-seo',
      'cs-eo-group',
      'cs-aa-ao',
      'unknown-grade',
    ]);
    expect(grid.rows[0]?.role).toBe('reference');
  });

  it('flags Asian staff below all staff at Grade 6 and 7 in 2022, beyond chance', () => {
    const grid = ask([scienceAndEngineering(2022)], { by: 'grade', comparator: { kind: 'all-staff' } });
    const cell = cellOf(grid, 'cs-g6-g7', 'asian');
    expect(cell.comparison?.flag).toBe('below');
    expect(grid.comparisons).toBeGreaterThan(10);
  });

  it('refuses a change across a break of scope, and says so', () => {
    const grid = ask([scienceAndEngineering(2022), scienceAndEngineering(2021)], { metric: 'change' });
    expect(cellOf(grid, 'all', 'asian').value).toEqual({ kind: 'undefined', reason: 'series-break' });
    expect(grid.notes).toEqual([
      { code: 'rounded-source', to: 5 },
      { code: 'series-break', of: 'classification', detail: '' },
      {
        code: 'series-break',
        of: 'scope',
        detail: 'Department for Work and Pensions left out of professions.',
      },
      { code: 'merged-groups', from: 'Chinese', into: 'Asian' },
    ]);
  });

  it('brings Chinese into Asian where only the classification broke, as a range where cells are hidden', () => {
    const { scope: _scope, ...then } = scienceAndEngineering(2021);
    const grid = ask([scienceAndEngineering(2022), then], { metric: 'change' });
    const cell = cellOf(grid, 'all', 'asian');
    expect(cell.value.kind).toBe('range');
    expect(cell.shares?.then.kind).toBe('range');
  });

  it('never shows a count under 5 under the Civil Service policy, and rounds each total on its own', () => {
    const snapshot = scienceAndEngineering(2023);
    const grid = ask([snapshot], { metric: 'headcount', by: 'grade' }, { kind: 'civil-service' });
    const kinds = grid.cells.flat().map(({ count }) => count.kind);
    expect(new Set(kinds)).toEqual(new Set(['rounded', 'suppressed', 'range']));
    const rounded = grid.cells
      .flat()
      .flatMap(({ count }) => (count.kind === 'rounded' ? [count.count % 5] : []));
    expect(new Set(rounded)).toEqual(new Set([0]));
  });

  it('works out shares from rounded counts only, so that equal releases give equal shares', () => {
    const base = scienceAndEngineering(2023);
    const nudged = (by: number): Snapshot => {
      if (base.content.kind !== 'counts') throw new Error('counts expected');
      const counts = Float64Array.from(base.content.cells.counts, (n, i) => (i === 13 ? n + by : n));
      return { ...base, content: { ...base.content, cells: { ...base.content.cells, counts } } };
    };
    const question = { by: 'grade' };
    const policy: Policy = { kind: 'round-all' };
    expect(JSON.stringify(ask([nudged(1)], question, policy).cells)).toBe(
      JSON.stringify(ask([nudged(2)], question, policy).cells),
    );
  });

  it('keeps row counts, hashes and file names inside', () => {
    expect(JSON.stringify(ask([scienceAndEngineering(2023)], {}).provenance)).not.toContain('sha256');
  });
});
