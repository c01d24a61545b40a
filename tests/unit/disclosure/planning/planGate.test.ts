import { describe, expect, it } from 'vitest';
import { cellsOf, countedSnapshot, GRADES, GROUPS } from '../../../../fixtures/countedSnapshot.ts';
import { release } from '../../../../src/disclosure/release.ts';
import type { ReleasedGrid } from '../../../../src/disclosure/releasedTable.ts';
import { auditPlan } from '../../../../src/disclosure/planning/planAudit.ts';
import { planProtection } from '../../../../src/disclosure/planning/planProtection.ts';
import { toSnapshotId } from '../../../../src/kernel/ids.ts';
import type { Policy } from '../../../../src/kernel/policy.ts';
import type { Question } from '../../../../src/kernel/question.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';
import { EXACT, planOf, questionOf, readCount, readTable, releaseGrid, releaseTable } from './asking.ts';

const groups = Object.keys(GROUPS).length;
const grades = Object.keys(GRADES).length;
const departments = ['Analysis', 'Labs', 'Policy'];

/** A workforce with small counts here and there, and none at all in places. */
const office = countedSnapshot({
  grades: GRADES,
  departments,
  cells: cellsOf([groups, grades, departments.length], ([group = 0, grade = 0, department = 0]) => {
    const n = (group * 7 + grade * 11 + department * 13) % 17;
    return group === 4 ? 40 + n : n < 3 ? 0 : n;
  }),
});

const questions: readonly Partial<Question>[] = (
  ['detailed', 'broad', 'white-and-all-other'] as const
).flatMap((grouping) => [
  { grouping },
  { grouping, by: 'grade' },
  { grouping, by: 'grade', grades: 'senior' as const },
  { grouping, by: 'department' },
  { grouping, filters: [{ dimension: 'department', members: ['Labs'] }] },
  { grouping, by: 'grade', filters: [{ dimension: 'department', members: ['Labs'] }] },
]);

describe('a figure under an exact policy', () => {
  it('shows true counts or the symbol, and no small count', async () => {
    const plan = await planOf(office);
    for (const question of questions) {
      const truth = releaseGrid([office], question, { kind: 'unprotected' });
      const shown = releaseGrid([office], question, EXACT, plan);
      for (const [r, row] of shown.cells.entries())
        for (const [c, cell] of row.entries()) {
          const n = Number(readCount(truth.cells[r]?.[c]?.count ?? cell.count));
          expect(['[c] policy', n]).toContain(readCount(cell.count));
          expect(readCount(cell.count) === '[c] policy' || n === 0 || n >= 5).toBe(true);
        }
    }
  });

  it('says of the check only what does not depend on hidden counts', async () => {
    const { protection } = releaseGrid([office], { by: 'grade' }, EXACT, await planOf(office));
    expect(protection).toEqual({
      hiddenByPolicy: expect.any(Number),
      hiddenAtSource: 0,
      rounded: false,
      reader: 'nonzero',
    });
  });

  it('counts the hidden cells that a reader sees in it, and no others', async () => {
    const plan = await planOf(office);
    const metrics = ['headcount', 'representation', 'rates'] as const;
    const seen = metrics.map((metric) => {
      const asked = { metric, by: 'grade', grouping: 'detailed' } as const;
      const { protection, cells } = releaseGrid([office], asked, EXACT, plan);
      const hidden = cells.flat().filter(({ value }) => value.kind === 'suppressed').length;
      expect(protection.hiddenByPolicy).toBe(hidden);
      return hidden;
    });
    expect(Math.max(...seen)).toBeGreaterThan(Math.min(...seen));
  });

  it('works shares and rates out from shown counts alone', async () => {
    const plan = await planOf(office);
    for (const metric of ['representation', 'rates'] as const)
      for (const question of questions) {
        const grid = releaseGrid([office], { ...question, metric }, EXACT, plan);
        for (const { count, base, value } of grid.cells.flat()) {
          const hidden = [count, base].some(({ kind }) => kind === 'suppressed');
          expect(value.kind === 'suppressed').toBe(hidden);
        }
      }
  });

  it('needs its plan, made under the same policy', async () => {
    const asked = questionOf([office]);
    expect(release([office], asked, EXACT)).toEqual({ kind: 'error', error: [{ code: 'plan-missing' }] });
    const strict: Policy = { kind: 'exact', threshold: 10, zeroRule: 'published' };
    expect(release([office], asked, strict, await planOf(office)).kind).toBe('error');
  });

  it('hides nothing where nothing is small', async () => {
    const large = countedSnapshot({
      grades: GRADES,
      cells: cellsOf([groups, grades], ([group = 0, grade = 0]) => 20 + group + grade),
    });
    const plan = await planOf(large);
    const grid = releaseGrid([large], { by: 'grade', grouping: 'detailed' }, EXACT, plan);
    expect(grid.protection.hiddenByPolicy).toBe(0);
  });

  it('hides zeros as well where the policy says so', async () => {
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'primary' };
    const plan = await planOf(office, policy);
    for (const question of questions)
      for (const { count } of releaseGrid([office], question, policy, plan).cells.flat())
        expect(count.kind === 'suppressed' || Number(readCount(count)) >= 5).toBe(true);
  });

  it('lowers the threshold where the owner decided so, and prints who, why and when', async () => {
    const policy: Policy = {
      kind: 'owner',
      threshold: 1,
      name: 'A Head',
      reason: 'A board of 14 people',
      date: '2026-04-01',
    };
    const grid = releaseGrid([office], { by: 'grade' }, policy, await planOf(office, policy));
    expect(grid.protection.hiddenByPolicy).toBe(0);
    expect(grid.policy).toEqual(policy);
  });
});

describe('a question outside the planned tables', () => {
  it('is answered where it is a sum of shown counts', async () => {
    const plan = await planOf(office);
    const filters = [{ dimension: 'department', members: ['Labs', 'Policy'] }];
    const each = ['Labs', 'Policy'].map((member) =>
      releaseGrid([office], { filters: [{ dimension: 'department', members: [member] }] }, EXACT, plan),
    );
    const both = releaseGrid([office], { filters }, EXACT, plan);
    for (const [c, cell] of (both.cells[0] ?? []).entries()) {
      const parts = each.map((grid) => readCount(grid.cells[0]?.[c]?.count ?? cell.count));
      const sum = parts.includes('[c] policy') ? 'outside-plan' : Number(parts[0]) + Number(parts[1]);
      expect(readCount(cell.count)).toBe(sum);
    }
  });

  it('is refused by another breakdown than the first', async () => {
    const { content } = office;
    if (content.kind !== 'counts') throw new Error('counts expected');
    const second = { id: 'site', role: 'breakdown' as const, name: 'Site', labels: ['North', 'South'] };
    const codes = [...content.cells.codes, content.cells.counts.map((_, i) => i % 2)].map((of) =>
      Uint16Array.from(of),
    );
    const sited: Snapshot = {
      ...office,
      content: {
        ...content,
        dimensions: [...content.dimensions, second],
        cells: { ...content.cells, codes },
      },
    };
    const plan = await planOf(sited);
    const refused = { kind: 'error', error: [{ code: 'outside-lattice' }] };
    expect(release([sited], questionOf([sited], { by: 'site' }), EXACT, plan)).toEqual(refused);
    const filters = [{ dimension: 'site', members: ['North'] }];
    expect(release([sited], questionOf([sited], { filters }), EXACT, plan)).toEqual(refused);
    expect(release([sited], questionOf([sited], { by: 'department' }), EXACT, plan).kind).toBe('ok');
  });

  it('is refused a whole from elsewhere, set against parts that were hidden without it', async () => {
    const asked = { ...questionOf([office], { by: 'department' }), whole: office.id };
    expect(release([office], asked, EXACT, await planOf(office))).toEqual({
      kind: 'error',
      error: [{ code: 'outside-lattice' }],
    });
  });
});

const JUNIOR = Object.fromEntries(Object.entries(GRADES).slice(0, 3));
const small = {
  Black: { kind: 'group', standard: 'black' },
  White: { kind: 'group', standard: 'white' },
} as const;

describe('groups in several groupings', () => {
  const twoBroad = countedSnapshot({
    grades: GRADES,
    cells: cellsOf([groups, grades], ([group = 0, grade = 0]) =>
      grade === 0 && group < 2 ? 1 + group : grade === 0 && group < 4 ? 0 : 30 + group,
    ),
  });

  it('hides all other groups combined where they are few, and what would give them away', async () => {
    const plan = await planOf(twoBroad);
    const row = (grid: ReleasedGrid): (number | string)[] | undefined =>
      readTable(grid).find(([label]) => label === 'EO');
    const coarse = row(
      releaseGrid([twoBroad], { by: 'grade', grouping: 'white-and-all-other' }, EXACT, plan),
    );
    // EO: everybody, White, all other, undeclared, unknown, known, everybody. All other are 3 people.
    const [, everybody, white, other, undeclared, unknown, known] = coarse ?? [];
    expect(other).toBe('[c] policy');
    expect(
      [everybody, white, undeclared, unknown, known].filter((cell) => cell === '[c] policy').length,
    ).toBeGreaterThan(0);
    expect(typeof white === 'number' && typeof known === 'number').toBe(false);
  });

  it('says zero of a group that the file does not have people of', async () => {
    const none = countedSnapshot({ groups: small, cells: [{ codes: [1], count: 40 }] });
    const grid = releaseGrid([none], {}, EXACT, await planOf(none));
    expect(readTable(grid)).toEqual([['All', 40, 0, 40, 40, 40]]);
  });
});

describe('cells that the source has hidden', () => {
  const sourceProtection = { hiddenLow: 0, hiddenHigh: 4, zerosHidden: true, roundedTo: 1 } as const;
  const published = countedSnapshot({
    groups: small,
    grades: JUNIOR,
    sourceProtection,
    cells: [
      ...cellsOf([2, 3], ([group = 0, grade = 0]) => (group === 0 && grade < 2 ? '[c]' : 20 + grade)),
      // The total that the publisher printed over the grades: the hidden ones are 5 together.
      { codes: [0, undefined], count: 27 },
      { codes: [1, undefined], count: 63 },
    ],
  });

  it('stay hidden, and make a range of a sum, whatever total was printed beside them', async () => {
    const plan = await planOf(published);
    expect(readTable(releaseGrid([published], { by: 'grade' }, EXACT, plan))).toEqual([
      ['All', '85 to 93', '22 to 30', 63, '85 to 93', '85 to 93'],
      ['SEO', 44, 22, 22, 44, 44],
      ['HEO', '21 to 25', '[c] source', 21, '21 to 25', '21 to 25'],
      ['EO', '20 to 24', '[c] source', 20, '20 to 24', '20 to 24'],
    ]);
  });

  it('do not give away the small count that they are added to', async () => {
    const mixed = countedSnapshot({
      groups: small,
      grades: JUNIOR,
      sourceProtection,
      cells: cellsOf([2, 3], ([group = 0, grade = 0]) =>
        group === 1 ? 30 : grade === 0 ? '[c]' : grade === 1 ? 3 : 20,
      ),
    });
    const plan = await planOf(mixed);
    const grid = releaseGrid([mixed], { by: 'grade' }, EXACT, plan);
    const black = grid.rows.map((_, r) =>
      readCount(grid.cells[r]?.[1]?.count ?? { kind: 'shown', count: -1 }),
    );
    // All, SEO, HEO, EO: a range over all of 23 to 27 with 20 beside it would give the 3 away.
    expect(black[2]).toBe('[c] policy');
    expect(black[0] === '23 to 27' && black[1] === 20).toBe(false);
  });
});

describe('a snapshot that cannot be planned', () => {
  it('is withheld where its counts are parts of people', async () => {
    const parts = countedSnapshot({ groups: small, cells: cellsOf([2], ([group = 0]) => 12.4 + group) });
    const plan = await planOf(parts);
    expect(releaseTable([parts], {}, EXACT, plan)).toMatchObject({ kind: 'withheld', reason: 'not-whole' });
  });
});

describe('a decision of the owner for one metric', () => {
  const policy = {
    kind: 'owner',
    threshold: 1,
    name: 'A Head',
    reason: 'Names are public',
    date: '2026-04-01',
    metric: 'board-difference',
  } as const;
  const byMember = { grouping: 'detailed', by: 'department' } as const;
  const countsIn = ({ rows, cells }: ReleasedGrid, role: string): (number | string)[] =>
    rows.flatMap((row, at) =>
      row.role === role ? (cells[at] ?? []).map(({ count }) => readCount(count)) : [],
    );

  /** A board of 24 people, three in each group, one or two of them executive. */
  const board = countedSnapshot({
    groups: GROUPS,
    departments: ['Executive', 'Non-executive'],
    cells: cellsOf([groups, 2], ([group = 0, department = 0]) => 1 + ((group + department) % 2)),
  });

  it('shows every count that the metric is worked out from', async () => {
    const grid = releaseGrid([board], byMember, policy, await planOf(board, policy));
    expect(grid.protection.hiddenByPolicy).toBe(0);
    expect(countsIn(grid, 'member').filter((count) => count === 1 || count === 2)).toHaveLength(2 * groups);
    expect(grid.policy).toEqual(policy);
  });

  it('hides every other small count, and shows nothing that gives one away', async () => {
    const change: Policy = { ...policy, metric: 'change' };
    const grid = releaseGrid([board], byMember, change, await planOf(board, change));
    const exact = releaseGrid([board], byMember, EXACT, await planOf(board));
    expect(countsIn(grid, 'all').filter((count) => count === 3)).toHaveLength(groups);
    expect(countsIn(exact, 'all')).not.toContain(3);
    for (const shown of [grid, exact])
      expect(countsIn(shown, 'member').filter((count) => count === 1 || count === 2)).toEqual([]);
  });

  it('shows such a count alike in every figure in which it stands', async () => {
    const plan = await planOf(office, policy);
    for (const member of departments) {
      const filters = [{ dimension: 'department', members: [member] }];
      const own = releaseGrid([office], { grouping: 'detailed', filters }, policy, plan);
      const all = releaseGrid([office], { grouping: 'detailed', by: 'department' }, policy, plan);
      const at = all.rows.findIndex(({ label }) => label === member);
      expect(own.cells[0]?.map(({ count }) => count)).toEqual(all.cells[at]?.map(({ count }) => count));
    }
  });

  it('tells the analyst which counts are small by their own threshold', async () => {
    const change: Policy = { ...policy, metric: 'change' };
    const plan = await planOf(board, change);
    const [own] = plan.kind === 'planned' ? plan.snapshots : [];
    if (own === undefined) throw new Error('no plan');
    const nodes = [...own.hidden.keys()];
    const { cells, small } = await auditPlan(board, own, nodes);
    expect(small).toBeGreaterThan(0);
    expect(cells.filter(({ why }) => why === 'small').every(({ people }) => people < 5)).toBe(true);
    expect(cells.filter(({ why }) => why === 'small').length).toBe(small);
  });
});

describe('a decision of the owner for one snapshot', () => {
  const [first, second] = ['first', 'second'].map((id) => ({ ...office, id: toSnapshotId(id) }));
  const policy = {
    kind: 'owner',
    threshold: 2,
    name: 'A Head',
    reason: 'A board whose names are public',
    date: '2026-04-01',
    only: { snapshot: 'first', title: 'Board, 31 March 2026' },
  } as const;

  it('shows smaller counts of that one alone, and is printed with its figures alone', async () => {
    if (first === undefined || second === undefined) throw new Error('two snapshots expected');
    const plan = await planProtection([first, second], policy);
    const filters = [{ dimension: 'department', members: ['Labs'] }];
    const asked = { grouping: 'detailed', by: 'grade', filters } as const;
    const [own, other] = [first, second].map((one) => releaseGrid([one], asked, policy, plan));
    const small = (grid: ReleasedGrid | undefined): number =>
      (grid?.cells ?? [])
        .flat()
        .filter(({ count }) => count.kind === 'shown' && count.count > 0 && count.count < 5).length;
    expect(small(own)).toBeGreaterThan(0);
    expect(small(other)).toBe(0);
    expect(own?.policy).toEqual(policy);
    expect(other?.policy).toEqual(EXACT);
    const both = releaseGrid([second, first], { metric: 'trend' }, policy, plan);
    expect(both.policy).toEqual(policy);
  });
});
