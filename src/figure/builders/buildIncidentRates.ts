import { disparityRatio } from '../../codebook/methods/disparityRatio.ts';
import { incidentRate } from '../../codebook/methods/incidentRate.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import type { ChartModel } from '../chartModel.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toDecimalText } from '../number/toDecimalText.ts';
import {
  buildLongTable,
  type LongColumn,
  partColumn,
  toTableCell,
  valueColumns,
} from '../table/buildLongTable.ts';
import { intervalPhrase, limits } from '../value/intervalText.ts';
import { disparityHeadline } from '../headline/disparityHeadline.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { againstName } from '../words/againstName.ts';
import { populationWords } from '../words/scopeWords.ts';

/** Rates are for so many people. */
const PER = '1,000';

/** Incidents per 1,000 people, or each group's rate over a reference group's; unlike measures each in a panel of their own. */
export function buildIncidentRates(table: ReleasedGrid, context: FigureContext): FigureContent {
  const ratio = table.question.metric === 'disparity-ratio';
  const cells = cellsOf(table);
  const unlike = table.notes.some(({ code }) => code === 'unlike-measures');
  const name = nameOf(table);
  const among = table.comparatorName ?? 'the population';
  const other = againstName(table.question);
  const what = ratio ? `Rate of each group divided by the rate of ${other}` : `Incidents per ${PER} people`;
  const population = populationWords(table, context);
  const unit = ratio ? 'ratio' : 'rate';
  return {
    headline: ratio ? disparityHeadline(cells, other) : rateHeadline(cells),
    measure: [`${what}, among ${among}`, population].filter((part) => part !== '').join(', '),
    chart: toChart(cells, context, { unlike, unit, name }),
    table: buildLongTable(cells, [
      { key: 'name', text: 'What is counted', kind: 'head', cell: (at) => ({ text: name(at) }) },
      {
        key: 'unit',
        text: 'Unit',
        kind: 'text',
        cell: ({ column }) => (column.measureUnit === undefined ? undefined : { text: column.measureUnit }),
      },
      ...valueColumns(ratio ? 'Ratio' : `Per ${PER}`, unit),
      ...(ratio ? ratioColumns(other) : countColumns()),
    ]),
    caption: `${what}, among ${among}`,
    toolName: ratio ? 'disparity ratio' : 'incident rates',
    says: `${what}: ${cells.map((at) => `${name(at)} ${toValueText(at.cell.value, unit).text}`).join('; ')}`,
    ...(ratio ? { reading: disparityRatio.direction ?? '' } : {}),
    methods: [ratio ? disparityRatio : incidentRate],
    summary: {
      howSure: 'Every recorded event is counted; what was not recorded is not in them.',
      ask: 'Is everything of this kind recorded, and in the same way everywhere?',
    },
    ...workedOut(cells, table, other),
  };
}

function nameOf({ rows, columns }: ReleasedGrid): (placed: PlacedCell) => string {
  return ({ row, column }) => {
    if (row.label === '' || (rows.length < 2 && columns.length > 1)) return column.label;
    return columns.length < 2 ? row.label : `${column.label}, ${row.label}`;
  };
}

function toChart(
  cells: readonly PlacedCell[],
  context: FigureContext,
  {
    unlike,
    unit,
    name,
  }: {
    readonly unlike: boolean;
    readonly unit: 'rate' | 'ratio';
    readonly name: (placed: PlacedCell) => string;
  },
): ChartModel {
  if (!unlike)
    return buildDots(cells, context, {
      unit,
      label: name,
      tick: (at) => toDecimalText(at, at % 1 === 0 ? 0 : 1),
    });
  return {
    kind: 'panels',
    layout: 'unlike',
    panels: cells.map((placed) => {
      const text = toValueText(placed.cell.value, unit);
      const small = intervalPhrase(placed.cell.value, unit);
      return {
        key: `${placed.row.key}/${placed.column.key}`,
        label: name(placed),
        text: toLabel(context, text),
        spoken: `${name(placed)}: ${text.numeric ? context.mark(text.spoken) : text.spoken}`,
        ...(placed.column.measureUnit === undefined ? {} : { detail: placed.column.measureUnit }),
        ...(small === undefined ? {} : { small }),
      };
    }),
  };
}

function rateHeadline(cells: readonly PlacedCell[]): string {
  return cells.every(({ cell }) => endsOf(cell.value) === undefined)
    ? 'No rate can be shown'
    : 'Incident rates by group';
}

function countColumns(): LongColumn[] {
  return [
    { key: 'count', text: 'Events', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
    { key: 'base', text: 'People', cell: ({ cell }) => toTableCell(toCountText(cell.base)) },
  ];
}

function ratioColumns(other: string): LongColumn[] {
  const rate =
    (side: 'own' | 'other'): LongColumn['cell'] =>
    ({ cell: { rates } }) =>
      rates === undefined ? undefined : toTableCell(toValueText(rates[side], 'rate'));
  return [
    { key: 'own', text: `Rate per ${PER}`, cell: rate('own') },
    partColumn('group_count', 'Events'),
    partColumn('group_population', 'People'),
    { key: 'other', text: `Rate of ${other} per ${PER}`, cell: rate('other') },
    partColumn('reference_count', `Events, ${other}`),
    partColumn('reference_population', `People, ${other}`),
  ];
}

function workedOut(
  cells: readonly PlacedCell[],
  table: ReleasedGrid,
  other: string,
): Pick<FigureContent, 'worked'> {
  const found = cells.find(({ cell }) => cell.value.kind === 'value');
  if (found === undefined) return {};
  const { cell, row } = found;
  const { rates, parts } = cell;
  if (rates === undefined || parts === undefined)
    return {
      worked: fillFormula(incidentRate, {
        count: toCountText(cell.count).text,
        population: toCountText(cell.base).text,
        population_words: table.comparatorName ?? '',
        per: PER,
        rate: toValueText(cell.value, 'rate').text,
        ...limits(cell.value, 'rate'),
      }),
    };
  const count = (key: string): string => {
    const part = parts[key];
    return part === undefined ? '[x]' : toCountText(part).text;
  };
  return {
    worked: fillFormula(disparityRatio, {
      group: row.label,
      group_count: count('group_count'),
      group_population: count('group_population'),
      group_rate: toValueText(rates.own, 'rate').text,
      reference: other,
      reference_count: count('reference_count'),
      reference_population: count('reference_population'),
      reference_rate: toValueText(rates.other, 'rate').text,
      per: PER,
      ratio: toValueText(cell.value, 'ratio').text,
      ...limits(cell.value, 'ratio'),
    }),
  };
}
