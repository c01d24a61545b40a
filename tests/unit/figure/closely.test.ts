import { describe, expect, it } from 'vitest';
import { sharesByGrade, withheld } from '../../../fixtures/released/civilService.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { buildClosely } from '../../../src/figure/closely.ts';
import { findNumber, firstNumber, keyAt } from '../../../src/figure/numberPlace.ts';

const figure = buildFigure(sharesByGrade, { presentation: 'matrix' });

describe('one number, closely', () => {
  it('says where it stands, what it counts, and what its table says of it', () => {
    const place = findNumber(sharesByGrade, 'g6-g7/asian');
    if (place === undefined) throw new Error('no such number');
    const closely = buildClosely(sharesByGrade, figure, place);
    expect(closely?.breadcrumb).toBe('Science and Engineering, Grade 6 and 7, Asian: 105 of 2,915 known');
    const facts = new Map(closely?.facts.map(({ term, cell }) => [term, cell.text]));
    expect(facts.get('Share')).toBe('3.6%');
    expect(facts.get('Count')).toBe('105');
    expect(facts.has('Ethnic group')).toBe(false);
  });

  it('is found again by the name that marks and rows have, and begins with a row asked for', () => {
    for (const [row] of sharesByGrade.rows.entries())
      for (const [column] of sharesByGrade.columns.entries())
        expect(findNumber(sharesByGrade, keyAt(sharesByGrade, { row, column }) ?? '')).toEqual({
          row,
          column,
        });
    const first = firstNumber(sharesByGrade);
    expect(sharesByGrade.rows[first?.row ?? -1]?.role).toBe('member');
  });

  it('has no number in it where the number is suppressed', () => {
    const place = findNumber(sharesByGrade, 'scs/asian');
    if (place === undefined) throw new Error('no such number');
    const closely = buildClosely(sharesByGrade, figure, place);
    const own = closely?.facts.filter(({ term }) => ['Share', 'Count'].includes(term)) ?? [];
    expect(own.map(({ cell }) => cell.text)).toEqual(['[c]', '[c]']);
    expect(JSON.stringify(own)).not.toMatch(/\d/);
  });

  it('is none of a withheld table, and none beside the table', () => {
    expect(firstNumber(withheld)).toBeUndefined();
    expect(findNumber(withheld, 'all/asian')).toBeUndefined();
    expect(buildClosely(sharesByGrade, figure, { row: 99, column: 0 })).toBeUndefined();
    expect(findNumber(sharesByGrade, 'g6-g7/roma')).toBeUndefined();
  });
});
