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

  it('is not seen where rows only end with a delimiter', async () => {
    const rows = ['Department,Ethnic group,Headcount', 'HR,White,50,', 'HR,Asian,13,', 'IT,White,51,'];
    expect(await issuesOf(...rows)).toEqual([]);
  });
});
