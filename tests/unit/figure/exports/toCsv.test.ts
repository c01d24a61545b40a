import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_seniorRoles } from '../../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { changeOfShares } from '../../../../fixtures/released/civilService.ts';
import { defused } from '../../../../src/figure/defused.ts';
import { toCsv } from '../../../../src/figure/exports/toCsv.ts';
import { toSource } from './exportSources.ts';

const dangerous = [
  '=HYPERLINK("https://example.org","press")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  ' \uff1d1+1',
  'fine;=1+1',
  'fine\t=1+1',
  '\uff1d1+1',
];

describe('a text in a CSV', () => {
  it.each(dangerous)('cannot start a formula: %j', (text) => {
    expect(defused(text)).toMatch(/^'|;'=|\t'=/);
  });

  it.each(['White', 'Mixed or multiple', 'under 5', 'a-b', '[c]', 'between 1 and 2', ''])(
    'that is harmless stays as it is: %j',
    (text) => {
      expect(defused(text)).toBe(text);
    },
  );

  it('comes back whole from another reader, whatever is in it', () => {
    const labels = ['a "quoted" name', 'a, comma', 'two\nlines', ' spaces ', ...dangerous].slice(0, 4);
    const table = {
      ...ILLUSTRATIVE_seniorRoles,
      columns: ILLUSTRATIVE_seniorRoles.columns.map((column, at) => ({ ...column, label: labels[at] ?? '' })),
    };
    const { data } = Papa.parse<string[]>(toCsv(toSource(table)).slice(1), { skipEmptyLines: true });
    expect(data.slice(1).map((row) => row[4])).toEqual(labels);
  });
});

describe('a number in a CSV', () => {
  it('that is negative stays a number, in every column', () => {
    const { data } = Papa.parse<string[]>(toCsv(toSource(changeOfShares)).slice(1), { skipEmptyLines: true });
    const columns = ['Change, points', 'Lower limit, 95%'].map((name) => data[0]?.indexOf(name) ?? -1);
    const numbers = data
      .slice(1)
      .flatMap((row) => columns.map((at) => row[at] ?? ''))
      .filter((text) => !text.startsWith('between'));
    expect(numbers.some((text) => /^-\d/.test(text))).toBe(true);
    for (const text of numbers) expect(text).toMatch(/^-?\d+\.\d$/);
  });

  it('ends every line as RFC 4180 has it', () => {
    const text = toCsv(toSource(changeOfShares));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });
});
