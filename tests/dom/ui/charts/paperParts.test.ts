import { describe, expect, it } from 'vitest';
import type { DotsModel, MultiplesModel } from '../../../../src/figure/chartModel.ts';
import { paperPanels } from '../../../../src/ui/charts/paperPanels.ts';
import { paperParts } from '../../../../src/ui/charts/paperParts.ts';

const axis = { from: 0, to: 10, ticks: [] };
const dot = (key: string) => ({
  key,
  label: key,
  mark: { kind: 'point', at: 1 } as const,
  text: '1%',
  spoken: key,
});

function dots(count: number, sections: DotsModel['sections'] = []): DotsModel {
  return { kind: 'dots', axis, marks: Array.from({ length: count }, (_, at) => dot(`row ${at}`)), sections };
}

describe('a chart on paper', () => {
  it('is one part where it is short', () => {
    const chart = dots(14);
    expect(paperParts(chart)).toEqual([chart]);
  });

  it('loses no row, and ends a part before the heading of the next', () => {
    const sections = [
      { at: 0, text: 'Above' },
      { at: 10, text: 'No clear difference' },
      { at: 30, text: 'Below' },
    ];
    const parts = paperParts(dots(38, sections));
    expect(parts.flatMap(({ marks }) => marks.map(({ key }) => key))).toEqual(
      dots(38).marks.map(({ key }) => key),
    );
    expect(parts.map(({ marks }) => marks.length)).toEqual([10, 14, 14]);
    expect(parts.map((part) => part.sections?.map(({ at, text }) => `${at} ${text}`).join())).toEqual([
      '0 Above',
      '0 No clear difference',
      '6 Below',
    ]);
  });

  it('keeps each small picture whole, and names the line once', () => {
    const chart: MultiplesModel = {
      kind: 'multiples',
      axis,
      panels: Array.from({ length: 7 }, (_, at) => ({ key: `p${at}`, title: `Part ${at}` })),
      marks: Array.from({ length: 14 }, (_, at) => ({ ...dot(`m${at}`), panel: Math.floor(at / 2) })),
      referenceName: 'share of all staff',
    };
    const [first, last, ...more] = paperPanels(chart);
    expect(more).toEqual([]);
    expect(first?.panels.length).toBe(6);
    expect(first?.referenceName).toBe('share of all staff');
    expect(last?.panels.map(({ title }) => title)).toEqual(['Part 6']);
    expect(last?.marks.map(({ key, panel }) => `${key} ${panel}`)).toEqual(['m12 0', 'm13 0']);
    expect(last?.referenceName).toBeUndefined();
  });
});
