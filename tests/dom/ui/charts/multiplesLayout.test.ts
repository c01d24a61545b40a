import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_multiples, multiplesOfDepartments } from '../../../../fixtures/figures/departments.ts';
import { layoutMultiples } from '../../../../src/ui/charts/multiplesLayout.ts';
import { LABEL_PX } from '../../../../src/ui/charts/rowMark.ts';
import { textWidthPx } from '../../../../src/ui/charts/textWidthPx.ts';

describe.each([multiplesOfDepartments, ILLUSTRATIVE_multiples])('small pictures', ({ chart }) => {
  if (chart.kind !== 'multiples') throw new Error('no small pictures');
  it.each([240, 288, 390, 560, 700, 900, 1184, 1552])(
    'stand inside the chart and apart at %d px',
    (widthPx) => {
      const { panels, places, heightPx } = layoutMultiples(chart, widthPx);
      for (const [at, panel] of panels.entries()) {
        expect(panel.leftPx + panel.widthPx).toBeLessThanOrEqual(widthPx + 0.5);
        expect(panel.topPx + panel.heightPx).toBeLessThanOrEqual(heightPx);
        expect(panel.plotLeftPx + panel.plotWidthPx).toBeLessThanOrEqual(panel.leftPx + panel.widthPx);
        for (const line of panel.title)
          expect(textWidthPx(line, LABEL_PX, 'bold')).toBeLessThanOrEqual(panel.widthPx + 1);
        for (const other of panels.slice(at + 1)) {
          const beside =
            other.leftPx >= panel.leftPx + panel.widthPx || panel.leftPx >= other.leftPx + other.widthPx;
          const below =
            other.topPx >= panel.topPx + panel.heightPx || panel.topPx >= other.topPx + other.heightPx;
          expect(beside || below).toBe(true);
        }
      }
      for (const { y, panel } of places) {
        expect(y).toBeGreaterThan(panels[panel]?.plotTopPx ?? Infinity);
        expect(y).toBeLessThan(panels[panel]?.plotBottomPx ?? 0);
      }
    },
  );

  it('fills the width with as many columns as have room, and one where there is room for one', () => {
    const columns = (widthPx: number) =>
      new Set(layoutMultiples(chart, widthPx).panels.map(({ leftPx }) => leftPx)).size;
    expect([288, 700, 1184].map(columns)).toEqual([1, 2, 4]);
  });
});
