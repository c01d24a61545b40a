import type { ReleasedValue, ValueUnit } from '../../disclosure/releasedTable.ts';
import type { PlacedCell } from '../cellsOf.ts';
import type { ChartModel, DotMark, LineMark, LineStop } from '../chartModel.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { intervalPhrase } from '../value/intervalText.ts';
import { toSpoken, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { buildAxis } from './buildAxis.ts';

/** More lines than this cross too often to be told apart: then each has a small picture of its own. */
const MOST_TOGETHER = 4;

/** How the cells of a table become lines: one line a column, one stop a row. */
export interface LinesChoice {
  readonly unit: ValueUnit;
  /** The rows from left to right, by key; `broken` where nothing joins a stop to the one before. */
  readonly stops: readonly (LineStop & { readonly spoken: string; readonly broken: boolean })[];
  readonly events?: readonly { readonly at: number; readonly text: string }[];
  /** Dashed lines across, in the unit of the values. */
  readonly targets?: readonly { readonly at: number; readonly text: string }[];
  readonly tick: (at: number) => string;
  /** Whether the axis must hold nought; otherwise it begins under the lowest value, and a note has to say so. */
  readonly fromNought?: boolean;
}

/** Lines with intervals for cells; a range is a bar without a dot, a value that is not shown breaks the line. */
export function buildLines(
  placed: readonly PlacedCell[],
  context: FigureContext,
  choice: LinesChoice,
): ChartModel {
  const columns = [...new Map(placed.map(({ column }) => [column.key, column])).values()];
  const marks = columns.flatMap((column, series) => {
    const cells = choice.stops.map(({ key }) =>
      placed.find((at) => at.row.key === key && at.column.key === column.key),
    );
    return cells.flatMap((at, stop): LineMark[] => {
      if (at === undefined) return [];
      const before = cells[stop - 1];
      const joined = choice.stops[stop]?.broken !== true && isDrawn(before) && isDrawn(at);
      return [
        { ...toMark(at, choice.stops[stop]?.spoken ?? '', context, choice.unit), series, stop, joined },
      ];
    });
  });
  const numbers = marks.flatMap(({ mark }) => extentOf(mark));
  const targets = choice.targets ?? [];
  if (numbers.length === 0) return { kind: 'none', why: 'Nothing can be drawn: no value can be shown.' };
  return {
    kind: 'lines',
    layout: columns.length > MOST_TOGETHER ? 'apart' : 'together',
    axis: buildAxis([...numbers, ...targets.map(({ at }) => at)], choice.tick, choice.fromNought),
    stops: choice.stops.map(({ key, at, text }) => ({ key, at, text })),
    series: columns.map(({ key, label }, series) => ({
      key,
      label,
      endText: toEndText(
        marks.filter((mark) => mark.series === series),
        choice.stops,
      ),
    })),
    marks,
    events: choice.events ?? [],
    ...(targets.length === 0 ? {} : { targets }),
  };
}

/** The last value; where it is not there, the last that is drawn, with its stop, and why none follows. */
function toEndText(marks: readonly LineMark[], stops: LinesChoice['stops']): string {
  const last = marks.at(-1);
  const drawn = marks.findLast(({ mark }) => mark.kind !== 'gap');
  if (last === undefined) return '';
  if (drawn === undefined || drawn === last) return last.text;
  const at = ({ stop }: LineMark): string => stops[stop]?.text ?? '';
  return `${drawn.text} at ${at(drawn)}; ${at(last)} ${last.text}`;
}

function isDrawn(placed: PlacedCell | undefined): boolean {
  const kind = placed?.cell.value.kind;
  return kind === 'value' || kind === 'range';
}

function extentOf(mark: DotMark['mark']): number[] {
  if (mark.kind === 'gap') return [];
  const drawn = mark.kind === 'point' ? [mark.at] : [mark.low, mark.high];
  return [...drawn, mark.lower, mark.upper].filter((n) => n !== undefined);
}

function toMark(
  { row, column, cell: { value } }: PlacedCell,
  when: string,
  context: FigureContext,
  unit: ValueUnit,
): Omit<LineMark, 'series' | 'stop' | 'joined'> {
  const label = `${column.label}, ${when}`;
  const head = { key: `${row.key}/${column.key}`, label };
  if (value.kind === 'suppressed' || value.kind === 'undefined') {
    const words = absenceWords(value);
    return {
      ...head,
      mark: { kind: 'gap', note: words.why },
      text: words.label,
      spoken: `${label}: ${words.spoken}`,
    };
  }
  const text = toValueText(value, unit);
  const said = [text.spoken, spokenInterval(value, unit)].filter((part) => part !== undefined);
  const limits =
    value.interval === undefined ? {} : { lower: value.interval.lower, upper: value.interval.upper };
  return {
    ...head,
    mark:
      value.kind === 'value'
        ? { kind: 'point', at: value.value, ...limits }
        : { kind: 'range', low: value.low, high: value.high, ...limits },
    text: toLabel(context, text),
    spoken: `${label}: ${context.mark(said.join(', '))}`,
  };
}

function spokenInterval(value: ReleasedValue, unit: ValueUnit): string | undefined {
  const phrase = intervalPhrase(value, unit);
  return phrase === undefined ? undefined : toSpoken(phrase);
}
