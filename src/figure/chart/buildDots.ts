import type { ReleasedValue, ValueUnit } from '../../disclosure/releasedTable.ts';
import type { ChartModel, DotMark } from '../chartModel.ts';
import type { PlacedCell } from '../cellsOf.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { gapWords } from '../value/comparisonText.ts';
import { intervalPhrase } from '../value/intervalText.ts';
import { endsOf, toSpoken, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { buildAxis } from './buildAxis.ts';
import { whyNothing } from './whyNothing.ts';

/** How the cells of a table become dots. */
export interface DotsChoice {
  readonly unit: ValueUnit;
  readonly label: (placed: PlacedCell) => string;
  /** The direct label; the value, where absent. */
  readonly text?: (placed: PlacedCell) => string;
  readonly tick: (at: number) => string;
  /** Unit of the comparator's value; a share, where absent. */
  readonly referenceUnit?: ValueUnit;
  /** Name of the comparator line; absent: none is drawn. */
  readonly referenceName?: string;
  /** What the comparator is called when a mark is spoken. */
  readonly comparedWith?: string;
}

/** Dots with intervals for cells; a range is a bar without a dot, a value that is not shown a gap with its note. */
export function buildDots(
  placed: readonly PlacedCell[],
  context: FigureContext,
  choice: DotsChoice,
): ChartModel {
  const marks = placed.map((at) => toDot(at, context, choice));
  const numbers = marks.flatMap(extentOf);
  if (numbers.length === 0) return { kind: 'none', why: whyNothing(placed, 'dots') };
  return {
    kind: 'dots',
    axis: buildAxis(numbers, choice.tick),
    marks,
    ...(choice.referenceName === undefined || marks.every((mark) => mark.reference === undefined)
      ? {}
      : { referenceName: choice.referenceName }),
  };
}

/** Every number that a mark draws. */
function extentOf({ mark, reference }: DotMark): number[] {
  if (mark.kind === 'gap') return [];
  const drawn = mark.kind === 'point' ? [mark.at] : [mark.low, mark.high];
  return [...drawn, mark.lower, mark.upper, reference?.at].filter((n) => n !== undefined);
}

function toDot(placed: PlacedCell, context: FigureContext, choice: DotsChoice): DotMark {
  const { value, comparison } = placed.cell;
  const label = choice.label(placed);
  const head = { key: `${placed.row.key}/${placed.column.key}`, label };
  if (value.kind === 'suppressed' || value.kind === 'undefined') {
    const words = absenceWords(value);
    return {
      ...head,
      mark: { kind: 'gap', note: words.why },
      text: words.label,
      spoken: `${label}: ${words.spoken}`,
    };
  }
  const text = toValueText(value, choice.unit);
  const gap = choice.comparedWith === undefined ? undefined : gapWords(comparison, choice.comparedWith);
  const said = [text.spoken, toSpokenInterval(value, choice.unit), gap].filter((part) => part !== undefined);
  const limits =
    value.interval === undefined ? {} : { lower: value.interval.lower, upper: value.interval.upper };
  const reference = toReference(placed, context, choice);
  return {
    ...head,
    mark:
      value.kind === 'value'
        ? { kind: 'point', at: value.value, ...limits }
        : { kind: 'range', low: value.low, high: value.high, ...limits },
    text: choice.text?.(placed) ?? toLabel(context, text),
    spoken: `${label}: ${context.mark(said.join(', '))}`,
    ...(reference === undefined ? {} : { reference }),
  };
}

function toSpokenInterval(value: ReleasedValue, unit: ValueUnit): string | undefined {
  const phrase = intervalPhrase(value, unit);
  return phrase === undefined ? undefined : toSpoken(phrase);
}

/** The comparator of one row; the line of a range stands in its middle, and its text says both ends. */
function toReference(
  { cell }: PlacedCell,
  context: FigureContext,
  { referenceName, referenceUnit = 'share' }: DotsChoice,
): DotMark['reference'] {
  const reference = cell.comparison?.reference;
  if (referenceName === undefined || reference === undefined) return undefined;
  const ends = endsOf(reference);
  if (ends === undefined) return undefined;
  const text = toValueText(reference, referenceUnit);
  return { at: (ends[0] + ends[1]) / 2, text: toLabel(context, text) };
}
