import { describe, expect, it } from 'vitest';
import { ingestText } from './realFile.ts';

const issuesOf = async (...lines: readonly string[]): Promise<readonly unknown[]> =>
  (await ingestText(lines.join('\n'))).issues;

describe('a header one name short', () => {
  it('is said, with its line and which column was taken to have no name', async () => {
    const last = await issuesOf(
      'Department,Ethnic group',
      'HR,White,50',
      'HR,Asian,13',
      'IT,White,51',
      'IT,Asian,12',
    );
    expect(last).toEqual([{ code: 'column-unnamed', line: 1, column: 3, place: 'last' }]);
    const first = await issuesOf(
      'Department,Ethnic group,Headcount',
      '1,HR,White,50',
      '2,HR,Asian,13',
      '3,IT,White,51',
    );
    expect(first).toEqual([{ code: 'column-unnamed', line: 1, column: 1, place: 'first' }]);
  });

  it('has its names over the columns that hold what they say, whatever the first column holds', async () => {
    const headersOf = async (...lines: readonly string[]): Promise<readonly string[]> =>
      (await ingestText(lines.join('\n'))).recipe.columns.map(({ header }) => header);
    const rows = ['HR,White,50', 'IT,Asian,13', 'Legal,Black,12'];
    expect(await headersOf('Department,Ethnic group', ...rows)).toEqual(['Department', 'Ethnic group', '']);
    expect(await headersOf('Ethnic group,Headcount', ...rows)).toEqual(['', 'Ethnic group', 'Headcount']);
    expect(await headersOf('Department,Headcount', ...rows)).toEqual(['Department', '', 'Headcount']);
    const again = ['HR,White,50', 'HR,Asian,13', 'IT,White,12'];
    expect(await headersOf('Ethnic group,Headcount', ...again)).toEqual(['', 'Ethnic group', 'Headcount']);
    expect(await issuesOf('Department,Headcount', ...rows)).toEqual([
      { code: 'column-unnamed', line: 1, column: 2, place: 'middle' },
    ]);
  });

  it('keeps names that nothing tells where they were set, and a column that is plainly without one', async () => {
    const { recipe } = await ingestText('Alpha,Beta\nHR,one,50\nIT,two,13\nLegal,three,12');
    expect(recipe.columns.map(({ header }) => header)).toEqual(['', 'Alpha', 'Beta']);
    const plain = await ingestText(',Ethnic group,Headcount\nWhite,HR,50\nAsian,IT,13\nBlack,Legal,12');
    expect(plain.recipe.columns.map(({ header }) => header)).toEqual(['', 'Ethnic group', 'Headcount']);
  });

  it('is not seen where rows only end with a delimiter', async () => {
    const rows = ['Department,Ethnic group,Headcount', 'HR,White,50,', 'HR,Asian,13,', 'IT,White,51,'];
    expect(await issuesOf(...rows)).toEqual([]);
  });
});
