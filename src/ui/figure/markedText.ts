import type { Figure } from '../../figure/figure.ts';
import type { TableCell } from '../../figure/tableModel.ts';
import { UNPROTECTED_WORDS } from '../../figure/words/policyWords.ts';

/** What a copy or a drag puts on the clipboard. */
export interface MarkedText {
  readonly plain: string;
  readonly html: string;
}

/** The whole table: begins with the kind, tab-separated, ends with the source line. */
export function tableText(figure: Figure): MarkedText {
  if (figure.leaves === 'screen-only') return unprotected(figure);
  const table = figure.longTable ?? figure.table;
  const rows = [
    table.columns.map((column) => column.text),
    ...table.rows.map((row) => row.cells.map(toText)),
  ];
  const lines = rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t'));
  const body = rows
    .map((row, at) => `<tr>${row.map((text) => toTag(text, at === 0)).join('')}</tr>`)
    .join('');
  return {
    plain: [table.caption, ...lines, figure.sourceLine].join('\n'),
    html: `<table><caption>${escape(table.caption)}</caption>${body}</table><p>${escape(figure.sourceLine)}</p>`,
  };
}

/** One cell: its value in full, then kind and source in brackets. */
export function cellText(figure: Figure, cell: TableCell): MarkedText {
  return bracketed(figure, cell.full ?? cell.text);
}

/** Any other words of a figure: the kind before them, the source after. */
export function passageText(figure: Figure, passage: string): MarkedText {
  if (figure.leaves === 'screen-only') return unprotected(figure);
  const lines = [`${figure.prefix}${passage.trim()}`, figure.sourceLine];
  return { plain: lines.join('\n'), html: lines.map((line) => `<p>${escape(line)}</p>`).join('') };
}

function bracketed(figure: Figure, text: string): MarkedText {
  if (figure.leaves === 'screen-only') return unprotected(figure);
  const kind = figure.kind === 'illustrative' ? 'illustrative, not real data' : 'real data';
  const plain = `${text} [${kind}; ${figure.sourceLine}]`;
  return { plain, html: `<span>${escape(plain)}</span>` };
}

function unprotected(figure: Figure): MarkedText {
  const plain = `${figure.prefix}${UNPROTECTED_WORDS}`;
  return { plain, html: `<p>${escape(plain)}</p>` };
}

function toText(cell: TableCell): string {
  return cell.text;
}

function toTag(text: string, isHead: boolean): string {
  return isHead ? `<th>${escape(text)}</th>` : `<td>${escape(text)}</td>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
