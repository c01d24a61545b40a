import { describe, expect, it } from 'vitest';
import type { LabelMeaning, Recipe } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, onlySnapshot, published, sumCells } from './realFile.ts';

const table = (...rows: readonly string[]): string =>
  ['Department,Ethnic group,Headcount', ...rows].join('\n');
const parts = ['HR,White,50', 'HR,Asian,13', 'IT,White,51', 'IT,Asian,12', 'Legal,White,5'];

async function issuesOf(text: string): Promise<readonly unknown[]> {
  return (await ingestText(text)).issues;
}

describe('a total among the labels of a breakdown', () => {
  it('is known by its name: all of what the column holds', async () => {
    const { recipe } = await ingestText(table(...parts, 'All departments,White,106'));
    const result = await ingestText(table(...parts, 'All departments,White,106'), {
      recipe,
      provenance: published,
    });
    expect(result.account).toMatchObject({ used: 5, totals: 1 });
    expect(
      sumCells(countsOf(onlySnapshot(result)), ({ department }) => department !== '(total)').people,
    ).toBe(131);
    expect(await issuesOf(table(...parts, 'All departments,White,107'))).toMatchObject([
      { code: 'total-differs', found: 107, expected: 106 },
    ]);
    // A site is not what the column holds.
    const { account } = await ingestText(table(...parts, 'All Saints,White,106'));
    expect(account.totals).toBe(0);
  });

  it('is named where its numbers are the sums of all the others, whatever it is called', async () => {
    const whole = ['The business,White,106', 'The business,Asian,25'];
    const named = { code: 'perhaps-total', found: 'The business', header: 'Department' };
    expect(await issuesOf(table(...parts, ...whole))).toEqual([named]);
    expect(await issuesOf(table(...whole, ...parts.toReversed()))).toEqual([named]);
    expect(await issuesOf(table(...parts, 'The business,White,106', 'The business,Asian,26'))).toEqual([]);
  });

  it('is not seen in one label beside one other, and not where a person has said what it is', async () => {
    expect(await issuesOf(table('HR,White,50', 'HR,Asian,13', 'IT,White,50', 'IT,Asian,13'))).toEqual([]);
    const text = table(...parts, 'The business,White,106', 'The business,Asian,25');
    const { recipe } = await ingestText(text);
    const labels = [{ column: 'Department', label: 'The business', meaning: { kind: 'total' } }] as const;
    const said = await ingestText(text, { recipe: { ...recipe, labels } });
    expect(said.issues).toEqual([]);
    expect(said.account).toMatchObject({ used: 5, totals: 2 });
  });
});

describe('a label of a breakdown that says total', () => {
  const read = (header: string, rows: readonly string[], recipe?: Recipe) =>
    ingestText(
      [`${header},Ethnic group,Headcount`, ...rows].join('\n'),
      recipe === undefined ? {} : { recipe },
    );
  const others = ['HR,White,50', 'HR,Asian,13', 'IT,White,51', 'IT,Asian,12'];

  it.each([
    ['Department', 'All'],
    ['Band', 'All ages'],
    ['Site', 'All areas'],
    ['Department', 'Whole organisation'],
    ['Department', 'Everyone'],
    ['Department', 'Everybody'],
    ['Region', 'England total'],
    ['Region', 'Grand total'],
    ['Region', 'Overall'],
    ['Region', 'Any'],
  ])('is a total where its numbers are the sums of the others: %s, %s', async (header, label) => {
    const { account, issues, pending, preview } = await read(header, [
      ...others,
      `${label},White,101`,
      `${label},Asian,25`,
    ]);
    expect(account).toMatchObject({ used: 4, totals: 2, waiting: 0 });
    expect(issues).toEqual([]);
    expect(pending).toEqual([{ kind: 'provenance', issues: [] }]);
    const counted = (preview?.labels ?? []).filter(({ dimension }) => dimension !== 'ethnicity');
    expect(counted.every(({ meaning }) => meaning?.kind === 'total')).toBe(true);
  });

  it('waits where its numbers are not, with what it may be, and is never counted unasked', async () => {
    const rows = [...others, 'England total,White,140', 'England total,Asian,25'];
    const { account, pending, recipe } = await read('Region', rows);
    expect(account).toMatchObject({ used: 4, waiting: 2 });
    expect(pending).toContainEqual(
      expect.objectContaining({
        kind: 'label',
        column: 'Region',
        label: 'England total',
        rows: 2,
        why: 'total-by-name',
      }),
    );
    const say = async (meaning: LabelMeaning) =>
      (
        await read('Region', rows, {
          ...recipe,
          labels: [{ column: 'Region', label: 'England total', meaning }],
        })
      ).account;
    expect(await say({ kind: 'total' })).toMatchObject({ used: 4, totals: 2, waiting: 0 });
    expect(await say({ kind: 'sub-total' })).toMatchObject({ used: 4, totals: 2, waiting: 0 });
    expect(await say({ kind: 'own-group', broad: 'none' })).toMatchObject({ used: 6, totals: 0 });
    expect(await say({ kind: 'set-aside' })).toMatchObject({ used: 4, setAside: 2 });
  });

  it('is a total as far as hidden parts allow', async () => {
    const rows = ['HR,White,50', 'HR,Asian,[c]', 'IT,White,51', 'IT,Asian,12'];
    const agrees = await read('Region', [...rows, 'England total,White,101', 'England total,Asian,15']);
    expect(agrees.account).toMatchObject({ used: 4, totals: 2 });
    const differs = await read('Region', [...rows, 'England total,White,101', 'England total,Asian,35']);
    expect(differs.account).toMatchObject({ used: 4, waiting: 2 });
  });

  it('is no total where it only begins like one, but is asked about where it is nearly all there is', async () => {
    const small = await read('Ward', [...others, 'All Saints,White,9', 'All Saints,Asian,4']);
    expect(small.account).toMatchObject({ used: 6, waiting: 0 });
    const rest = await read('Department', [...others, 'All other departments,White,101']);
    expect(rest.account).toMatchObject({ used: 5, waiting: 0 });
    const great = await read('Region', [...others, 'All England,White,103', 'All England,Asian,25']);
    expect(great.account).toMatchObject({ used: 4, waiting: 2 });
  });

  it('counts nobody twice where no other label stands beside it, and waits among shares, which add up to nothing', async () => {
    const alone = await read('Region', ['England total,White,140', 'England total,Asian,25']);
    expect(alone.account).toMatchObject({ used: 2, waiting: 0 });
    const shares = await ingestText(
      'Region,Ethnic group,%\nNorth,White,90%\nNorth,Asian,10%\nEngland total,White,80%\nEngland total,Asian,20%',
    );
    expect(shares.recipe.shape).toBe('shares');
    expect(shares.account).toMatchObject({ used: 2, waiting: 2 });
  });
});

describe('what a person is asked of a file', () => {
  it('is nothing of percentages that stand beside the counts of a wide table', async () => {
    const { account, recipe } = await ingestText(
      'Grade,White,White %,Asian,Asian %\nEO,80,88.9%,10,11.1%\nHEO,84,91.3%,8,8.7%\n',
    );
    expect(recipe.columns.map(({ role }) => role.kind)).toEqual([
      'grade',
      'group-count',
      'leave-out',
      'group-count',
      'leave-out',
    ]);
    expect(account).toMatchObject({ read: 2, used: 2 });
  });

  it('is which of several percentages is taken', async () => {
    const { pending } = await ingestText(
      'Group,2024,2025\nWhite,84.1%,83.0%\nAsian,9.2%,10.0%\nBlack,6.7%,7.0%\n',
    );
    expect(pending).toContainEqual({ kind: 'measure', columns: ['2024', '2025'], proposed: '2024' });
  });

  it('is whether those on a career break count, where the NHS staff record says who is active', async () => {
    const rows = ['Active Assignment,Band 5,White', 'Career Break,Band 6,Asian', 'Acting Up,Band 7,Black'];
    const { pending } = await ingestText(['Assignment Status,Pay Band,Ethnic Origin', ...rows].join('\n'));
    expect(pending).toContainEqual(
      expect.objectContaining({
        kind: 'keep-only',
        column: 'Assignment Status',
        proposed: ['Active Assignment', 'Acting Up'],
      }),
    );
  });
});
