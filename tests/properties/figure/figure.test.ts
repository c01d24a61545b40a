import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../fixtures/released/answersOf.ts';
import type { ReleasedCell, ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { buildPageSummary } from '../../../src/figure/buildPageSummary.ts';
import { toHtmlTable, toPlainText, toSummaryText, toTsv } from '../../../src/figure/exitTexts.ts';
import { sideOfOne } from '../../../src/figure/value/intervalText.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import type { Presentation } from '../../../src/figure/wording.ts';
import { releasedGrid } from './released.ts';

const presentations = fc.constantFrom<Presentation | undefined>(undefined, 'dots', 'matrix', 'table', 'path');
const drawn = fc.tuple(releasedGrid, presentations);

function figureOf(table: ReleasedGrid, presentation: Presentation | undefined): Figure {
  return buildFigure(table, presentation === undefined ? {} : { presentation });
}

/** Every text and every number in a value, however deep. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

/** The text of a cell or mark that is not shown. */
const absent = /\[[cuxzb]\]$/;

function isBroken(leaf: string | number): boolean {
  return typeof leaf === 'number'
    ? !Number.isFinite(leaf)
    : /NaN|Infinity|undefined|\bnull\b|\[object/.test(leaf);
}

/** Whether an interval lets a change be called up, or down. */
function allows({ value }: Pick<ReleasedCell, 'value'>, side: 'up' | 'down'): boolean {
  if ((value.kind !== 'value' && value.kind !== 'range') || value.interval === undefined) return false;
  return side === 'up' ? value.interval.lower > 0 : value.interval.upper < 0;
}

describe('a figure of any released table', () => {
  it('says nothing that is not a word or a number', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const figure = figureOf(table, presentation);
        const summary = buildPageSummary(answersOf(table), 'overview');
        const texts = [
          ...leavesOf(figure),
          toPlainText(figure),
          toTsv(figure),
          toHtmlTable(figure),
          summary === undefined ? '' : toSummaryText(summary),
        ];
        expect(texts.filter(isBroken)).toEqual([]);
      }),
    );
  });

  it('calls nothing lower, higher, up or down that the gate did not', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const { headline } = figureOf(table, presentation);
        const cells = table.cells.flat();
        const flags = new Set(cells.map(({ comparison }) => comparison?.flag));
        const { metric } = table.question;
        const change = metric === 'change' || metric === 'trend';
        const changes =
          metric === 'trend'
            ? cells.flatMap(({ since }) => (since === undefined ? [] : [{ value: since.start }]))
            : cells;
        const isClear = (side: 'below' | 'above'): boolean =>
          metric === 'race-disparity'
            ? cells.some(({ value }) => sideOfOne(value) === side)
            : flags.has(side);
        const claims = [
          [/\b(lower|below)\b/.test(headline), isClear('below')],
          [/\b(higher|above)\b/.test(headline), isClear('above')],
          [change && /\b(up|more)\b/.test(headline), changes.some((cell) => allows(cell, 'up'))],
          [change && /\b(down|fewer)\b/.test(headline), changes.some((cell) => allows(cell, 'down'))],
        ] as const;
        expect(claims.filter(([claimed, allowed]) => claimed && !allowed)).toEqual([]);
      }),
    );
  });

  it('has a headline in the style of the page', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const { headline } = figureOf(table, presentation);
        const faults = [
          /^[a-z]/,
          /[.!?]$/,
          / {2}|^ | $| [,;]/,
          /\b(more|less|twice as) likely\b/i,
          /\b(best|worst|unfair|bias\w*|discriminat\w*|BAME|BME)\b/i,
          /\band and\b|, and ,/,
        ];
        expect(
          faults.filter((fault) => fault.test(headline)).map((fault) => `${fault}: ${headline}`),
        ).toEqual([]);
      }),
    );
  });

  it('has no number in any field of what is not shown', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const figure = figureOf(table, presentation);
        const { chart } = figure;
        const cells = [figure.table, figure.longTable ?? figure.table]
          .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
          .filter(({ text }) => absent.test(text))
          .map(({ text: _, ...rest }) => rest);
        const marks = ('marks' in chart ? chart.marks : [])
          .filter(({ text }) => absent.test(text))
          .map(({ mark, spoken }) => [mark, spoken]);
        const said = leavesOf([cells, marks]).map((leaf) => String(leaf).replace(/under 10|than 10/, ''));
        expect(said.filter((leaf) => /\d/.test(leaf))).toEqual([]);
      }),
    );
  });

  it('is the same for equal tables, to the last letter', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        expect(JSON.stringify(figureOf(structuredClone(table), presentation))).toBe(
          JSON.stringify(figureOf(table, presentation)),
        );
      }),
    );
  });

  it('marks each made-up number in its picture', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const { chart, kind } = figureOf(table, presentation);
        const labels =
          'marks' in chart
            ? chart.marks.map(({ text }) => text)
            : chart.kind === 'panels'
              ? chart.panels.map(({ text }) => text)
              : [];
        const numbers = labels.filter((label) => /\d|low/.test(label));
        expect(numbers.filter((label) => label.endsWith('(illustrative)'))).toEqual(
          kind === 'illustrative' ? numbers : [],
        );
      }),
    );
  });
});
