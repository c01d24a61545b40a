import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, madeUp, onlySnapshot, sumCells } from './realFile.ts';

const recruitment = [
  'Ethnic group,Shortlisted,Appointed',
  'White,2505,17',
  'BME,725,9',
  'Not stated,66,1',
  'Total,3296,27',
].join('\n');

async function settle(text: string, change: (recipe: Recipe) => Recipe = (recipe) => recipe) {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe: change(recipe), provenance: madeUp });
}

describe('ingest of outcomes', () => {
  it('reads who it could happen to and who it did off the headers', async () => {
    const { recipe } = await ingestText(recruitment);
    expect(recipe.shape).toBe('outcomes');
    expect(recipe.columns.map(({ role }) => role)).toEqual([
      { kind: 'characteristic', characteristic: 'ethnicity' },
      { kind: 'measure', measure: 'eligible' },
      { kind: 'measure', measure: 'outcome' },
    ]);
  });

  it.each([
    ['Ethnicity,Band,Number of staff,Entered formal disciplinary process', 'Number of staff'],
    ['Ethnicity,Band,Applicants,Shortlisted,Appointed', 'Shortlisted'],
    ['Ethnicity,Pay band,Headcount,Leavers', 'Headcount'],
    ['Ethnicity,Band,Eligible,Promoted', 'Eligible'],
  ])('finds who it could happen to in %s', async (header, eligible) => {
    const numbers = header.split(',').length - 2;
    const row = (group: string, band: string): string =>
      [group, band, ...Array.from({ length: numbers }, (_, n) => 90 - 20 * n)].join(',');
    const text = [header, row('White', 'Band 5'), row('Asian', 'Band 5'), row('Asian', 'Band 6')].join('\n');
    const { recipe } = await ingestText(text);
    expect(recipe.shape).toBe('outcomes');
    const found = recipe.columns.find(({ role }) => role.kind === 'measure' && role.measure === 'eligible');
    expect(found?.header).toBe(eligible);
  });

  it('counts those to whom it happened and those to whom it did not, and checks printed totals', async () => {
    const result = await settle(recruitment);
    const content = countsOf(onlySnapshot(result));
    expect(content.of).toBe('outcomes');
    expect(content.dimensions.map(({ id, labels }) => [id, labels])).toEqual([
      ['ethnicity', ['BME', 'Not stated', 'White']],
      ['outcome', ['Appointed', 'Not appointed']],
    ]);
    const of = (label: string, outcome?: string): number =>
      sumCells(
        content,
        (labels) => labels['ethnicity'] === label && (outcome === undefined || labels['outcome'] === outcome),
      ).people;
    expect([of('BME', 'Appointed'), of('BME'), of('White'), of('(total)')]).toEqual([9, 725, 2505, 3296]);
    expect(result.account).toMatchObject({ read: 4, used: 3, totals: 1, setAside: 0 });
    expect(result.issues).toEqual([]);
  });

  it('says where a printed total is not the sum of its parts', async () => {
    const { issues } = await settle(recruitment.replace('Total,3296,27', 'Total,3296,30'));
    expect(issues.map(({ code }) => code)).toEqual(['total-differs', 'total-differs']);
  });

  it('sets a row aside whose outcome is more than could have it, and names it', async () => {
    const { account, issues } = await settle(recruitment.replace('BME,725,9', 'BME,9,725'));
    expect(account.reasons).toEqual([{ reason: 'outcome-above-eligible', rows: 1, lines: [3] }]);
    expect(issues[0]).toEqual({ code: 'outcome-above-eligible', line: 3, found: '725 of 9' });
  });

  it('books a hidden outcome so that its sum is a range that holds everybody it could happen to', async () => {
    const content = countsOf(onlySnapshot(await settle(recruitment.replace('BME,725,9', 'BME,725,[c]'))));
    expect(content.dimensions[1]?.labels).toEqual(['Appointed', 'Hidden by the source', 'Not appointed']);
    expect(sumCells(content, ({ ethnicity }) => ethnicity === 'BME')).toMatchObject({
      people: 721,
      hidden: 1,
    });
  });

  it('waits while no column says who it could happen to', async () => {
    const { pending } = await settle(recruitment, (recipe) => ({
      ...recipe,
      columns: recipe.columns.map((rule, at) => (at === 1 ? { ...rule, role: { kind: 'leave-out' } } : rule)),
    }));
    expect(pending).toContainEqual({ kind: 'role', role: 'eligible' });
  });

  it('takes two columns of one kind for a mistake', async () => {
    const { issues, snapshots } = await settle(recruitment, (recipe) => ({
      ...recipe,
      columns: recipe.columns.map((rule, at) =>
        at === 2 ? { ...rule, role: { kind: 'measure', measure: 'eligible' } } : rule,
      ),
    }));
    expect(snapshots).toEqual([]);
    expect(issues).toContainEqual({
      code: 'column-role-duplicated',
      role: 'eligible',
      found: ['Shortlisted', 'Appointed'],
    });
  });
});

describe('ingest of incidents that name no category', () => {
  it('is read off the header of the numbers', async () => {
    const { recipe } = await ingestText(
      'Force,Ethnicity,Number of stops\nNorth,White,310\nSouth,Black,120\n',
    );
    expect(recipe.shape).toBe('incidents');
  });
});

const population = [
  'Area,Age,Ethnic group,Population',
  'Avonshire,All ages,White,1000',
  'Avonshire,All ages,Asian,100',
  'Avonshire,16 to 64,White,600',
  'Avonshire,16 to 64,Asian,80',
].join('\n');

describe('ingest of populations', () => {
  it('is read off the header, by group, area and age', async () => {
    const { recipe } = await ingestText(population);
    expect(recipe.shape).toBe('population');
    expect(recipe.wording).toBe('people');
    expect(recipe.columns.map(({ role }) => role.kind)).toEqual([
      'breakdown',
      'breakdown',
      'characteristic',
      'measure',
    ]);
  });

  it('is a cube of people who live somewhere', async () => {
    const content = countsOf(onlySnapshot(await settle(population)));
    expect(content.of).toBe('population');
    expect(sumCells(content, ({ age }) => age === '16 to 64')).toMatchObject({ people: 680, hidden: 0 });
  });
});
