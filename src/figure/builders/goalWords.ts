import type { ReleasedGrid, ReleasedValue } from '../../disclosure/releasedTable.ts';
import { RETURN_FIELDS } from '../../kernel/returnField.ts';
import type { Target, TargetOf } from '../../kernel/target.ts';
import type { PlacedCell } from '../cellsOf.ts';
import type { FigureContext } from '../context.ts';
import { toTimeText } from '../number/toDateText.ts';
import { type LongColumn, partColumn, toTableCell } from '../table/buildLongTable.ts';
import type { TableCell } from '../tableModel.ts';
import { toCountText, toValueText } from '../value/valueText.ts';
import { BASE_TEXT, changeWords, STANDING_TEXT } from '../words/returnWords.ts';

const TARGET_OF: ReadonlyMap<string, TargetOf> = new Map<string, TargetOf>([
  ['d2-declaration', 'declaration'],
  ['d2-known', 'known'],
  ['d3', 'reporting'],
  ['d4', 'completion'],
]);

/** The target for an indicator, where somebody set one. */
export function targetFor({ question }: ReleasedGrid, { column, cell }: PlacedCell): Target | undefined {
  const of = cell.standing === undefined ? TARGET_OF.get(column.key) : undefined;
  return question.targets?.find((target) => target.of === of);
}

/** `D2 Group known, of all members`: the objective, and what its number is. */
export function indicatorLabel({ column, cell }: PlacedCell, { people }: FigureContext): string {
  switch (column.key) {
    case 'd1':
      return `D1 Groups clearly below their share of all ${people} at senior grades`;
    case 'd2-declaration':
      return 'D2 Declared, of those who answered';
    case 'd2-known':
      return `D2 Group known, of all ${people}`;
    case 'd2-returns':
      return `D2 Declared, ${baseText(column.label)}`;
    case 'd3':
      return cell.standing === undefined ? 'D3 Departments that reported' : 'D3 Report of this department';
    default:
      return `D4 Survey completed, ${baseText(column.label)}`;
  }
}

function baseText(label: string): string {
  const field = RETURN_FIELDS.find((one) => one === label);
  return field === undefined ? '' : BASE_TEXT[field];
}

/** What is not in the scorecard, and which file would fill it. */
export function missingWords(placed: readonly PlacedCell[]): readonly string[] {
  const has = (...keys: readonly string[]): boolean => placed.some(({ column }) => keys.includes(column.key));
  return [
    ...(has('d1') ? [] : ['D1 is filled by people or headcounts with a grade and an ethnic group.']),
    ...(has('d2-known', 'd2-returns')
      ? []
      : ['D2 is filled by people or headcounts that keep those who prefer not to say.']),
    ...(has('d3', 'd4')
      ? []
      : ['D3 and D4 are filled by returns: department, expected or invited, reported, completed, declared.']),
  ];
}

/** One row for each indicator, with every number that its panel says. */
export function goalColumns(table: ReleasedGrid, context: FigureContext): readonly LongColumn[] {
  const limit = (end: 'lower' | 'upper'): LongColumn['cell'] => {
    return ({ cell: { value }, column }) => {
      const n = value.kind === 'value' || value.kind === 'range' ? value.interval?.[end] : undefined;
      return n === undefined ? undefined : toTableCell(toValueText({ kind: 'value', value: n }, column.unit));
    };
  };
  return [
    { key: 'indicator', text: 'Objective', cell: (one) => ({ text: indicatorLabel(one, context) }) },
    {
      key: 'value',
      text: 'Now',
      cell: ({ cell, column }) =>
        cell.standing === undefined
          ? toTableCell(toValueText(cell.value, column.unit))
          : { text: STANDING_TEXT[cell.standing] },
    },
    { key: 'lower', text: 'Lower limit, 95%', derived: true, cell: limit('lower') },
    { key: 'upper', text: 'Upper limit, 95%', derived: true, cell: limit('upper') },
    { key: 'count', text: 'Count', cell: ({ cell }) => countCell(cell, cell.count) },
    { key: 'base', text: 'Out of', cell: ({ cell }) => countCell(cell, cell.base) },
    { key: 'at', text: 'As at', kind: 'text', cell: ({ cell: { dates } }) => timeCell(dates?.now) },
    {
      key: 'change',
      text: 'Change since the date before',
      kind: 'text',
      cell: ({ cell: { since } }) => changeCell(since?.before),
    },
    {
      key: 'before',
      text: 'Date before',
      kind: 'text',
      cell: ({ cell: { dates } }) => timeCell(dates?.before),
    },
    {
      key: 'since-baseline',
      text: 'Change since the baseline',
      kind: 'text',
      cell: ({ cell: { since } }) =>
        table.question.baselines === undefined ? undefined : changeCell(since?.start),
    },
    partColumn('new', 'New'),
    partColumn('lapsed', 'Lapsed'),
    partColumn('missing', 'Missing'),
    {
      key: 'target',
      text: 'Target',
      cell: (one) => {
        const target = targetFor(table, one);
        return target === undefined
          ? undefined
          : toTableCell(toValueText({ kind: 'value', value: target.value }, 'share'));
      },
    },
  ];
}

/** How a department stands has no number. */
function countCell(
  { standing }: PlacedCell['cell'],
  count: PlacedCell['cell']['count'],
): TableCell | undefined {
  return standing === undefined ? toTableCell(toCountText(count)) : undefined;
}

function timeCell(time: NonNullable<PlacedCell['cell']['dates']>['now']): TableCell | undefined {
  return time === undefined ? undefined : { text: toTimeText(time) };
}

/** A change as it is called. */
function changeCell(value: ReleasedValue | undefined): TableCell | undefined {
  return value === undefined ? undefined : { text: changeWords(value) };
}
