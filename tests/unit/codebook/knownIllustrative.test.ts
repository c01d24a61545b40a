import { describe, expect, it } from 'vitest';
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
});
