import { describe, expect, it } from 'vitest';
import type { DuplicateRule } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, madeUp, onlySnapshot } from './realFile.ts';

const text = (rows: readonly string[]): string =>
  ['Staff ID;Grade;Ethnic group;FTE;Start date', ...rows].join('\n');

async function gradesBy(rows: readonly string[], duplicateRule: DuplicateRule, dayFirst?: boolean) {
  const first = await ingestText(text(rows), { provenance: madeUp });
  const result = await ingestText(text(rows), {
    provenance: madeUp,
    recipe: { ...first.recipe, duplicateRule, ...(dayFirst === undefined ? {} : { dayFirst }) },
  });
  return { first, result };
}

describe('the row of a person that counts', () => {
  it('is the one with the most hours, though written with a comma', async () => {
    const rows = ['1;EO;White;0,2;01/02/2020', '1;HEO;White;0,8;01/02/2020', '2;EO;Asian;1;25/03/2020'];
    const { first, result } = await gradesBy(rows, { kind: 'highest', column: 'FTE' });
    expect(first.preview?.columns.find(({ header }) => header === 'FTE')?.numeric).toBe(true);
    const content = countsOf(onlySnapshot(result));
    expect(content.dimensions[1]?.labels).toEqual(['EO', 'HEO']);
    expect(result.account).toMatchObject({ read: 3, used: 2, setAside: 1 });
  });

  it('is the one with the latest date, the day first where another date of the column says so', async () => {
    const rows = ['1;EO;White;1;05/06/2020', '1;HEO;White;1;06/05/2020', '2;EO;Asian;1;25/03/2020'];
    const { result } = await gradesBy(rows, { kind: 'latest', column: 'Start date' });
    expect(result.pending).toEqual([]);
    // 5 June is later than 6 May.
    expect(countsOf(onlySnapshot(result)).dimensions[1]?.labels).toEqual(['EO']);
  });

  it('waits for the order of day and month where no date of the column says it', async () => {
    const rows = ['1;EO;White;1;05/06/2020', '1;HEO;White;1;06/05/2020', '2;EO;Asian;1;01/03/2020'];
    const rule = { kind: 'latest', column: 'Start date' } as const;
    const { result } = await gradesBy(rows, rule);
    expect(result.snapshots).toEqual([]);
    expect(result.pending).toMatchObject([
      {
        kind: 'date',
        column: 'Start date',
        why: 'ambiguous',
        found: '05/06/2020',
        readings: ['2020-06-05', '2020-05-06'],
      },
    ]);
    const monthFirst = await gradesBy(rows, rule, false);
    expect(countsOf(onlySnapshot(monthFirst.result)).dimensions[1]?.labels).toEqual(['EO', 'HEO']);
  });
});

describe('a column that only numbers the rows', () => {
  it('is counted by nobody', async () => {
    const numbered = ['No,Grade,Ethnicity', ...Array.from({ length: 12 }, (_, n) => `${n + 1},EO,White`)];
    const { recipe } = await ingestText(numbered.join('\n'), { provenance: madeUp });
    expect(recipe.shape).toBe('people');
    expect(recipe.columns.map(({ role }) => role.kind)).not.toContain('measure');
  });
});
