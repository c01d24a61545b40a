import type { AxisModel, BarMark, DotMark } from '../../figure/chartModel.ts';
import { textWidthPx } from './textWidthPx.ts';

/** Sizes of the letters in a chart, in pixels. */
export const LABEL_PX = 14.5;
export const AXIS_PX = 13;
export const LINE_PX = 18;

/** One row of a chart. */
export type RowMark = DotMark | BarMark;

/** One row's place, in pixels below the row's top: label and value in lines, the middle of the mark. */
export interface RowPlace {
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly texts: readonly string[];
  readonly textX: number;
  readonly textY: number;
  readonly markY: number;
}

/** Where a value stands between the ends of the axis, 0 to 1; held inside. */
export function toFraction(axis: AxisModel, at: number): number {
  return axis.to === axis.from ? 0 : Math.min(1, Math.max(0, (at - axis.from) / (axis.to - axis.from)));
}

/** From where to where a mark is drawn, in the unit of the axis; nothing for a gap. */
export function markExtent(mark: RowMark['mark']): readonly [from: number, to: number] | undefined {
  switch (mark.kind) {
    case 'gap':
      return undefined;
    case 'bar':
      return [0, mark.to];
    case 'bar-between':
      return [0, mark.high];
    case 'point':
      return [mark.lower ?? mark.at, mark.upper ?? mark.at];
    case 'range':
      return [mark.lower ?? mark.low, mark.upper ?? mark.high];
  }
}

/** How wide the text beside a mark is, in pixels. */
export function markTextPx(mark: RowMark): number {
  return textWidthPx(mark.text, LABEL_PX, 'bold');
}
