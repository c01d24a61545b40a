import { describe, expect, it } from 'vitest';
import { readFixture } from './fixture.ts';
import { countsOf, ingestText, madeUp, onlySnapshot, sumCells } from './realFile.ts';

async function read(text: string): ReturnType<typeof ingestText> {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe, provenance: madeUp });
}

describe('a wide table with two rows of header', () => {
  it('has grades across over a count and a percentage: the counts are read, the groups stand down', async () => {
    const result = await read(readFixture('grades_across'));
    expect(result.recipe.shape).toBe('headcounts');
    expect(result.account).toMatchObject({ read: 4, used: 3, totals: 1, split: { declared: 3 } });
    expect(result.issues).toEqual([]);
    const counts = countsOf(onlySnapshot(result));
    const isPart = (at: Record<string, string>): boolean =>
      at['ethnicity'] !== '(total)' && at['grade'] !== '(total)';
    expect(sumCells(counts, isPart).people).toBe(250);
    expect(sumCells(counts, (at) => at['ethnicity'] === 'White' && at['grade'] === 'AO').people).toBe(120);
    expect(sumCells(counts, (at) => at['grade'] === '(total)' && at['ethnicity'] === 'Asian').people).toBe(
      33,
    );
    expect(onlySnapshot(result).mapping.ladder).toBe('civil-service');
  });

  it('has groups over sexes, with departments and grades down', async () => {
    const result = await read(readFixture('merged_labels'));
    expect(result.issues).toEqual([{ code: 'labels-carried', header: 'Department', found: 6 }]);
    expect(result.account).toMatchObject({ read: 9, used: 4, totals: 5, setAside: 0 });
    const counts = countsOf(onlySnapshot(result));
    expect(sumCells(counts, (at) => !Object.values(at).includes('(total)')).people).toBe(258);
    expect(
      sumCells(
        counts,
        (at) =>
          at['department'] === 'River Agency' &&
          at['grade'] === 'EO' &&
          at['ethnicity'] === 'Asian' &&
          at['sex'] === 'Female',
      ).people,
    ).toBe(6);
  });

  it('names a printed total that is wrong, in the header', async () => {
    const { issues } = await read(
      readFixture('grades_across').replace('12,8.0,10,10.0,22', '12,8.0,10,10.0,23'),
    );
    expect(issues).toMatchObject([{ code: 'total-differs', line: 6, found: 23, expected: 22 }]);
  });

  it('has grades over groups', async () => {
    const result = await read('Unit,AO,,EO,\n,White,Asian,White,Asian\nA,10,2,8,1\nB,20,4,16,2\n');
    const counts = countsOf(onlySnapshot(result));
    expect(sumCells(counts, (at) => at['grade'] === 'EO' && at['ethnicity'] === 'Asian').people).toBe(3);
    expect(sumCells(counts, () => true).people).toBe(63);
  });

  it('has labels of another breakdown across where a total is their sum on every row', async () => {
    const text = 'Ethnic group,North,South,Total\nWhite,70,50,120\nAsian,8,9,17\n';
    const counts = countsOf(onlySnapshot(await read(text)));
    expect(sumCells(counts, (at) => at['ethnicity'] === 'Asian' && at['breakdown'] === 'South').people).toBe(
      9,
    );
    const { recipe } = await ingestText(text.replace('120', '121').replace('17', '19'));
    expect(recipe.columns.map(({ role }) => role.kind)).not.toContain('group-count');
  });
});

describe('a label that stands once over several rows', () => {
  const rows = ['A,AO,10,2', ',EO,8,1', 'B,AO,20,4', ',EO,16,2'];
  const table = (...lines: readonly string[]): string => ['Unit,Grade,White,Asian', ...lines].join('\n');

  it('is read on each of them', async () => {
    expect((await ingestText(table(...rows))).account).toMatchObject({ used: 4, setAside: 0 });
  });

  it('is not where a blank may be missing: some labels have none below, a row is told twice, a label follows itself', async () => {
    for (const lines of [
      [...rows, 'C,AO,3,1'],
      ['A,AO,10,2', ',EO,8,1', ',EO,5,1', 'B,AO,20,4', ',EO,16,2'],
      ['A,AO,10,2', ',EO,8,1', 'B,HEO,20,4', ',SEO,16,2'],
      ['A,AO,10,2', ',EO,8,1', 'A,EO,20,4', ',AO,16,2'],
    ]) {
      const { account, issues } = await ingestText(table(...lines));
      expect(account.setAside + account.waiting).toBeGreaterThan(0);
      expect(issues.map(({ code }) => code)).not.toContain('labels-carried');
    }
  });

  it('leaves a total of everything without a name alone', async () => {
    const { issues, account } = await ingestText(table(...rows, ',,54,9'));
    expect(issues.map(({ code }) => code)).toContain('total-unlabelled');
    expect(account).toMatchObject({ used: 4, totals: 1, setAside: 0 });
  });

  it('may stand over labels that do so themselves', async () => {
    const { account, issues } = await ingestText(
      [
        'Group,Unit,Grade,White,Asian',
        'X,A,AO,1,2',
        ',,EO,3,4',
        ',B,AO,5,6',
        ',,EO,7,8',
        'Y,A,AO,1,1',
        ',,EO,2,2',
        ',B,AO,3,3',
        ',,EO,4,4',
      ].join('\n'),
    );
    expect(account).toMatchObject({ used: 8, setAside: 0 });
    expect(issues.filter(({ code }) => code === 'labels-carried')).toEqual([
      { code: 'labels-carried', header: 'Unit', found: 4 },
      { code: 'labels-carried', header: 'Group', found: 6 },
    ]);
  });
});
