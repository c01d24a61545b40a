import { defusedCell, defusedPassage } from './defused.ts';
import { oneLine, toHtml } from './htmlText.ts';
import type { Figure } from './figure.ts';
import type { PageSummary } from './pageSummary.ts';
import { toSpilledText } from './spilledText.ts';
import type { TableCell, TableModel } from './tableModel.ts';
import { SYMBOL_WORDS } from './words/absenceWords.ts';
import { UNPROTECTED_WORDS } from './words/policyWords.ts';

/** The whole figure as words: kind and headline, measure, table, notes, source line. Tabs part the cells. */
export function toPlainText(figure: Figure): string {
  if (figure.leaves === 'screen-only') return UNPROTECTED_WORDS;
  return [
    `${figure.prefix}${figure.headline}`,
    defusedPassage(figure.measure),
    ...toLines(tableThatLeaves(figure)),
    ...keyLines(figure),
    ...figure.notes.map(defusedPassage),
    figure.sourceLine,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The table alone, cells parted by tabs, between its caption, which begins with the kind, and the source line. */
export function toTsv(figure: Figure): string {
  if (figure.leaves === 'screen-only') return UNPROTECTED_WORDS;
  const table = tableThatLeaves(figure);
  return [oneLine(table.caption), ...toLines(table), ...keyLines(figure), oneLine(figure.sourceLine)].join(
    '\n',
  );
}

/** The table as HTML with caption, scopes and source line; every text escaped, no style, no script. */
export function toHtmlTable(figure: Figure): string {
  if (figure.leaves === 'screen-only') return `<p>${UNPROTECTED_WORDS}</p>`;
  const { caption, columns, rows } = tableThatLeaves(figure);
  const head = columns.map((column) => `<th scope="col">${toHtml(defusedCell(column.text))}</th>`).join('');
  const body = rows.map(
    ({ cells }) =>
      `<tr>${cells
        .map((cell, at) => {
          const text = toHtml(defusedCell(cell.text));
          return at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
        })
        .join('')}</tr>`,
  );
  const tail = [...keyLines(figure), figure.sourceLine].map((line) => `<p>${toHtml(line)}</p>`).join('');
  return `<table><caption>${toHtml(`${caption}. ${figure.measure}`)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>${tail}`;
}

/** One cell with its kind and source: `85% [illustrative, not real data; ...]`. Row and column count from 0, heads included. */
export function toCellText(
  figure: Figure,
  row: number,
  column: number,
  which: 'table' | 'longTable' = 'table',
): string {
  const table = which === 'longTable' ? tableThatLeaves(figure) : figure.table;
  const cell = table.rows[row]?.cells[column];
  return cell === undefined ? toMarkedText(figure, '') : toMarkedCell(figure, cell);
}

/** A cell at hand with its kind and source. */
export function toMarkedCell(figure: Figure, cell: TableCell): string {
  return toMarkedText(figure, cell.full ?? cell.text);
}

/** Any words taken out of a figure, a label or part of a note, with kind and source in brackets after them. */
export function toMarkedText(figure: Figure, text: string): string {
  if (figure.leaves === 'screen-only') return UNPROTECTED_WORDS;
  const line = figure.sourceLine.replace(/\.$/, '');
  const bracket = `[${line.slice(0, 1).toLowerCase()}${line.slice(1)}]`;
  return text.trim() === '' ? bracket : `${oneLine(defusedCell(text))} ${bracket}`;
}

/** A selection of a whole figure and more, for the registry of ways out. */
export function toSpilledFigure(figure: Figure): string {
  return toSpilledText(toLines(figure.table).join('\n'), [figure]).plain;
}

/** What a link to a figure is called: which figure, of what kind, from where; no number of the data. */
export function toLinkTitle(figure: Figure): string {
  if (figure.leaves === 'screen-only') return UNPROTECTED_WORDS;
  const [kind = '', ...rest] = figure.sourceLine.split('; ');
  return `${kind}: ${[figure.toolName, ...rest].join('; ')}`;
}

/** The page summary as words, one sentence a line, the kind first and the source line last. */
export function toSummaryText(summary: PageSummary): string {
  if (summary.leaves === 'screen-only') return UNPROTECTED_WORDS;
  return [...summary.lines.map(({ label, sentence }) => `${label}: ${sentence}`), summary.sourceLine].join(
    '\n',
  );
}

/** The table that is copied: the plain one with every column, where the picture is a matrix. */
function tableThatLeaves(figure: Figure): TableModel {
  return figure.longTable ?? figure.table;
}

function toLines({ columns, rows }: TableModel): string[] {
  if (columns.length === 0) return [];
  const line = (texts: readonly string[]): string =>
    texts.map((text) => oneLine(defusedCell(text))).join('\t');
  return [
    line(columns.map((column) => column.text)),
    ...rows.map(({ cells }) => line(cells.map((cell) => cell.text))),
  ];
}

/** What the symbols in the table mean, in one line. */
function keyLines(figure: Figure): string[] {
  const texts = new Set(tableThatLeaves(figure).rows.flatMap(({ cells }) => cells.map((cell) => cell.text)));
  const used = SYMBOL_WORDS.filter(([symbol]) => texts.has(symbol));
  return used.length === 0 ? [] : [`${used.map(([symbol, meaning]) => `${symbol} ${meaning}`).join('; ')}.`];
}
