import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_people } from '../../../src/codebook/comparators/ILLUSTRATIVE_population.ts';
import { isKnownIllustrative } from '../../../src/codebook/knownIllustrative.ts';

const roles = { White: 85, Black: 5, Asian: 8, Other: 2 };
const pairs = (table: Readonly<Record<string, number>>) =>
  Object.entries(table).map(([label, value]) => ({ label, value }));

describe('the known illustrative tables', () => {
  it('are recognised by their values, in any order, scale and case', () => {
    expect(isKnownIllustrative(pairs(roles))).toMatch(/White 85/);
    expect(isKnownIllustrative(pairs(roles).reverse())).toMatch(/White 85/);
    expect(isKnownIllustrative(pairs({ WHITE: 0.85, black: 0.05, 'asian ': 0.08, other: 0.02 }))).toMatch(
      /White 85/,
    );
    expect(isKnownIllustrative(pairs({ ...roles, Total: 100 }))).toMatch(/White 85/);
    expect(isKnownIllustrative(pairs({ 'White staff': 85, 'Black staff': 5, 'Asian staff': 8 }))).toMatch(
      /White 85/,
    );
    expect(
      isKnownIllustrative(
        pairs({
          'Stop and search disproportionately affecting ethnic minorities': 50_000,
          'Racially motivated crimes': 100_000,
        }),
      ),
    ).toMatch(/100,000/);
    expect(isKnownIllustrative(pairs({ 'Racially motivated crimes': 100_000 }))).toMatch(/100,000/);
  });

  it('are recognised by the broad group of each label, however it is worded', () => {
    for (const labels of [
      ['White', 'Black or Black British', 'Asian or Asian British', 'Other ethnic group'],
      ['White British', 'Black', 'Asian', 'Other'],
      [
        'White',
        'Black, Black British, Caribbean or African',
        'Asian, Asian British',
        'Any other ethnic group',
      ],
      ['% of white respondents', '% of black respondents', '% of asian respondents', '% of others, other'],
    ]) {
      const table = labels.map((label, n) => ({ label, value: [85, 5, 8, 2][n] ?? 0 }));
      expect(isKnownIllustrative(table), labels.join()).toMatch(/White 85/);
    }
  });

  it('are recognised with another number format in each row', () => {
    expect(isKnownIllustrative(pairs({ White: 0.85, Black: 0.05, Asian: 8, Other: 2 }))).toMatch(/White 85/);
    expect(isKnownIllustrative(pairs({ 'White British': 0.85, Black: 5, Asian: 8, Other: 0.02 }))).toMatch(
      /White 85/,
    );
    expect(
      isKnownIllustrative(pairs({ 'Race crimes (thousands)': 100, 'Stops and searches': 50_000 })),
    ).toMatch(/100,000/);
  });

  it('are recognised by what labels that say nothing were resolved to', () => {
    const coded = ['white', 'black', 'asian', 'other'].map((standard, n) => ({
      label: `Group ${n}`,
      value: [85, 5, 8, 2][n] ?? 0,
      standard,
    }));
    expect(isKnownIllustrative(coded)).toMatch(/White 85/);
    expect(isKnownIllustrative(coded.map(({ label, value }) => ({ label, value })))).toBeUndefined();
  });

  it('are recognised by the key words of incidents', () => {
    expect(isKnownIllustrative(pairs({ 'Race hate crime': 100_000, 'Stop & search': 50_000 }))).toMatch(
      /100,000/,
    );
    expect(isKnownIllustrative(pairs({ 'Racist incidents': 100_000 }))).toMatch(/100,000/);
    expect(isKnownIllustrative(pairs({ 'Racist incidents': 100 }))).toBeUndefined();
    expect(isKnownIllustrative(pairs({ 'Stop and search': 50 }))).toBeUndefined();
  });

  it('are not seen where a broad group has several rows, or one value is another', () => {
    const detailed = { 'White British': 85, 'White Irish': 5, Black: 5, Asian: 8, Other: 2 };
    expect(isKnownIllustrative(pairs(detailed))).toBeUndefined();
    expect(
      isKnownIllustrative(pairs({ 'White British': 85, Black: 5, Asian: 8, 'Other ethnic group': 3 })),
    ).toBeUndefined();
    expect(isKnownIllustrative(pairs({ White: 85, Black: 5, Asian: 8, Mixed: 2 }))).toBeUndefined();
    expect(isKnownIllustrative(pairs({ 'White British': 85, Black: 5, Asian: 8 }))).toBeUndefined();
  });

  it('are not seen in real tables', () => {
    expect(isKnownIllustrative(pairs({ White: 85.7, Black: 3.9, Asian: 7.7, Other: 0.7 }))).toBeUndefined();
    expect(isKnownIllustrative(pairs({ White: 85, Black: 4, Asian: 8, Other: 3 }))).toBeUndefined();
    expect(
      isKnownIllustrative(pairs({ 'Race hate crimes': 98_799, 'Stop and search': 530_365 })),
    ).toBeUndefined();
    expect(isKnownIllustrative(pairs({ White: 85, Black: 5 }))).toBeUndefined();
    expect(isKnownIllustrative([])).toBeUndefined();
    const long = Array.from({ length: 40 }, (_, i) => ({ label: `Area ${i}`, value: i }));
    expect(isKnownIllustrative([...long, ...pairs(roles)])).toBeUndefined();
  });

  it('knows the illustrative population that ships', () => {
    const pairs = ILLUSTRATIVE_people.map(({ group, people }) => ({ label: group, value: people }));
    expect(isKnownIllustrative(pairs)).toBe('Illustrative population');
    expect(isKnownIllustrative(pairs.map(({ label, value }) => ({ label, value: value / 1000 })))).toBe(
      'Illustrative population',
    );
    expect(isKnownIllustrative(pairs.slice(1))).toBeUndefined();
  });
});
