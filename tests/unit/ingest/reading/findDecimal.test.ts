import { describe, expect, it } from 'vitest';
import { countsOf, ingestText, onlySnapshot, published, sumCells } from '../realFile.ts';
import { findDecimal, mayGroupByPoint } from '../../../../src/ingest/reading/findDecimal.ts';

describe('the sign before the decimals of a column', () => {
  it('is a comma where values can be read in no other way', () => {
    expect(findDecimal(['1', '0,8', '0,5', ''])).toBe(',');
    expect(findDecimal(['12,5%', '87,5 %'])).toBe(',');
    expect(findDecimal(['1.234,5', '12,25'])).toBe(',');
  });

  it('is a point in every other column', () => {
    expect(findDecimal([])).toBe('.');
    expect(findDecimal(['1,234', '56', '[c]'])).toBe('.');
    expect(findDecimal(['0.8', '0,5'])).toBe('.');
    expect(findDecimal(['White, other', 'G7'])).toBe('.');
  });

  it('is not turned by one mistyped cell among thousands', () => {
    expect(findDecimal(['1,234', '2,500', '12,5'])).toBe('.');
  });
});

describe('points in a column of counts', () => {
  it('may stand between thousands where smaller counts have none', () => {
    expect(mayGroupByPoint(['1.204', '310', '12', '[c]'])).toBe(true);
    expect(mayGroupByPoint(['1.204.500', '310.000', '9'])).toBe(true);
  });

  it('stand before decimals in every other column', () => {
    expect(mayGroupByPoint(['1.204', '0.310', '12'])).toBe(false);
    expect(mayGroupByPoint(['1.204', '2.5', '12'])).toBe(false);
    expect(mayGroupByPoint(['1.204', '12.000', '3.500'])).toBe(false);
    expect(mayGroupByPoint(['1.204', '1204', '12'])).toBe(false);
    expect(mayGroupByPoint(['12', '31'])).toBe(false);
  });

  it('are read so only in a file that writes decimals with a comma, or parts cells with semicolons', async () => {
    const rows = [
      ['White', '1.204'],
      ['Asian', '310'],
      ['Black', '12'],
    ];
    const sumOf = async (delimiter: string, more: readonly string[] = []): Promise<number> => {
      const head = ['Ethnic group', 'Headcount', ...more.slice(0, 1)].join(delimiter);
      const text = [head, ...rows.map((row) => [...row, ...more.slice(1)].join(delimiter))].join('\n');
      const { recipe } = await ingestText(text);
      const snapshot = onlySnapshot(await ingestText(text, { recipe, provenance: published }));
      return sumCells(countsOf(snapshot), () => true).people;
    };
    expect(await sumOf(';')).toBe(1526);
    expect(await sumOf('\t', ['Mean salary', '31.500,50'])).toBe(1526);
    expect(await sumOf('\t')).toBeCloseTo(323.204);
  });
});
