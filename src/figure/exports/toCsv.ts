import { toAsAtText } from '../../kernel/time.ts';
import { defused } from '../defused.ts';
import type { Figure } from '../figure.ts';
import type { TableCell, TableColumn, TableModel } from '../tableModel.ts';
import { UNPROTECTED_WORDS } from '../words/policyWords.ts';
import { type ExportSource, toSourceText } from './figureRecord.ts';

/** The columns that stand first in every row of every CSV. */
export const PROVENANCE_COLUMNS = ['provenance_kind', 'provenance_source', 'as_at', 'figure_code'] as const;

/** A field as a CSV holds it: numbers as they are, texts made harmless. */
export type CsvField =
  { readonly kind: 'number'; readonly text: string } | { readonly kind: 'text'; readonly text: string };

/** A table as rows of fields, head first. */
export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvField[])[];
}

/**
 * The figure's table as CSV: RFC 4180, UTF-8 with a byte order mark, provenance on every row, numbers as shown (a percentage
 * without its sign, which moves to the column's head), formulas defused. Under *Unprotected* only the words.
 */
export function toCsv(source: ExportSource): string {
  if (source.figure.leaves === 'screen-only') return `\ufeff${quoted(UNPROTECTED_WORDS)}\r\n`;
  const { head, rows } = toCsvTable(source);
  const lines = [
    head.map((text) => quoted(defused(text))),
    ...rows.map((fields) =>
      fields.map(({ kind, text }) => (kind === 'number' ? text : quoted(defused(text)))),
    ),
  ];
  return `\ufeff${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`;
}

/** The same before it is written. A withheld figure has one row with its reason. */
export function toCsvTable({ figure, released }: ExportSource): CsvTable {
  const table = tableOf(figure);
  const provenance: readonly CsvField[] = [
    figure.kind,
    toSourceText(released),
    toAsAtText(released),
    figure.code,
  ].map((text) => ({ kind: 'text', text }));
  const percent = table.columns.map((column, at) => isPercent(table, column, at));
  const names = table.columns.map(({ text }, at) => (percent[at] === true ? `${text}, %` : text));
  return {
    head: [...PROVENANCE_COLUMNS, ...names],
    rows: table.rows.map(({ cells }) => [
      ...provenance,
      ...table.columns.map((column, at) => toField(cells[at] ?? { text: '' }, column, percent[at] === true)),
    ]),
  };
}

function tableOf(figure: Figure): TableModel {
  const table = figure.longTable ?? figure.table;
  if (table.rows.length > 0) return table;
  return {
    caption: table.caption,
    columns: [{ key: 'withheld', text: 'withheld', kind: 'head' }],
    rows: [
      {
        key: 'withheld',
        role: 'member',
        cells: [{ text: figure.chart.kind === 'none' ? figure.chart.why : figure.headline }],
      },
    ],
  };
}

const numeric = /^[+\u2212-]?\d[\d,]*(\.\d+)?$/;
const percentage = /^[+\u2212-]?\d[\d,]*(\.\d+)?%$/;

/** Whether every number of a column is a percentage, so that its head can say so for all. */
function isPercent({ rows }: TableModel, column: TableColumn, at: number): boolean {
  if (column.kind !== 'number') return false;
  const texts = rows.map(({ cells }) => cells[at]?.text ?? '');
  return texts.some((text) => percentage.test(text)) && !texts.some((text) => numeric.test(text));
}

function toField({ text, value }: TableCell, column: TableColumn, percent: boolean): CsvField {
  const bare = percent && percentage.test(text) ? text.slice(0, -1) : text;
  return (column.kind === 'number' || value !== undefined) && numeric.test(bare)
    ? { kind: 'number', text: bare.replace(/,/g, '').replace('\u2212', '-').replace('+', '') }
    : { kind: 'text', text };
}

function quoted(text: string): string {
  return /[",;\t\r\n|]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
