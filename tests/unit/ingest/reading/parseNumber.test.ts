import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../../src/ingest/reading/parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['1,234', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['12\u2009345', 12_345],
    ['1\u202f234', 1234],
    ['(5)', -5],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['(£30,000.00)', -30_000],
    ['£1,234', 1234],
    ['.5', 0.5],
    ['1e3', 1000],
    [' 42 ', 42],
    ['007', 7],
  ])('reads %j as a number', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['12.5%', 0.125],
    ['12.5 %', 0.125],
    ['100%', 1],
    ['85.7%', 0.857],
    ['-0.3%', -0.003],
    ['(2%)', -0.02],
  ])('reads %j as a share', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'percent', value });
  });

  it('keeps the shorthand after a number', () => {
    expect(parseNumber('5 [r]')).toEqual({ kind: 'number', value: 5, mark: 'r' });
    expect(parseNumber('1,204[note 2]')).toEqual({ kind: 'number', value: 1204, mark: 'note 2' });
    expect(parseNumber('5p')).toEqual({ kind: 'number', value: 5, mark: 'p' });
    expect(parseNumber('12.5% [p]')).toEqual({ kind: 'percent', value: 0.125, mark: 'p' });
  });

  it.each(['', ' ', '-', '–', '..', ':', 'na', 'NA', 'n/a', 'N/A', '[x]', '[z]', 'NULL', '#N/A', 'NaN'])(
    'takes %j as missing',
    (symbol) => {
      expect(parseNumber(symbol)).toEqual({ kind: 'missing', symbol: symbol.trim() });
    },
  );

  it.each(['[c]', '[C]', '*', '**', '[low]', '[u]', 'c', '<5', 'fewer than 5', '5 or fewer'])(
    'takes %j as suppressed',
    (symbol) => {
      expect(parseNumber(symbol)).toEqual({ kind: 'suppressed', symbol });
    },
  );

  it.each([
    'abc',
    '1,23',
    '1.234,5',
    '12,34,567',
    '1.2.3',
    '31/03/2026',
    'Infinity',
    '1e999',
    '5 apples',
    '--5',
    '%',
  ])('takes %j as no number', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'not-a-number' });
  });

  it('reads a decimal comma only where it is stated', () => {
    expect(parseNumber('1.234,5', { decimal: ',' })).toEqual({ kind: 'number', value: 1234.5 });
    expect(parseNumber('12,5', { decimal: ',' })).toEqual({ kind: 'number', value: 12.5 });
    expect(parseNumber('12,5%', { decimal: ',' })).toEqual({ kind: 'percent', value: 0.125 });
    expect(parseNumber('12,5')).toEqual({ kind: 'not-a-number' });
  });
});
