import { describe, expect, it } from 'vitest';
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
