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
import type { ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { buildSourceLine } from '../../../src/figure/frame/buildBand.ts';
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
    expect(summary?.lines[3]?.sentence).toBe(
      '5 cells, by the publisher; the group of 14.5% of staff is not known.',
    );
    expect(summary?.hatched).toBe(false);
  });

  it('count what is hidden in all figures of the page, and the publisher’s cells under them once', () => {
    const hiding = <T extends ReleasedGrid>(table: T, hiddenByPolicy: number, hiddenAtSource = 0): T => ({
      ...table,
      protection: { ...table.protection, hiddenByPolicy, hiddenAtSource },
    });
    const said = (...tables: ReleasedGrid[]) =>
      buildPageSummary(answersOf(...tables), 'representation')?.lines[3]?.sentence;
    expect(said(hiding(sharesByGrade, 2, 3), hiding(oneSeniorGrade, 7, 3), hiding(rates, 0))).toBe(
      '9 cells in 2 figures, to protect small numbers; 3 cells, by the publisher; the group of 14.5% of staff is not known.',
    );
    expect(said(hiding(sharesByGrade, 0), hiding(oneSeniorGrade, 7), hiding(rates, 0))).toMatch(
      /^7 cells, to protect small numbers;/,
    );
  });

  it('say of whom the group is not known: of senior staff where the page has senior grades alone', () => {
    const counts = { kind: 'shown', count: 90 } as const;
    const senior: ReleasedGrid = {
      ...oneSeniorGrade,
      question: { ...oneSeniorGrade.question, metric: 'trend', grades: 'senior' },
      rows: oneSeniorGrade.rows.map((row) => ({
        ...row,
        known: counts,
        everybody: { kind: 'shown', count: 100 },
      })),
    };
    expect(buildPageSummary(answersOf(senior), 'trends')?.lines[3]?.sentence).toMatch(
      /10\.0% of senior staff is not known\.$/,
    );
  });

  it('never say of a single date that it goes from it to itself', () => {
    const date = { kind: 'date', date: '2024-03-31' } as const;
    const one: ReleasedGrid = {
      ...oneSeniorGrade,
      question: { ...oneSeniorGrade.question, metric: 'trend' },
      reference: date,
      referenceThen: date,
    };
    expect(buildSourceLine(one, 'AAAAA-AAAAA')).toContain('as at 31 March 2024');
    expect(buildSourceLine(one, 'AAAAA-AAAAA')).not.toContain('31 March 2024 to');
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
