import { describe, expect, it } from 'vitest';
import * as real from '../../../../fixtures/figures/gallery.ts';
import * as madeUp from '../../../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import type { DotsModel } from '../../../../src/figure/chartModel.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import { LABEL_PX, markExtent, markTextPx, toFraction } from '../../../../src/ui/charts/rowMark.ts';
import { layoutRows } from '../../../../src/ui/charts/rowLayout.ts';
import { textWidthPx, wrapText } from '../../../../src/ui/charts/textWidthPx.ts';

const charts = [...Object.values(real), ...Object.values(madeUp)].flatMap(({ chart, toolName }) =>
  chart.kind === 'dots' || chart.kind === 'bars' ? [{ chart, toolName }] : [],
);
function rowsOf(figure: Figure): DotsModel {
  if (figure.chart.kind !== 'dots') throw new Error('the fixture is no dot chart');
  return figure.chart;
}

const first = rowsOf(real.dots);
const many = rowsOf(real.nineteenGroups);
const widths = [240, 288, 326, 390, 480, 559, 560, 700, 900, 1232, 1552];

describe.each(charts)('the layout of $toolName', ({ chart }) => {
  it.each(widths)('keeps every text inside the chart at %d px', (widthPx) => {
    const layout = layoutRows(chart, widthPx);
    chart.marks.forEach((_, index) => {
      const place = layout.rows[index];
      if (place === undefined) throw new Error('a mark without a place');
      const width = Math.max(...place.texts.map((text) => textWidthPx(text, LABEL_PX, 'bold')));
      const [start, end] =
        layout.values === 'label-line'
          ? [place.textX - width, place.textX]
          : [place.textX, place.textX + width];
      expect(end).toBeLessThanOrEqual(widthPx + 1);
      expect(start).toBeGreaterThanOrEqual(0);
      const room = layout.values === 'at-mark' ? layout.leftPx - 12 : widthPx;
      for (const line of place.lines) expect(textWidthPx(line, LABEL_PX)).toBeLessThanOrEqual(room + 1);
    });
  });

  it.each(widths)('keeps the value clear of its mark and of the comparator line at %d px', (widthPx) => {
    const layout = layoutRows(chart, widthPx);
    const toX = (at: number): number => layout.leftPx + toFraction(chart.axis, at) * layout.plotWidthPx;
    const touching = chart.marks.filter((mark, index) => {
      const textX = layout.rows[index]?.textX ?? 0;
      const extent = markExtent(mark.mark);
      const line = 'reference' in mark && mark.reference !== undefined ? toX(mark.reference.at) : -100;
      const crossed = line >= textX - 2 && line <= textX + markTextPx(mark);
      const apart =
        extent === undefined ||
        textX > toX(extent[1]) + 6.5 ||
        textX + markTextPx(mark) < toX(extent[0]) - 6.5;
      return !apart || crossed;
    });
    expect(layout.values === 'at-mark' ? touching : []).toEqual([]);
  });
});

describe('layoutRows', () => {
  it('puts a value before its mark where the comparator line stands close after it, so that it is not read as the value of the line', () => {
    const [mark] = first.marks;
    if (mark === undefined) throw new Error('no mark');
    const chart: DotsModel = {
      ...first,
      axis: { ...first.axis, from: 0, to: 0.1 },
      marks: [
        {
          ...mark,
          text: 'between 6.6% and 6.8%',
          mark: { kind: 'range', low: 0.066, high: 0.068, lower: 0.0645, upper: 0.07 },
          reference: { at: 0.0835, text: 'between 8.3% and 8.4%' },
        },
      ],
    };
    const layout = layoutRows(chart, 900);
    const toX = (at: number): number => layout.leftPx + toFraction(chart.axis, at) * layout.plotWidthPx;
    const textX = layout.rows[0]?.textX ?? 0;
    expect(textX).toBeGreaterThan(layout.leftPx);
    expect(textX + textWidthPx('between 6.6% and 6.8%', LABEL_PX, 'bold')).toBeLessThan(toX(0.0645));
  });

  it('puts labels above the marks on a narrow chart', () => {
    expect(layoutRows(first, 390).values).not.toBe('at-mark');
    expect(layoutRows(first, 900).values).toBe('at-mark');
  });

  it('leaves out ticks that would touch, and keeps the first', () => {
    const { ticks } = layoutRows(many, 300);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeLessThan(11);
  });
});

describe('wrapText', () => {
  it('breaks at spaces, and inside a word only where it must', () => {
    expect(wrapText('Mixed or multiple', 14.5, 70)).toEqual(['Mixed or', 'multiple']);
    expect(wrapText('Antidisestablishmentarianism', 14.5, 80).length).toBeGreaterThan(1);
    expect(wrapText('Asian', 14.5, 70)).toEqual(['Asian']);
  });
});
