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
    expect(larger?.value).toMatchObject({ kind: 'value', value: 0.003 });
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

describe('published shares with a base, under a policy of true counts', () => {
  /** Shares of three groups in some departments, the last of them the total of all where its name says so; invented. */
  function byDepartment(
    rows: readonly (readonly [name: string, base: number, shares: readonly number[]])[],
  ): Snapshot {
    const made = sharesSnapshot([]);
    if (made.content.kind !== 'shares') throw new Error(made.content.kind);
    const labels = rows.map(([name]) => name).filter((name) => name !== 'All');
    return {
      ...made,
      content: {
        ...made.content,
        dimensions: [
          ...made.content.dimensions,
          { id: 'department', role: 'breakdown', name: 'Department', labels },
        ],
        entries: rows.flatMap(([name, base, shares]) =>
          shares.map((percent, group): ShareEntry => ({
            codes: [group, name === 'All' ? TOTAL_CODE : labels.indexOf(name)],
            share: { kind: 'known', value: percent / 100 },
            base,
          })),
        ),
      },
    };
  }

  function releaseGrid(snapshot: Snapshot, members?: readonly string[]) {
    const released = release(
      [snapshot],
      {
        metric: 'shares',
        snapshots: [snapshot.id],
        by: 'department',
        filters: members === undefined ? [] : [{ dimension: 'department', members }],
        grouping: 'detailed',
        denominator: 'known',
        comparator: { kind: 'none' },
      },
      DEFAULT_POLICY,
    );
    if (released.kind === 'error' || released.value.kind === 'withheld') throw new Error('not released');
    return released.value;
  }

  const alpha = ['Alpha', 1250, [8, 7.5, 84.6]] as const;
  const gamma = ['Gamma', 87, [11.5, 3.4, 85.1]] as const;

  it('are as they were given, with the interval of their base, and the policy is the one that was asked for', () => {
    const { cells, policy, notes } = releaseGrid(byDepartment([alpha]));
    expect(cells[0]?.map(({ value }) => value.kind === 'value' && value.value)).toEqual([0.08, 0.075, 0.846]);
    // Wilson at 1,057 and at 1,058 of 1,250: 84.6% may be either.
    expect(cells[0]?.[2]?.value).toMatchObject({
      interval: { lower: expect.closeTo(0.8245, 4), upper: expect.closeTo(0.8653, 4) },
    });
    expect(cells[0]?.[0]?.base).toEqual({ kind: 'shown', count: 1250 });
    expect(policy).toEqual(DEFAULT_POLICY);
    expect(notes.map(({ code }) => code)).not.toContain('shares-worked-out');
  });

  it('are worked out from rounded numbers in the rows alone that a few people could be read from, and those rows are named', () => {
    const snapshot = byDepartment([alpha, gamma]);
    const { cells, notes } = releaseGrid(snapshot);
    expect(cells[0]?.[0]?.value).toMatchObject({ kind: 'value', value: 0.08 });
    expect(cells[1]?.map(({ value }) => (value.kind === 'value' ? value.value : value.kind))).toEqual([
      10 / 85,
      'suppressed',
      75 / 85,
    ]);
    expect(notes).toContainEqual({ code: 'shares-worked-out', rows: ['Gamma'] });
    // What is asked for decides nothing.
    expect(releaseGrid(snapshot, ['Alpha']).cells[0]).toEqual(cells[0]);
    expect(releaseGrid(snapshot, ['Gamma']).cells[0]).toEqual(cells[1]);
  });

  it('are worked out from rounded numbers everywhere where a total over the rows is given, since it less the others is the one', () => {
    const all = ['All', 1337, [8.2, 7.1, 84.7]] as const;
    const snapshot = byDepartment([alpha, gamma, all]);
    const { cells, notes } = releaseGrid(snapshot);
    expect(notes).toContainEqual({ code: 'shares-worked-out' });
    expect(cells.flat().every(({ base }) => base.kind === 'rounded')).toBe(true);
    const [asked] = releaseGrid(snapshot, ['Alpha']).cells;
    expect(asked?.[0]?.count).toEqual({ kind: 'rounded', count: 100 });
  });

  it('are as given beside a printed 100, which leaves nobody out though it could be read as 2,299 of 2,300', () => {
    const large = byDepartment([['Large', 2300, [8, 7.5, 84.5]]]);
    if (large.content.kind !== 'shares') throw new Error(large.content.kind);
    const whole: ShareEntry = { codes: [TOTAL_CODE, 0], share: { kind: 'known', value: 1 }, base: 2300 };
    const { cells } = releaseGrid({
      ...large,
      content: { ...large.content, entries: [...large.content.entries, whole] },
    });
    expect(cells[0]?.[0]?.value).toMatchObject({ kind: 'value', value: 0.08 });
  });

  it('are not as given where the people of all other groups are few: 98% of 100 leaves 2', () => {
    const { cells } = releaseGrid(byDepartment([['Delta', 100, [98]]]));
    expect(cells[0]?.[0]?.count).toEqual({ kind: 'rounded', count: 100 });
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
