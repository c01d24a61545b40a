import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleasedGrid } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { buildPageSummary } from '../../../src/figure/buildPageSummary.ts';
import { toHtmlTable, toPlainText, toSummaryText, toTsv } from '../../../src/figure/exitTexts.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import type { Presentation } from '../../../src/figure/wording.ts';
import { releasedGrid } from './released.ts';

const presentations = fc.constantFrom<Presentation | undefined>(undefined, 'dots', 'matrix', 'table');
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

describe('a figure of any released table', () => {
  it('says nothing that is not a word or a number', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const figure = figureOf(table, presentation);
        const summary = buildPageSummary([table], 'overview');
        const texts = [
          ...leavesOf(figure),
          toPlainText(figure),
          toTsv(figure),
          toHtmlTable(figure),
          summary === undefined ? '' : toSummaryText(summary),
        ];
        for (const text of texts)
          if (typeof text === 'string') expect(text).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
          else expect(Number.isFinite(text)).toBe(true);
      }),
    );
  });

  it('calls nothing lower, higher, up or down that the gate did not', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const { headline } = figureOf(table, presentation);
        const flags = new Set(table.cells.flat().map(({ comparison }) => comparison?.flag));
        if (/\b(lower|below)\b/.test(headline)) expect(flags).toContain('below');
        if (/\b(higher|above)\b/.test(headline)) expect(flags).toContain('above');
        const clear = table.cells
          .flat()
          .map(({ value }) =>
            value.kind === 'value' || value.kind === 'range' ? value.interval : undefined,
          );
        if (/\bup\b/.test(headline) && table.question.metric === 'change')
          expect(clear.some((interval) => interval !== undefined && interval.lower > 0)).toBe(true);
        if (/\bdown\b/.test(headline) && table.question.metric === 'change')
          expect(clear.some((interval) => interval !== undefined && interval.upper < 0)).toBe(true);
      }),
    );
  });

  it('has no number in any field of what is not shown', () => {
    fc.assert(
      fc.property(drawn, ([table, presentation]) => {
        const figure = figureOf(table, presentation);
        const { chart } = figure;
        for (const { rows } of [figure.table, figure.longTable ?? figure.table])
          for (const cell of rows.flatMap(({ cells }) => cells))
            if (/^\[[cuxzb]\]$/.test(cell.text))
              expect(
                leavesOf({ ...cell, text: '' }).filter((leaf) =>
                  /\d/.test(String(leaf).replace('under 10', '')),
                ),
              ).toEqual([]);
        const marks = chart.kind === 'dots' || chart.kind === 'bars' ? chart.marks : [];
        for (const mark of marks)
          if (/\[[cuxzb]\]$/.test(mark.text)) {
            expect(mark.mark.kind).toBe('gap');
            const { reference: _, ...own } = { reference: undefined, ...mark };
            expect(leavesOf(own).filter((leaf) => typeof leaf === 'number')).toEqual([]);
          }
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
          chart.kind === 'dots' || chart.kind === 'bars'
            ? chart.marks.map(({ text }) => text)
            : chart.kind === 'panels'
              ? chart.panels.map(({ text }) => text)
              : [];
        for (const label of labels)
          if (/\d|low/.test(label)) expect(label.endsWith('(illustrative)')).toBe(kind === 'illustrative');
      }),
    );
  });
});
