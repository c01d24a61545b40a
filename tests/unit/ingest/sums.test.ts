import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../src/ingest/ingest.ts';
import type { LabelMeaning, Recipe } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, onlySnapshot, published, sumCells } from './realFile.ts';

const groups = ['White', 'Asian', 'Black', 'Mixed'];

/** A long table from the numbers of each label, one a group. */
const toText = (header: string, rows: Readonly<Record<string, readonly (number | string)[]>>): string =>
  [
    `${header},Ethnic group,Headcount`,
    ...Object.entries(rows).flatMap(([label, counts]) =>
      counts.map((count, at) => `${label},${groups[at]},${count}`),
    ),
  ].join('\n');

const waiting = ({ preview }: IngestResult): readonly unknown[] =>
  (preview?.labels ?? [])
    .filter(({ by }) => by === 'waits')
    .map(({ label, why, sumOf, proposals }) => [label, why, sumOf, proposals[0]?.meaning.kind]);

async function say(
  text: string,
  labels: readonly (readonly [column: string, label: string, meaning: LabelMeaning])[],
): Promise<IngestResult> {
  const { recipe } = await ingestText(text);
  const said: Recipe = {
    ...recipe,
    labels: labels.map(([column, label, meaning]) => ({ column, label, meaning })),
  };
  return ingestText(text, { recipe: said, provenance: published });
}

describe('a sub-total among grades or departments', () => {
  const grades = toText('Grade', {
    SCS: [152, 31, 17, 8],
    SCS1: [101, 22, 13, 7],
    SCS2: [51, 9, 4, 1],
    'G6/G7': [903, 118, 64, 33],
    G6: [311, 40, 15, 12],
    G7: [592, 78, 49, 21],
    EO: [2210, 401, 377, 90],
  });

  it('is found by its name and its numbers, waits, and is not counted once somebody says so', async () => {
    const asked = await ingestText(grades);
    expect(waiting(asked)).toEqual([
      ['G6/G7', 'sum-of-others', ['G6', 'G7'], 'sub-total'],
      ['SCS', 'sum-of-others', ['SCS1', 'SCS2'], 'sub-total'],
    ]);
    expect(asked.account).toMatchObject({ used: 20, waiting: 8 });
    const said = await say(grades, [
      ['Grade', 'SCS', { kind: 'sub-total' }],
      ['Grade', 'G6/G7', { kind: 'sub-total' }],
    ]);
    expect(said.account).toMatchObject({ used: 20, totals: 8, waiting: 0, setAside: 0 });
    expect(sumCells(countsOf(onlySnapshot(said)), () => true).people).toBe(208 + 1118 + 3078);
  });

  it('is checked against its parts in the next file, which says where they no longer add up to it', async () => {
    const said = await say(grades, [
      ['Grade', 'SCS', { kind: 'sub-total' }],
      ['Grade', 'G6/G7', { kind: 'sub-total' }],
    ]);
    expect(said.recipe.labels.map(({ label, meaning }) => [label, meaning])).toEqual([
      ['SCS', { kind: 'sub-total', of: ['SCS1', 'SCS2'] }],
      ['G6/G7', { kind: 'sub-total', of: ['G6', 'G7'] }],
    ]);
    const again = (text: string) => ingestText(text, { recipe: said.recipe, provenance: published });
    const codes = async (text: string) => (await again(text)).issues.map(({ code }) => code);
    expect(await codes(grades)).not.toContain('sub-total-differs');
    const next = await again(grades.replace('SCS1,White,101', 'SCS1,White,90'));
    expect(next.issues).toContainEqual({
      code: 'sub-total-differs',
      line: 2,
      label: 'SCS',
      parts: ['SCS1', 'SCS2'],
      found: 152,
      expected: 141,
      places: 1,
    });
    expect(next.account).toMatchObject({ used: 20, totals: 8 });
    const gone = await again(
      grades
        .split('\n')
        .filter((line) => !/^SCS\d/.test(line))
        .join('\n'),
    );
    expect(gone.issues).toContainEqual(
      expect.objectContaining({ code: 'sub-total-differs', label: 'SCS', expected: 0, places: 4 }),
    );
  });

  it('is counted under its own name where somebody says that', async () => {
    const said = await say(grades, [
      ['Grade', 'SCS', { kind: 'rung', rung: 'cs-scs' }],
      ['Grade', 'G6/G7', { kind: 'sub-total' }],
    ]);
    expect(waiting(said)).toEqual([]);
    expect(said.account).toMatchObject({ used: 24, totals: 4 });
  });

  const bodies = {
    'Border Force': [812, 140, 61, 25],
    'Cabinet Office': [512, 70, 33, 11],
    'HM Passport Office': [301, 88, 40, 19],
    'Home Office group': [1613, 320, 150, 67],
    'Immigration Enforcement': [500, 92, 49, 23],
    'Ministry of Justice': [1411, 210, 155, 48],
    Treasury: [333, 41, 20, 9],
  };

  it('is found though its parts do not stand together, as far as rounding and hidden parts allow', async () => {
    const found = [
      'Home Office group',
      'sum-of-others',
      ['Border Force', 'Immigration Enforcement', 'HM Passport Office'],
      'sub-total',
    ];
    expect(waiting(await ingestText(toText('Department', bodies)))).toEqual([found]);
    const hidden = {
      ...bodies,
      'HM Passport Office': [301, 88, 40, '[c]'],
      'Home Office group': [1613, 320, 150, 49],
    };
    expect(waiting(await ingestText(toText('Department', hidden)))).toEqual([found]);
    const other = { ...bodies, 'Home Office group': [1613, 320, 150, 68] };
    expect(waiting(await ingestText(toText('Department', other)))).toEqual([]);
  });

  it('is a part of nothing: a total of totals is found too, at every date', async () => {
    const rows = Object.entries(bodies);
    const all = groups.map((_, at) =>
      rows.reduce((sum, [label, counts]) => sum + (label === 'Home Office group' ? 0 : (counts[at] ?? 0)), 0),
    );
    const twoDates = (last: number): string =>
      ['2024-03-31', '2025-03-31']
        .flatMap((date, year) =>
          Object.entries({ ...bodies, 'The business': all }).flatMap(([label, counts]) =>
            counts.map((count, at) => {
              const odd = label === 'The business' && year === 1 && at === 3 ? last : 0;
              return `${date},${label},${groups[at]},${count + odd}`;
            }),
          ),
        )
        .join('\n');
    const head = 'Date,Department,Ethnic group,Headcount\n';
    expect(waiting(await ingestText(head + twoDates(0))).map((one) => (one as unknown[])[0])).toEqual([
      'Home Office group',
      'The business',
    ]);
    // Of all its numbers one differs: it is no total.
    expect(waiting(await ingestText(head + twoDates(1))).map((one) => (one as unknown[])[0])).toEqual([
      'Home Office group',
    ]);
  });

  it('is a sub-total unasked where its name says total too', async () => {
    const { 'Home Office group': total, ...rest } = bodies;
    const text = toText('Department', { ...rest, 'Home Office total': total });
    const result = await ingestText(text, { provenance: published });
    expect(result.account).toMatchObject({ used: 24, totals: 4, waiting: 0 });
    expect(result.preview?.labels.find(({ label }) => label === 'Home Office total')?.meaning).toEqual({
      kind: 'sub-total',
    });
  });

  it('is not seen in numbers so small or so regular that chance makes them', async () => {
    const small = { A: [1, 1, 0, 0], B: [1, 0, 1, 0], C: [2, 1, 1, 0], D: [3, 1, 0, 2] };
    expect(waiting(await ingestText(toText('Department', small)))).toEqual([]);
    const regular = {
      A: [100, 50, 20, 10],
      B: [200, 100, 40, 20],
      C: [300, 150, 60, 30],
      D: [500, 250, 100, 50],
    };
    expect(waiting(await ingestText(toText('Department', regular)))).toEqual([]);
  });
});
