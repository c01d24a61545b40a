import { describe, expect, it } from 'vitest';
import {
  pathOfGrades,
  trendOfRates,
  trendOfSeniorGrades,
  trendOfShares,
} from '../../fixtures/figures/trends.ts';
import { askRelease } from '../../fixtures/snapshots/askRelease.ts';
import { scienceAndEngineering } from '../../fixtures/scienceAndEngineering.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import type { Figure } from '../../src/figure/figure.ts';
import type { Question } from '../../src/kernel/question.ts';
import { toTranscript } from './toTranscript.ts';

function figureOf(question: Partial<Question> & Pick<Question, 'metric'>): Figure {
  return buildFigure(askRelease([scienceAndEngineering(2023)], question, { kind: 'published' }));
}

const cases: Readonly<Record<string, Figure>> = {
  'real-trend-of-shares': trendOfShares,
  'real-trend-of-senior-grades': trendOfSeniorGrades,
  'real-trend-of-rates': trendOfRates,
  'real-path-of-grades': pathOfGrades,
  'real-rate-in-senior-grades': figureOf({ metric: 'grade-progression' }),
  'real-likelihood': figureOf({ metric: 'relative-likelihood', outcome: { kind: 'senior-grades' } }),
  'real-beside-the-census': figureOf({
    metric: 'representation',
    comparator: { kind: 'census', area: 'K04000001', ages: '16-to-64' },
  }),
};

describe('the text of a further figure', () => {
  it.each(Object.entries(cases))('stands as it was agreed: %s', async (name, figure) => {
    await expect(toTranscript(figure)).toMatchFileSnapshot(`./figures/${name}.txt`);
  });
});
