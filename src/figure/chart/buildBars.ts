import type { ValueUnit } from '../../disclosure/releasedTable.ts';
import type { PlacedCell } from '../cellsOf.ts';
import type { ChartModel } from '../chartModel.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { buildAxis } from './buildAxis.ts';
import { whyNothing } from './whyNothing.ts';

/** Bars from nought for values of one unit; a range has a soft end, a value that is not shown a gap with its words. */
export function buildBars(
  placed: readonly PlacedCell[],
  context: FigureContext,
  choice: {
    readonly unit: ValueUnit;
    readonly decimals: number;
    readonly label: (placed: PlacedCell) => string;
  },
): ChartModel {
  const values = placed.flatMap(({ cell: { value } }) =>
    value.kind === 'value' ? [value.value] : value.kind === 'range' ? [value.high] : [],
  );
  if (values.length === 0) return { kind: 'none', why: whyNothing(placed, 'bars') };
  const write = (value: number): string =>
    toValueText({ kind: 'value', value }, choice.unit, choice.decimals).text;
  return {
    kind: 'bars',
    axis: buildAxis(values, write),
    marks: placed.map((at) => {
      const { value } = at.cell;
      const text = toValueText(value, choice.unit, choice.decimals);
      const label = choice.label(at);
      const head = { key: `${at.row.key}/${at.column.key}`, label };
      const spoken = `${label}: ${text.numeric ? context.mark(text.spoken) : text.spoken}`;
      if (value.kind === 'value')
        return { ...head, mark: { kind: 'bar', to: value.value }, text: toLabel(context, text), spoken };
      if (value.kind === 'range')
        return {
          ...head,
          mark: { kind: 'bar-between', low: value.low, high: value.high },
          text: toLabel(context, text),
          spoken,
        };
      const words = absenceWords(value);
      return { ...head, mark: { kind: 'gap', note: words.why }, text: words.label, spoken };
    }),
  };
}
