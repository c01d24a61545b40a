import { describe, expect, it } from 'vitest';
import { toAsAt, toDateText, toTimeText } from '../../../../src/figure/number/toDateText.ts';

describe('the text of a date', () => {
  it('is written in full, day first', () => {
    expect(toDateText('2023-03-31')).toBe('31 March 2023');
    expect(toDateText('2026-01-05')).toBe('5 January 2026');
    expect(toDateText('2026-01-05T10:00:00.000Z')).toBe('5 January 2026');
  });

  it('leaves what is no date as it is', () => {
    expect(toDateText('last spring')).toBe('last spring');
  });

  it('tells a stock from a flow', () => {
    expect(toAsAt({ kind: 'date', date: '2023-03-31' })).toBe('as at 31 March 2023');
    expect(toTimeText({ kind: 'period', from: '2022-04-01', to: '2023-03-31' })).toBe(
      '1 April 2022 to 31 March 2023',
    );
  });
});
