import { describe, expect, it } from 'vitest';
import { pathOfGrades, trendOfShares } from '../../../../fixtures/figures/trends.ts';
import type { Figure } from '../../../../src/figure/figure.ts';

function endsOf({ chart }: Figure): readonly string[] {
  if (chart.kind !== 'lines') throw new Error('lines expected');
  return chart.series.map(({ label, endText }) => `${label}: ${endText}`);
}

describe('the words at the end of a line', () => {
  it('are its last value', () => {
    expect(endsOf(trendOfShares)[0]).toMatch(/^Asian: 5\.\d%$/);
  });

  it('are the last that is drawn, with its place, and why none follows, where the last is not shown', () => {
    expect(endsOf(pathOfGrades)[0]).toBe('Asian: 3.6% at G6/G7; SCS cannot be shown [c]');
  });
});
