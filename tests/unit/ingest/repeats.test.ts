import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../src/ingest/ingest.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, onlySnapshot, published, sumCells, withRoles } from './realFile.ts';

async function read(text: string, change = (recipe: Recipe): Recipe => recipe): Promise<IngestResult> {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe: change(recipe), provenance: published });
}

const people = (result: IngestResult): number =>
  sumCells(countsOf(onlySnapshot(result)), (labels) => !Object.values(labels).includes('(total)')).people;

describe('rows of shares that stand for one combination', () => {
  const head = 'Department,Ethnic group,%';

  it('count once where they are the same, and not at all where they differ, in whatever order', async () => {
    const rows = [
      'HR,White,90%',
      'HR,Asian,10%',
      'HR,White,90%',
      'IT,White,80%',
      'IT,Asian,20%',
      'IT,White,70%',
    ];
    for (const order of [rows, rows.toReversed()]) {
      const result = await read([head, ...order].join('\n'));
      expect(result.account).toMatchObject({ read: 6, used: 3, setAside: 3 });
      expect(result.account.reasons.map(({ reason, rows: n }) => [reason, n])).toEqual([
        ['cell-repeated-differs', 2],
        ['cell-repeated-equal', 1],
      ]);
      const { content } = onlySnapshot(result);
      if (content.kind !== 'shares') throw new Error(content.kind);
      const shares = content.entries.map(({ share }) => (share.kind === 'known' ? share.value : share.kind));
      expect(new Set(shares)).toEqual(new Set([0.1, 0.2, 0.9]));
    }
    const { issues } = await read([head, ...rows].join('\n'));
    expect(issues).toEqual([
      { code: 'rows-repeated', lines: [2, 4], found: 'White, HR', became: 'once' },
      { code: 'rows-repeated', lines: [5, 7], found: 'White, IT', became: 'set-aside' },
    ]);
  });

  it('are taken from neither of two columns of one group', async () => {
    const result = await read('Department,White,Asian,White\nHR,50%,10%,40%\nIT,60%,20%,20%', (recipe) => ({
      ...recipe,
      shape: 'shares',
      columns: recipe.columns.map((rule, at) =>
        at === 0 ? rule : { ...rule, role: { kind: 'group-count', label: at === 2 ? 'Asian' : 'White' } },
      ),
    }));
    const { content } = onlySnapshot(result);
    if (content.kind !== 'shares') throw new Error(content.kind);
    expect(content.entries.map(({ share }) => share.kind).toSorted()).toEqual([
      'known',
      'known',
      'unknown',
      'unknown',
    ]);
  });
});

describe('rows of returns that stand for one department', () => {
  const head = 'Department,Invited,Reported,Completed';

  it('count once where they are the same, and not at all where they differ', async () => {
    const rows = ['HR,50,Yes,40', 'IT,60,Yes,30', 'HR,50,Yes,40', 'Legal,9,Yes,5', 'Legal,9,No,'];
    const result = await read([head, ...rows].join('\n'));
    expect(result.recipe.shape).toBe('returns');
    expect(result.account).toMatchObject({ read: 5, used: 2, setAside: 3 });
    const { content } = onlySnapshot(result);
    if (content.kind !== 'returns') throw new Error(content.kind);
    expect(content.dimensions[0]?.labels).toEqual(['HR', 'IT']);
    const invited = content.fields.find(({ field }) => field === 'invited')?.values;
    expect(invited).toEqual([
      { kind: 'known', value: 50 },
      { kind: 'known', value: 60 },
    ]);
    expect(result.issues).toMatchObject([
      { code: 'rows-repeated', lines: [2, 4], became: 'once' },
      { code: 'rows-repeated', lines: [5, 6], became: 'set-aside' },
    ]);
  });
});

describe('rows of headcounts that stand for one combination', () => {
  const leaveSex = (recipe: Recipe): Recipe => withRoles(recipe, { Sex: { kind: 'leave-out' } });

  it('are added up where a column that is left out tells them apart, and that is said once', async () => {
    const rows = ['HR,F,White,30', 'HR,M,White,20', 'HR,F,Asian,7', 'HR,M,Asian,6', 'Total,F,White,30'];
    const text = ['Department,Sex,Ethnic group,Headcount', ...rows, 'Total,M,White,20'].join('\n');
    const result = await read(text, leaveSex);
    expect(result.issues).toEqual([{ code: 'rows-added', found: 6, headers: ['Sex'] }]);
    expect(result.account).toMatchObject({ used: 4, totals: 2, setAside: 0 });
    expect(people(result)).toBe(63);
  });

  it('wait where that column holds its own total, or gaps', async () => {
    for (const third of ['All', '']) {
      const rows = ['HR,F,White,30', 'HR,M,White,20', `HR,${third},White,50`];
      const text = ['Department,Sex,Ethnic group,Headcount', ...rows].join('\n');
      const result = await read(text, leaveSex);
      expect(result.pending).toEqual([{ kind: 'repeats', rows: 3 }]);
    }
  });

  it('wait where nothing tells them apart, are added up when somebody says that they are parts, or count once', async () => {
    const text = 'Ethnicity,Headcount\nWhite,10\nAsian,7\nWhite,5\nAsian,7\nBlack,2\n';
    const asked = await read(text);
    expect(asked.pending).toEqual([{ kind: 'repeats', rows: 4 }]);
    expect(asked.account).toMatchObject({ used: 1, waiting: 4 });
    expect(asked.issues).toMatchObject([
      { code: 'rows-repeated', lines: [2, 4], found: 'White', became: 'waits' },
      { code: 'rows-repeated', lines: [3, 5], found: 'Asian', became: 'waits' },
    ]);
    const added = await read(text, (recipe) => ({ ...recipe, repeats: 'add' }));
    expect(added.issues).toEqual([]);
    expect(people(added)).toBe(31);
    const once = await read(text, (recipe) => ({ ...recipe, repeats: 'once' }));
    expect(once.account).toMatchObject({ used: 2, setAside: 3 });
    expect(people(once)).toBe(9);
  });

  it('are added up where somebody joined their labels', async () => {
    const text = 'Department,Ethnicity,Headcount\nHR,White,10\nHuman Resources,White,7\nIT,White,5\n';
    const result = await read(text, (recipe) => ({
      ...recipe,
      joins: [{ column: 'Department', label: 'HR', as: 'Human Resources' }],
    }));
    expect(result.issues).toEqual([{ code: 'rows-added', found: 2, headers: ['Department'] }]);
    expect(people(result)).toBe(22);
  });

  it('are one total where a total is printed twice with the same number', async () => {
    const text = 'Grade,Ethnicity,Headcount\nEO,White,10\nHEO,White,7\nTotal,White,17\nAll grades,White,17\n';
    const result = await read(text);
    expect(result.account).toMatchObject({ used: 2, totals: 2, waiting: 0 });
    expect(result.issues).toEqual([]);
  });

  it('may be two rows of one person in outcomes, or the same area twice: they wait there too', async () => {
    const text = 'Ethnic group,Shortlisted,Appointed\nWhite,100,20\nAsian,50,9\nWhite,40,5\n';
    const asked = await read(text);
    expect(asked.recipe.shape).toBe('outcomes');
    expect(asked.pending).toEqual([{ kind: 'repeats', rows: 2 }]);
    const added = await read(text, (recipe) => ({ ...recipe, repeats: 'add' }));
    expect(people(added)).toBe(190);
  });
});
