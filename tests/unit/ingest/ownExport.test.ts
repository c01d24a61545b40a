import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/ingest.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  type CountsContent,
} from '../../../src/snapshot/snapshot.ts';

const HEAD = [
  'provenance_kind,provenance_source,as_at,figure_code,Grade,Ethnic group',
  '"Share, %","Lower limit, 95%, %","Upper limit, 95%, %","Share of all staff, %","Gap to all staff, points"',
  '"Index, all staff = 1",Count,Known staff,"Of all staff, at least, %","Of all staff, at most, %"',
].join(',');
const mark = (kind: string) => `${kind},Cabinet Office: Civil Service Statistics,2023-03-31,HGN8X-C73XZ`;

/** Rows as the figure "Shares by grade" writes them. */
const toFile = (kind = 'real') =>
  [
    HEAD,
    `${mark(kind)},HEO,Asian,between 3.5% and 3.6%,2.9,4.4,5.2,between −1.7 and −1.5,between 0.67 and 0.70,between 105 and 109,"between 2,990 and 3,006",3.0,17.4`,
    `${mark(kind)},HEO,White,between 92.5% and 93.0%,91.5,93.8,between 90.2% and 90.3%,between +2.2 and +2.8,between 1.02 and 1.03,2780,"between 2,990 and 3,006",79.7,94.0`,
    `${mark(kind)},SCS,Asian,[c],[c],[c],,[c],[c],[c],between 75 and 91,[c],[c]`,
    `${mark(kind)},SCS,White,[c],[c],[c],,[c],[c],[c],between 75 and 91,[c],[c]`,
  ].join('\r\n');

const read = (text: string, options: { recipe?: Recipe; real?: boolean } = {}) =>
  ingest(
    { bytes: new TextEncoder().encode(`\ufeff${text}`), name: 'shares-by-grade.csv' },
    {
      importedAt: '2026-11-22T10:00:00.000Z',
      newId: () => 'id',
      ...(options.recipe === undefined ? {} : { recipe: options.recipe }),
      ...(options.real === true
        ? {
            provenance: {
              kind: 'real' as const,
              publisher: 'Cabinet Office',
              title: 'Shares by grade',
              owner: 'The people team',
              standing: 'management-information' as const,
              reference: { kind: 'date' as const, date: '2023-03-31' },
            },
          }
        : {}),
    },
  );

const rolesOf = ({ columns }: Recipe) =>
  Object.fromEntries(
    columns.flatMap(({ header, role }) => (role.kind === 'leave-out' ? [] : [[header, role.kind]])),
  );

describe('a CSV that this app exported and reads again', () => {
  it('is counts by grade and group; no limit, gap or number hidden between two others is taken for a label', async () => {
    const { recipe, account } = await read(toFile());
    expect(recipe.shape).toBe('headcounts');
    expect(rolesOf(recipe)).toEqual({
      as_at: 'date',
      Grade: 'grade',
      'Ethnic group': 'characteristic',
      Count: 'measure',
    });
    expect(account).toMatchObject({ read: 4, used: 4, setAside: 0 });
  });

  it('keeps what was hidden hidden, and claims no less of it than the file does', async () => {
    const { recipe } = await read(toFile());
    expect(recipe.sourceProtection).toMatchObject({ hiddenLow: 0, hiddenHigh: 109 });
    const { snapshots } = await read(toFile(), { recipe, real: true });
    const content = snapshots[0]?.content as CountsContent;
    const states = [...content.cells.states];
    expect(states.filter((state) => state === STATE_SUPPRESSED_AT_SOURCE)).toHaveLength(3);
    expect(states.filter((state) => state === STATE_KNOWN)).toHaveLength(1);
    expect([...content.cells.counts].filter((count) => count > 0)).toEqual([2780]);
    expect(snapshots[0]?.provenance.kind).toBe('real');
  });

  it('says that the bounds of its own that a hidden number had are lost, and what is kept', async () => {
    const { issues } = await read(toFile());
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'own-export',
        between: { found: 'between 105 and 109', cells: 1, kept: { low: 0, high: 109 } },
      }),
    );
  });

  it('sets a row aside whose own bounds are not within those that a person gives', async () => {
    const { recipe } = await read(toFile());
    const tight: Recipe = {
      ...recipe,
      sourceProtection: { hiddenLow: 0, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 },
    };
    const { account, issues } = await read(toFile(), { recipe: tight });
    expect(account).toMatchObject({ read: 4, used: 3, setAside: 1 });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'value-not-a-number', found: 'between 105 and 109' }),
    );
  });

  it('stays illustrative, whatever it is called and whatever is claimed of it', async () => {
    const { preview, snapshots, pending } = await read(toFile('illustrative'), { real: true });
    expect(preview?.lock).toMatchObject({ kind: 'telling-word', where: 'provenance_kind' });
    expect(snapshots).toEqual([]);
    expect(pending).toContainEqual(expect.objectContaining({ kind: 'provenance' }));
  });

  it('is not made real by one real row among illustrative ones', async () => {
    const lines = toFile('real').split('\r\n');
    lines[3] = (lines[3] ?? '').replace('real', 'illustrative');
    const { preview } = await read(lines.join('\r\n'));
    expect(preview?.lock).toMatchObject({ where: 'provenance_kind' });
  });

  it('reads the row of everybody as a total, and incidents by what is counted', async () => {
    const headcount = await read(
      `provenance_kind,provenance_source,as_at,figure_code,Ethnic group,Headcount\r\n${['Everybody,30', 'Asian,10', 'White,20'].map((row) => `${mark('real')},${row}`).join('\r\n')}`,
    );
    expect(headcount.account).toMatchObject({ used: 2, totals: 1, waiting: 0 });
    const incidents = await read(
      `provenance_kind,provenance_source,as_at,figure_code,What is counted,Number\r\n${['Complaints,7', 'Grievances,3'].map((row) => `${mark('real')},${row}`).join('\r\n')}`,
    );
    expect(incidents.recipe.shape).toBe('incidents');
    expect(rolesOf(incidents.recipe)).toMatchObject({ 'What is counted': 'category', Number: 'measure' });
  });
});

describe('a file of somebody else', () => {
  it('has bands of ages as a breakdown, not as hidden numbers', async () => {
    const rows = ['between 16 and 24', 'between 25 and 49', 'between 50 and 64'].flatMap((age) =>
      ['Asian', 'White'].map((group, at) => `${age},${group},${10 + at}`),
    );
    const { recipe } = await read(['Age,Ethnic group,Headcount', ...rows].join('\n'));
    expect(rolesOf(recipe)).toEqual({
      Age: 'breakdown',
      'Ethnic group': 'characteristic',
      Headcount: 'measure',
    });
  });
});
