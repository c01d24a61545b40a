import { describe, expect, it } from 'vitest';
import { countedSnapshot } from '../../../fixtures/countedSnapshot.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { ReleasedCell } from '../../../src/disclosure/releasedTable.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/kernel/policy.ts';
import type { Question } from '../../../src/kernel/question.ts';
import { type ShareEntry, type Snapshot, TOTAL_CODE } from '../../../src/snapshot/snapshot.ts';

const groups = {
  Asian: { kind: 'group', standard: 'asian' },
  Black: { kind: 'group', standard: 'black' },
  White: { kind: 'group', standard: 'white' },
} as const;

/** Published shares of three groups, each with its base where there is one; invented. */
function sharesSnapshot(shares: readonly (readonly [percent: number, base?: number])[]): Snapshot {
  const made = countedSnapshot({ groups, cells: [] });
  return {
    ...made,
    content: {
      kind: 'shares',
      dimensions: [
        { id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', labels: Object.keys(groups) },
      ],
      of: 'Appointed',
      entries: shares.map(([percent, base], code): ShareEntry => ({
        codes: [code],
        share: { kind: 'known', value: percent / 100 },
        ...(base === undefined ? {} : { base }),
      })),
    },
  };
}

function releaseCells(snapshot: Snapshot, policy: Policy = DEFAULT_POLICY): readonly ReleasedCell[] {
  const released = release(
    [snapshot],
    {
      metric: 'shares',
      snapshots: [snapshot.id],
      filters: [],
      grouping: 'detailed',
      denominator: 'known',
      comparator: { kind: 'none' },
    },
    policy,
  );
  if (released.kind === 'error' || released.value.kind === 'withheld') throw new Error('not released');
  return released.value.cells[0] ?? [];
}

describe('published shares with a base', () => {
  it('hide a percentage that only a small count can give: 5.8% of 52 is 3 people', () => {
    const cells = releaseCells(
      sharesSnapshot([
        [5.8, 52],
        [28.8, 52],
        [65.4, 52],
      ]),
    );
    expect(cells[0]?.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(cells[1]?.count).toEqual({ kind: 'rounded', count: 15 });
    expect(cells[2]?.value.kind).toBe('value');
  });

  it('hide a percentage that a small count can give as well as a larger one: 0.2% of 2,300 is 4 or 5 people', () => {
    const [cell] = releaseCells(
      sharesSnapshot([
        [0.2, 2300],
        [10.1, 2300],
        [89.7, 2300],
      ]),
    );
    expect(cell?.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    const [larger] = releaseCells(
      sharesSnapshot([
        [0.3, 2300],
        [10.1, 2300],
        [89.6, 2300],
      ]),
    );
    expect(larger?.count).toEqual({ kind: 'rounded', count: 5 });
  });

  it('lend their base to a share without one, so that it cannot be set beside theirs', () => {
    const cells = releaseCells(sharesSnapshot([[5.8], [28.8, 52], [65.4, 52]]));
    expect(cells[0]?.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(cells[0]?.base).toEqual({ kind: 'rounded', count: 50 });
    const shown = releaseCells(sharesSnapshot([[28.8], [5.8, 52], [65.4, 52]]));
    expect(shown[0]?.count).toEqual({ kind: 'rounded', count: 15 });
  });

  it('hide a share without a base where theirs differ', () => {
    const cells = releaseCells(sharesSnapshot([[5.8], [28.8, 52], [65.4, 90]]));
    expect(cells[0]?.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(cells[2]?.value.kind).toBe('value');
  });

  it('stay as published where none has a base, and where the publisher’s values leave as they are', () => {
    const [plain] = releaseCells(sharesSnapshot([[25], [50], [25]]));
    expect(plain?.value).toEqual({ kind: 'value', value: 0.25 });
    const [shown] = releaseCells(
      sharesSnapshot([
        [25, 12],
        [50, 12],
        [25, 12],
      ]),
      { kind: 'unprotected' },
    );
    expect(shown?.value).toEqual({ kind: 'value', value: 0.25 });
    expect(shown?.base).toEqual({ kind: 'shown', count: 12 });
  });
});

describe('published shares of several departments', () => {
  const shares: readonly (readonly [group: number, department: number, percent: number])[] = [
    [0, 0, 20],
    [2, 0, 80],
    [0, 1, 30],
    [2, 1, 70],
    [0, TOTAL_CODE, 25],
    [2, TOTAL_CODE, 75],
  ];
  const made = sharesSnapshot([]);
  if (made.content.kind !== 'shares') throw new Error(made.content.kind);
  const snapshot: Snapshot = {
    ...made,
    content: {
      ...made.content,
      dimensions: [
        ...made.content.dimensions,
        { id: 'department', role: 'breakdown', name: 'Department', labels: ['Transport', 'Justice'] },
      ],
      entries: shares.map(([group, department, percent]): ShareEntry => ({
        codes: [group, department],
        share: { kind: 'known', value: percent / 100 },
      })),
    },
  };
  const ask = (filters: Question['filters']): readonly (readonly [string, ...unknown[]])[] => {
    const released = release(
      [snapshot],
      {
        metric: 'shares',
        snapshots: [snapshot.id],
        by: 'department',
        filters,
        grouping: 'detailed',
        denominator: 'known',
        comparator: { kind: 'none' },
      },
      DEFAULT_POLICY,
    );
    if (released.kind === 'error' || released.value.kind === 'withheld') throw new Error('not released');
    const { rows, cells } = released.value;
    return rows.map(({ label }, r) => [
      label,
      ...(cells[r] ?? []).map(({ value }) => (value.kind === 'value' ? value.value : value.kind)),
    ]);
  };

  it('are a row for each, everybody first, one column for each group', () => {
    expect(ask([])).toEqual([
      ['Appointed', 0.25, 0.75],
      ['Justice', 0.3, 0.7],
      ['Transport', 0.2, 0.8],
    ]);
  });

  it('are only those asked for', () => {
    expect(ask([{ dimension: 'department', members: ['Justice'] }])).toEqual([['Justice', 0.3, 0.7]]);
  });
});
