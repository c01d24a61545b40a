import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as outcomes from '../../fixtures/figures/ILLUSTRATIVE_outcomes.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { toTranscript } from './toTranscript.ts';

const {
  ILLUSTRATIVE_likelihood: likelihood,
  ILLUSTRATIVE_raceDisparity: raceDisparity,
  ILLUSTRATIVE_board: board,
  ILLUSTRATIVE_survey: survey,
  ILLUSTRATIVE_incidentRates: incidentRates,
  ILLUSTRATIVE_disparityRatio: disparityRatio,
} = outcomes;

/** The numbers of a row of a figure's table, as they are printed. */
function numbersOf(figure: Figure, name: string): string {
  const found = figure.table.rows.find(({ cells }) => cells.some(({ text }) => text === name));
  if (found === undefined) throw new Error(`no row ${name}`);
  return found.cells.map(({ text }) => text).join(' ');
}

/** The reference case with these inputs, where the reference numbers are at hand. */
function referenceCase(
  file: string,
  wanted: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const { cases }: { cases: { in: Record<string, number>; out: Record<string, number> }[] } = JSON.parse(
    readFileSync(path.resolve('../shared/vectors', file), 'utf8'),
  );
  const found = cases.find((one) => Object.entries(wanted).every(([name, n]) => one.in[name] === n));
  if (found === undefined) throw new Error(`no such case in ${file}`);
  return found.out;
}

describe('the text of a figure of outcomes, incidents and returns', () => {
  it.each(Object.entries(outcomes))('stands as it was agreed: %s', async (name, figure) => {
    const file = name.replace('_', '-').replaceAll(/[A-Z](?=[a-z])/g, (letter) => `-${letter.toLowerCase()}`);
    await expect(toTranscript(figure)).toMatchFileSnapshot(`./figures/${file}.txt`);
  });

  it.skipIf(!existsSync(path.resolve('../shared/vectors')))(
    'prints the reference numbers of rates and ratios',
    () => {
      const ratio = referenceCase('disparity-ratio.json', { events1: 24, population1: 410, events2: 61 });
      for (const [key, decimals] of [
        ['ratio', 2],
        ['lower', 2],
        ['upper', 2],
        ['rate1', 1],
        ['rate2', 1],
      ] as const)
        expect(numbersOf(disparityRatio, 'Asian')).toContain(ratio[key]?.toFixed(decimals));
      const rate = referenceCase('rate-byar.json', { count: 9, population: 1200 });
      for (const key of ['rate', 'lower', 'upper'] as const)
        expect(numbersOf(incidentRates, 'Black')).toContain(rate[key]?.toFixed(1));
    },
  );

  it('prints the worked examples: 9 of 725 over 17 of 2,505, clusters of 200, 100, 80 and 20, a board of 14', () => {
    expect(numbersOf(likelihood, 'All other ethnic groups combined')).toContain('1.83');
    expect(numbersOf(raceDisparity, 'Lower to middle')).toContain('2.00 1.16 3.45');
    expect(numbersOf(board, 'All other ethnic groups combined')).toContain('\u221217.1');
  });

  it('says of what a survey counts, and which way is which, and never "of the whole"', () => {
    expect(survey.measure).toContain('% of the staff of each group who report discrimination at work');
    expect(survey.headline).toBe('Share of the staff of each group who report discrimination at work');
    expect(survey.notes.join(' ')).toContain('A higher percentage is more staff of the group who report it.');
    expect(survey.notes.join(' ')).not.toContain('No Mixed group');
  });
});
