import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { TOTAL_CODE } from '../../../src/snapshot/snapshot.ts';
import { readFixture } from './fixture.ts';
import { ingestText, madeUp, onlySnapshot } from './realFile.ts';

const byDepartment = readFixture('shares_wide');

/** Shares by their labels, in percent with as many digits as a file prints. */
function sharesOf({ content }: Snapshot): Record<string, readonly (number | undefined)[]> {
  if (content.kind !== 'shares') throw new Error(content.kind);
  return Object.fromEntries(
    content.entries.map(({ codes, share, base }) => [
      codes
        .map((code, d) => (code === TOTAL_CODE ? '(total)' : content.dimensions[d]?.labels[code]))
        .join(', '),
      [
        share.kind === 'known' ? Number((share.value * 100).toPrecision(8)) : undefined,
        ...(base === undefined ? [] : [base]),
      ],
    ]),
  );
}

async function read(text: string): ReturnType<typeof ingestText> {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe, provenance: madeUp });
}

describe('a wide table of percentages', () => {
  it('is read as shares of each department, with the count beside them as what they are of', async () => {
    const { recipe, account, preview, snapshots } = await read(byDepartment);
    expect(recipe.shape).toBe('shares');
    expect(account).toMatchObject({ read: 5, used: 4, totals: 1, setAside: 0 });
    expect(preview?.shares).toEqual({ scale: 'percent', isChosen: false, sets: 5, whole: 3 });
    const shares = sharesOf(snapshots[0] as Snapshot);
    expect(shares).toMatchObject({
      'Asian, Coastal Survey': [11, 200],
      'White, Coastal Survey': [80, 200],
      'Mixed, Boundary Office': [3.5, 400],
      'White, (total)': [80.3, 2100],
    });
    // Five groups and the printed 100 for four departments and for all.
    expect(Object.keys(shares)).toHaveLength(30);
  });

  it('says which rows do not make 100, where most do', async () => {
    const { issues } = await read(byDepartment);
    expect(issues.map((issue) => ('line' in issue ? [issue.code, issue.line] : [issue.code]))).toEqual([
      ['shares-not-whole', 6],
      ['shares-not-whole', 7],
    ]);
  });

  it('reads a column of small numbers on the scale of the others, which can be changed', async () => {
    const { recipe, snapshots } = await read(byDepartment);
    expect(sharesOf(snapshots[0] as Snapshot)['Other, Harbour Trust']).toEqual([0.4, 500]);
    const columns = recipe.columns.map((rule) =>
      rule.role.kind === 'group-count'
        ? { ...rule, role: { ...rule.role, scale: 'fraction' as const } }
        : rule,
    );
    const changed = await ingestText(byDepartment, { recipe: { ...recipe, columns }, provenance: madeUp });
    expect(changed.preview?.shares).toMatchObject({ scale: 'fraction', isChosen: true });
    expect(changed.issues.some(({ code }) => code === 'share-out-of-range')).toBe(true);
  });

  it('reads grades across and groups down, each percentage with its sign', async () => {
    const result = await read(readFixture('shares_wide_signs'));
    expect(result.recipe.shape).toBe('shares');
    expect(result.preview?.shares).toEqual({ isChosen: false, sets: 4, whole: 4 });
    expect(sharesOf(onlySnapshot(result))).toMatchObject({
      'White, AO': [80],
      'Black, HEO': [4],
      'Asian, (total)': [10.3],
    });
  });

  it('reads fractions as fractions', async () => {
    const result = await read(
      'Percentage of staff (made up)\n\nUnit,White,Asian,Black\nA,0.8,0.15,0.05\nB,0.7,0.2,0.1\n',
    );
    expect(result.preview?.shares).toEqual({ scale: 'fraction', isChosen: false, sets: 2, whole: 2 });
    expect(sharesOf(onlySnapshot(result))['White, A']).toEqual([80]);
  });

  it('reads the labels of another breakdown across where the percentages of each make 100 down', async () => {
    const text = 'Ethnic group,North,South\nWhite,80%,70%\nAsian,15%,20%\nBlack,5%,10%\n';
    const result = await read(text);
    expect(sharesOf(onlySnapshot(result))['Asian, South']).toEqual([20]);
    const { recipe } = await ingestText(text.replace('5%,10%', '9%,18%'));
    expect(recipe.columns.map(({ role }) => role.kind)).not.toContain('group-count');
  });

  it('says where the percentages are of the people of each group', async () => {
    const { issues } = await read('Department,White %,Asian %,Black %\nA,40,25,10\nB,35,25,60\nC,25,50,30\n');
    expect(issues).toEqual([{ code: 'shares-across', header: 'Department', group: 'Ethnic group' }]);
  });

  it('says where the groups make no whole on any row', async () => {
    const { issues } = await read('Department,Asian %,Black %,Mixed %\nA,10,5,3\nB,12,6,3.5\n');
    expect(issues).toEqual([
      { code: 'shares-no-whole', low: expect.closeTo(0.18), high: expect.closeTo(0.215) },
    ]);
  });

  it('takes counts for counts under a title that speaks of percentages, and beside a percentage for each', async () => {
    for (const text of [
      'Number and percentage of staff (made up)\n\nUnit,White,Asian,Black\nA,40,12,5\nB,31,9,2\n',
      'Unit,White,White (%),Asian,Asian (%)\nA,40,80%,10,20%\nB,30,75%,10,25%\n',
    ])
      expect((await ingestText(text)).recipe.shape).toBe('headcounts');
  });
});
