import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { countsOf, ingestText, madeUp, onlySnapshot, sumCells } from './realFile.ts';

async function read(...lines: string[]): ReturnType<typeof ingestText> {
  const text = lines.join('\n');
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe, provenance: madeUp });
}

function basesOf({ content }: Snapshot): Record<string, number | undefined> {
  if (content.kind !== 'shares') throw new Error(content.kind);
  return Object.fromEntries(
    content.entries.map(({ codes, base }) => [
      codes.map((code, d) => content.dimensions[d]?.labels[code] ?? '(total)').join(', '),
      base,
    ]),
  );
}

describe('a row of bases under the groups', () => {
  it.each(['Base', 'n =', 'Unweighted base (n)', 'Number of respondents', 'Total respondents'])(
    'is the base of the percentages above it: %s',
    async (label) => {
      const result = await read('Ethnic group,Percentage', 'White,80', 'Asian,12', 'Black,8', `${label},250`);
      expect(result.pending).toEqual([]);
      expect(basesOf(onlySnapshot(result))).toEqual({ White: 250, Asian: 250, Black: 250 });
      expect(result.account).toMatchObject({ read: 4, used: 3, totals: 1, setAside: 0 });
      expect(onlySnapshot(result).account).toMatchObject({ read: 4, used: 3, totals: 1 });
      expect(result.issues).toContainEqual({ code: 'base-row', lines: [5], found: label, became: 'base' });
      expect(result.preview?.shares).toMatchObject({ sets: 1, whole: 1 });
    },
  );

  it('is a base for each column of a wide table', async () => {
    const result = await read(
      'Percentages of staff in each department,,',
      'Ethnic group,Harbour,Lighthouse',
      'White,80.5,70.0',
      'Asian,12.5,20.0',
      'Black,7.0,10.0',
      'Base,200,(n=40)',
    );
    expect(result.recipe.shape).toBe('shares');
    expect(basesOf(onlySnapshot(result))).toMatchObject({ 'White, Harbour': 200, 'Black, Lighthouse': 40 });
  });

  it('is a base for each department of a long table, and fractions stay fractions', async () => {
    const result = await read(
      'Department,Ethnic group,Share',
      'Harbour,White,0.8',
      'Harbour,Asian,0.2',
      'Harbour,Base,50',
      'Lighthouse,White,0.9',
      'Lighthouse,Asian,0.1',
      'Lighthouse,Base,30',
    );
    expect(result.preview?.shares?.scale).toBe('fraction');
    expect(basesOf(onlySnapshot(result))).toEqual({
      'White, Harbour': 50,
      'Asian, Harbour': 50,
      'White, Lighthouse': 30,
      'Asian, Lighthouse': 30,
    });
    expect(result.account).toMatchObject({ read: 6, used: 4, totals: 2 });
  });

  it('is the unweighted one where there are two, and the other is set apart', async () => {
    const result = await read(
      'Ethnic group,Percentage',
      'White,80',
      'Asian,20',
      'Weighted base,251.3',
      'Unweighted base,240',
    );
    expect(basesOf(onlySnapshot(result))).toEqual({ White: 240, Asian: 240 });
    expect(result.issues).toContainEqual({
      code: 'base-row',
      lines: [4],
      found: 'Weighted base',
      became: 'apart',
    });
  });

  it('is set apart among departments, and under counts, and counted nowhere', async () => {
    const across = await read(
      'Department,White %,Asian %',
      'Harbour,80,20',
      'Lighthouse,90,10',
      'Base,450,90',
    );
    expect(across.issues).toContainEqual({ code: 'base-row', lines: [4], found: 'Base', became: 'apart' });
    expect(Object.values(basesOf(onlySnapshot(across)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const counts = await read('Ethnic group,Headcount', 'White,80', 'Asian,20', 'Base,100');
    expect(sumCells(countsOf(onlySnapshot(counts)), () => true).people).toBe(100);
    expect(counts.account).toMatchObject({ read: 3, used: 2, totals: 1 });
  });

  it('is none where its numbers cannot be: a smaller count, a percentage, a person', async () => {
    for (const last of ['Base,30', 'Base,85%']) {
      const { pending } = await ingestText(
        ['Ethnic group,Headcount', 'White,90', 'Asian,20', last].join('\n'),
      );
      expect(pending).toContainEqual(expect.objectContaining({ kind: 'label', label: 'Base' }));
    }
    const rows = Array.from({ length: 9 }, (_, n) => `${n + 1},White,${n === 8 ? 'Base' : `Hall ${n % 2}`}`);
    const people = await ingestText(['Staff number,Ethnic group,Department', ...rows].join('\n'));
    expect(people.account).toMatchObject({ read: 9, used: 9 });
  });

  it('is what a person says that it is', async () => {
    const text = ['Ethnic group,Percentage', 'White,80', 'Asian,12', 'Base,8'].join('\n');
    const { recipe } = await ingestText(text);
    const labels = [
      { column: 'Ethnic group', label: 'Base', meaning: { kind: 'group', standard: 'other' } } as const,
    ];
    const { issues, account } = await ingestText(text, { recipe: { ...recipe, labels }, provenance: madeUp });
    expect(issues.map(({ code }) => code)).not.toContain('base-row');
    expect(account).toMatchObject({ used: 3, totals: 0 });
  });
});
