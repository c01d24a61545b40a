import { describe, expect, it } from 'vitest';
import { countsOf, ingestText, onlySnapshot, published, sumCells } from '../realFile.ts';

const toTable = (rows: Readonly<Record<string, number>>): string =>
  `Department,Ethnic group,Headcount\n${Object.entries(rows)
    .flatMap(([label, count]) => [`River Agency,${label},${count}`, `Coast Office,${label},${count * 2}`])
    .join('\n')}`;

describe('the totals of broad groups', () => {
  const table = toTable({
    'All White': 130,
    'White British': 100,
    'White Irish': 20,
    'White Other': 10,
    'All Asian': 12,
    Indian: 7,
    Pakistani: 5,
    'All Black': 9,
    'Black African': 6,
    'Black Caribbean': 3,
    'All Mixed': 4,
    'White and Asian': 4,
    'All other': 3,
    Arab: 3,
  });

  it('called "All White" and the like are checked against their parts and not counted again', async () => {
    const guess = await ingestText(table);
    expect((guess.preview?.labels ?? []).filter(({ by }) => by === 'waits')).toEqual([]);
    const result = await ingestText(table, { recipe: guess.recipe, provenance: published });
    expect(result.account).toMatchObject({ read: 28, used: 18, totals: 10, waiting: 0, setAside: 0 });
    expect(sumCells(countsOf(onlySnapshot(result)), () => true).people).toBe(3 * 158);
  });

  it('are the groups themselves where no part stands beside them, across the columns too', async () => {
    const text =
      'Department,All White,All Asian,All Black,All Mixed,All other\nRiver Agency,130,12,9,4,3\nCoast Office,260,24,18,8,6';
    const { recipe } = await ingestText(text);
    const result = await ingestText(text, { recipe, provenance: published });
    expect(result.account).toMatchObject({ read: 2, used: 2, setAside: 0 });
    const { mapping } = onlySnapshot(result);
    expect([...mapping.meanings.values()].flat()).toEqual(
      expect.arrayContaining(
        ['white', 'asian', 'black', 'mixed', 'other'].map((standard) => ({ kind: 'group', standard })),
      ),
    );
  });

  const readAllOther = async (rows: Readonly<Record<string, number>>): Promise<unknown> => {
    const { preview } = await ingestText(toTable(rows));
    const { meaning, why } = preview?.labels.find(({ label }) => label === 'All other') ?? {};
    return why ?? meaning;
  };

  it('called "All other" are everybody else beside White alone', async () => {
    expect(await readAllOther({ White: 130, 'All other': 28 })).toEqual({
      kind: 'group',
      standard: 'all-other',
    });
  });

  it('called "All other" wait where it is not said whom they hold', async () => {
    expect(await readAllOther({ White: 130, Asian: 12, 'All other': 16 })).toBe('rest-of-some');
    expect(await readAllOther({ 'White British': 130, 'All other': 28 })).toBe('rest-of-some');
  });
});
