import type { ReleasedValue, ValueUnit } from '../../disclosure/releasedTable.ts';
import type { PlacedCell } from '../cellsOf.ts';
import type { UncaptionedTable } from '../content.ts';
import type { FigureContext } from '../context.ts';
import type { TableCell, TableColumn } from '../tableModel.ts';
import { toCountText, toValueText, type ValueText } from '../value/valueText.ts';
import { allWords, rowName } from '../words/scopeWords.ts';

/** One column of a long table; a column without a cell in any row is left out. */
export interface LongColumn {
  readonly key: string;
  readonly text: string;
  readonly kind?: TableColumn['kind'];
  readonly cell: (placed: PlacedCell) => TableCell | undefined;
  /** Worked out from the cell's value: where that is suppressed and this is not held, it reads as suppressed too. */
  readonly derived?: boolean;
}

/** One row for each cell, with the columns that hold something; the first column names the row. */
export function buildLongTable(
  placed: readonly PlacedCell[],
  columns: readonly LongColumn[],
): UncaptionedTable {
  const filled = columns
    .map((column) => ({ column, cells: placed.map((at) => column.cell(at)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return {
    columns: filled.map(({ column: { key, text, kind } }, at) => ({
      key,
      text,
      kind: kind ?? (at === 0 ? 'head' : 'number'),
    })),
    rows: placed.map((placedAt, at) => ({
      key: `${placedAt.row.key}/${placedAt.column.key}`,
      role: placedAt.row.role === 'reference' ? 'reference' : 'member',
      cells: filled.map(({ column, cells }) => cells[at] ?? absentCell(placedAt, column)),
    })),
  };
}

function absentCell({ cell: { value } }: PlacedCell, { derived = false }: LongColumn): TableCell {
  return derived && value.kind === 'suppressed' ? toTableCell(toValueText(value, 'share')) : { text: '' };
}

/** A value's text as a table cell; the spoken form only where it differs. */
export function toTableCell(text: ValueText): TableCell {
  return {
    text: text.text,
    ...(text.numeric ? {} : { spoken: text.spoken }),
    ...(text.sort === undefined ? {} : { sort: text.sort }),
    ...(text.value === undefined ? {} : { value: text.value }),
  };
}

/** A value as a table cell; points leave their unit to the column's head. */
function toValueCell(value: ReleasedValue, unit: ValueUnit): TableCell {
  const text = toValueText(value, unit);
  return unit === 'points' && text.numeric
    ? { ...toTableCell(text), text: text.bare, full: text.text }
    : toTableCell(text);
}

/** The columns that name a cell: its group, or its row and its group. */
export function headColumns(
  context: FigureContext,
  by: { readonly rows?: string; readonly columns?: string },
): LongColumn[] {
  const rows: LongColumn[] =
    by.rows === undefined
      ? []
      : [{ key: 'row', text: by.rows, cell: ({ row }) => ({ text: rowName(row, context) }) }];
  const kind = by.rows === undefined ? 'head' : 'text';
  return by.columns === undefined
    ? rows
    : [...rows, { key: 'group', text: by.columns, kind, cell: ({ column }) => ({ text: column.label }) }];
}

/** One of the counts that a value is worked out from, by its name. */
export function partColumn(key: string, text: string): LongColumn {
  return {
    key,
    text,
    cell: ({ cell: { parts } }) => {
      const count = parts?.[key];
      return count === undefined ? undefined : toTableCell(toCountText(count));
    },
  };
}

/** What events are counted in: `incidents`, `cases`. */
export const unitColumn: LongColumn = {
  key: 'unit',
  text: 'Unit',
  kind: 'text',
  cell: ({ column: { measureUnit } }) => (measureUnit === undefined ? undefined : { text: measureUnit }),
};

/** Numbers of events; `unlike`: of things that cannot be added up, so that no sort and no sum is offered. */
export function eventsColumn(unlike: boolean): LongColumn {
  return {
    key: 'value',
    text: 'Number',
    kind: unlike ? 'text' : 'number',
    cell: ({ cell, column }) => {
      const { sort, ...rest } = toTableCell(toValueText(cell.value, column.unit));
      return unlike || sort === undefined ? rest : { ...rest, sort };
    },
  };
}

/** The limits of numbers of events; `unlike` as for `eventsColumn`. */
export function eventLimitColumns(unlike: boolean): LongColumn[] {
  return (['lower', 'upper'] as const).map((end) => ({
    key: end,
    text: `${end === 'lower' ? 'Lower' : 'Upper'} limit, 95%`,
    kind: unlike ? 'text' : 'number',
    derived: true,
    cell: ({ cell: { value }, column }) => {
      const n = limitOf(value, end);
      if (n === undefined) return undefined;
      const { sort, ...rest } = toTableCell(toValueText({ kind: 'value', value: n }, column.unit));
      return unlike || sort === undefined ? rest : { ...rest, sort };
    },
  }));
}

/** A value with its limits: `Share`, `Lower limit, 95%`, `Upper limit, 95%`. */
export function valueColumns(name: string, unit: ValueUnit): LongColumn[] {
  const limit = (end: 'lower' | 'upper'): LongColumn['cell'] => {
    return ({ cell: { value } }) => {
      const n = limitOf(value, end);
      return n === undefined ? undefined : toValueCell({ kind: 'value', value: n }, unit);
    };
  };
  return [
    { key: 'value', text: name, cell: ({ cell }) => toValueCell(cell.value, unit) },
    { key: 'lower', text: 'Lower limit, 95%', derived: true, cell: limit('lower') },
    { key: 'upper', text: 'Upper limit, 95%', derived: true, cell: limit('upper') },
  ];
}

/** The comparator's value, the gap in points, the index; the counts; the bounds on everybody. */
export function shareColumns(
  context: FigureContext,
  denominator: 'known' | 'all',
  comparator = allWords(context.people),
  /** What the values are, before the comparator's name; a rate is no share of it. */
  valueName = 'Share',
): LongColumn[] {
  const all = allWords(context.people);
  const bound = (end: 'low' | 'high'): LongColumn['cell'] => {
    return ({ cell: { bounds } }) =>
      bounds === undefined
        ? undefined
        : toTableCell(toValueText({ kind: 'value', value: bounds[end] }, 'share'));
  };
  const compared = (key: 'reference' | 'gap' | 'index', unit: ValueUnit): LongColumn['cell'] => {
    return ({ cell: { comparison } }) =>
      comparison === undefined ? undefined : toValueCell(comparison[key], unit);
  };
  return [
    { key: 'reference', text: `${valueName} of ${comparator}`, cell: compared('reference', 'share') },
    {
      key: 'compared-with',
      text: 'Compared with',
      kind: 'text',
      cell: ({ cell: { comparison } }) =>
        comparison?.of === undefined ? undefined : { text: comparison.of },
    },
    { key: 'gap', text: `Gap to ${comparator}, points`, derived: true, cell: compared('gap', 'points') },
    { key: 'index', text: `Index, ${comparator} = 1`, derived: true, cell: compared('index', 'index') },
    { key: 'count', text: 'Count', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
    {
      key: 'base',
      text: denominator === 'known' ? `Known ${context.people}` : toAll(all),
      cell: ({ cell }) => toTableCell(toCountText(cell.base)),
    },
    { key: 'least', text: `Of ${all}, at least`, derived: true, cell: bound('low') },
    { key: 'most', text: `Of ${all}, at most`, derived: true, cell: bound('high') },
  ];
}

function toAll(all: string): string {
  return all.slice(0, 1).toUpperCase() + all.slice(1);
}

function limitOf(value: ReleasedValue, end: 'lower' | 'upper'): number | undefined {
  return value.kind === 'suppressed' || value.kind === 'undefined' ? undefined : value.interval?.[end];
}
