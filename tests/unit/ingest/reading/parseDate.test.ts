import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/ingest/reading/parseDate.ts';

describe('parseDate', () => {
  it.each([
    '2026-03-31',
    '31/03/2026',
    '03/31/2026',
    '31.03.2026',
    '31-03-2026',
    '31/03/26',
    '2026/03/31',
    '20260331',
    '31 March 2026',
    '31st March 2026',
    '31st of March 2026',
    '31-Mar-26',
    '31-MAR-2026',
    'March 31, 2026',
    'Tuesday, 31 March 2026',
    'Tue 31 Mar 2026',
    '2026-03-31T00:00:00Z',
    '2026-03-31 09:30:00.000',
    '31/03/2026 00:00',
    ' 31/03/2026 ',
  ])('reads %j as 31 March 2026', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'date', iso: '2026-03-31' });
  });

  it('gives both readings of a day that could be a month', () => {
    expect(parseDate('03/04/2026')).toEqual({
      kind: 'ambiguous',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    });
    expect(parseDate('04/04/2026')).toEqual({ kind: 'date', iso: '2026-04-04' });
    expect(parseDate('03.04.2026')).toEqual({ kind: 'date', iso: '2026-04-03' });
  });

  it('reads months, years and financial or academic years', () => {
    expect(parseDate('Mar-26')).toEqual({ kind: 'month', year: 2026, month: 3 });
    expect(parseDate('March 2026')).toEqual({ kind: 'month', year: 2026, month: 3 });
    expect(parseDate('2026-03')).toEqual({ kind: 'month', year: 2026, month: 3 });
    for (const text of ['2026 Q1', 'Q1 2026', '2026-Q1', '2026q1', 'Q1, 2026'])
      expect(parseDate(text)).toEqual({ kind: 'month', year: 2026, month: 3 });
    expect(parseDate('2026')).toEqual({ kind: 'year', year: 2026 });
    for (const text of ['2019/20', '2019-20', '2019–20', '2019/2020', '2019 to 2020', 'FY2019/20']) {
      expect(parseDate(text)).toEqual({ kind: 'period', startYear: 2019, endYear: 2020 });
    }
    for (const text of ['Q1 2025/26', '2025/26 Q1', 'Q1 2025-26', 'Q1, 2025 to 2026'])
      expect(parseDate(text)).toEqual({ kind: 'month', year: 2025, month: 6 });
    expect(parseDate('Q3 2025/26')).toEqual({ kind: 'month', year: 2025, month: 12 });
    expect(parseDate('Q4 2025/26')).toEqual({ kind: 'month', year: 2026, month: 3 });
    expect(parseDate('1999/00')).toEqual({ kind: 'period', startYear: 1999, endYear: 2000 });
  });

  it('reads Excel day numbers only where it is told to', () => {
    expect(parseDate('46112')).toEqual({ kind: 'not-a-date' });
    expect(parseDate('46112', { excelSerial: true })).toEqual({ kind: 'date', iso: '2026-03-31' });
  });

  it.each([
    '',
    'abc',
    '31/02/2026',
    '2026-13-01',
    '12',
    '1234567',
    'Band 5',
    '2019/25',
    'Q1 2025/29',
    'Q5 2026',
    'FY2025 Q1',
    '12.5',
    '99/99/9999',
    '29 February 2026',
  ])('takes %j as no date', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'not-a-date' });
  });
});
