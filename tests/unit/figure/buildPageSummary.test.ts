import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../fixtures/released/answersOf.ts';
import {
  oneSeniorGrade,
  rates,
  sharesByGrade,
  unprotected,
  withheld,
} from '../../../fixtures/released/civilService.ts';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { buildPageSummary } from '../../../src/figure/buildPageSummary.ts';
import { toSummaryText } from '../../../src/figure/exitTexts.ts';

describe('the sentences above the figures of a page', () => {
  it('say whose numbers these are, then four things', () => {
    const summary = buildPageSummary(answersOf(sharesByGrade, oneSeniorGrade, rates), 'representation');
    expect(summary?.lines.map(({ label }) => label)).toEqual([
      'Real data',
      'What we know',
      'How sure',
      'What is hidden',
      'What to ask',
    ]);
    expect(summary?.lines[1]?.sentence).toBe('Asian and Black shares are lower at senior grades.');
    expect(summary?.lines[2]?.sentence).toBe(
      'The gaps for Asian and Black (below) and White (above) are larger than chance would give groups of those sizes; Mixed or multiple and Other show no clear gap.',
    );
    expect(summary?.lines[3]?.sentence).toBe('The group of 14.5% of staff is not known.');
    expect(summary?.hatched).toBe(false);
  });

  it('claim nothing of any organisation where the data is made up', () => {
    const summary = buildPageSummary(answersOf(ILLUSTRATIVE_seniorRoles), 'overview');
    expect(summary?.lines[0]?.label).toBe('Illustrative');
    expect(summary?.lines[1]?.sentence).toMatch(/^Nothing of any organisation/);
    expect(summary?.hatched).toBe(true);
  });

  it('say why where the table is withheld, and only that it is unprotected where it is', () => {
    expect(buildPageSummary(answersOf(withheld), 'representation')?.lines[1]?.sentence).toMatch(/^Withheld/);
    const summary = buildPageSummary(answersOf(sharesByGrade, unprotected), 'representation');
    expect(summary && toSummaryText(summary)).toBe('unprotected, not for publication');
  });

  it('are none where there is no table, and never of both kinds', () => {
    expect(buildPageSummary(answersOf(), 'overview')).toBeUndefined();
    expect(() => buildPageSummary(answersOf(rates, ILLUSTRATIVE_seniorRoles), 'overview')).toThrow(
      'illustrative and real',
    );
  });
});
