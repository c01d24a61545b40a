import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { TableCell, TableModel } from '../tableModel.ts';
import { measureText, wrapText } from './letterWidths.ts';
import { ink, shadeFill } from './pictureInk.ts';
import { element, textLines } from './svgText.ts';

/** A drawn part of a picture: its source, and the room it takes. */
export interface Drawn {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: string;
}

/** What of a table is known besides its cells. */
export interface TableLook {
  readonly kind: ProvenanceKind;
  readonly code: string;
  /** Columns as even as they can be, cells in the middle, the gap under the share. */
  readonly style: 'matrix' | 'plain';
  /** The room there is; the table takes more where its words need it. */
  readonly widthPx: number;
}

const TEXT_PX = 15;
const SMALL_PX = 12.5;
const LINE_PX = 18;
const PAD_X = 10;
const PAD_Y = 7;
/** Widest that one column is before its words are broken. */
const WIDEST = { head: 260, other: 150 };
const arrows = { below: '\u2193 ', above: '\u2191 ', none: '' };

/** A table as a picture, from the same model as the table on screen: the one writer for tables and the matrix. */
export function drawTable(table: TableModel, look: TableLook): Drawn {
  const widths = fitColumns(table, look.widthPx);
  const widthPx = widths.reduce((sum, each) => sum + each, 0);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  const place = { widths, lefts, widthPx, look, table };
  let y = 0;
  const parts: string[] = [];
  const head = drawHead(place);
  parts.push(head.source);
  y += head.heightPx;
  for (const row of table.rows) {
    const drawn = drawRow(place, row.cells, row.role === 'reference', y);
    parts.push(drawn.source);
    y += drawn.heightPx;
  }
  return { widthPx, heightPx: y, source: parts.join('') };
}

interface Place {
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly widthPx: number;
  readonly look: TableLook;
  readonly table: TableModel;
}

function fitColumns({ columns, rows }: TableModel, roomPx: number): number[] {
  const natural = columns.map((column, at) => {
    const cells = rows.map((row) => row.cells[at]);
    const texts = rows.map(({ cells: own, role }) =>
      measureText(own[at]?.text ?? '', TEXT_PX, at === 0 || role === 'reference' ? 600 : 400),
    );
    const details = cells.map((cell) => measureText(detailOf(cell), SMALL_PX));
    const widest = Math.max(0, ...texts, ...details);
    const words = column.text.split(' ').map((word) => measureText(word, TEXT_PX, 600));
    const limit = at === 0 || column.kind === 'text' ? WIDEST.head : WIDEST.other;
    return Math.ceil(Math.max(Math.min(widest, limit), ...words, 34)) + 2 * PAD_X + 1;
  });
  const over = roomPx - natural.reduce((sum, each) => sum + each, 0);
  return over <= 0 ? natural : natural.map((each) => each + over / Math.max(1, natural.length));
}

function detailOf(cell: TableCell | undefined): string {
  return cell?.detail === undefined ? '' : `${arrows[cell.shade ?? 'none']}${cell.detail}`;
}

function isLeft({ table }: Place, at: number): boolean {
  return at === 0 || table.columns[at]?.kind === 'text';
}

function textAt(place: Place, at: number): { readonly x: number; readonly anchor: 'start' | 'end' } {
  const left = place.lefts[at] ?? 0;
  return isLeft(place, at)
    ? { x: left + PAD_X, anchor: 'start' }
    : { x: left + (place.widths[at] ?? 0) - PAD_X, anchor: 'end' };
}

function drawHead(place: Place): Drawn {
  const lines = place.table.columns.map(({ text }, at) =>
    wrapText(text, TEXT_PX, (place.widths[at] ?? 0) - 2 * PAD_X, 600),
  );
  const deepest = Math.max(1, ...lines.map((each) => each.length));
  const heightPx = deepest * LINE_PX + 2 * PAD_Y + 2;
  const texts = lines.map((each, at) => {
    const { x, anchor } = textAt(place, at);
    const y = PAD_Y + (deepest - each.length) * LINE_PX + 14;
    return textLines(each, x, y, { sizePx: TEXT_PX, fill: ink.text, weight: 600, anchor, linePx: LINE_PX });
  });
  return {
    widthPx: place.widthPx,
    heightPx,
    source: texts.join('') + rule(heightPx - 1, place.widthPx, ink.text, 2),
  };
}

function drawRow(place: Place, cells: readonly TableCell[], isReference: boolean, y: number): Drawn {
  const { look, widths, widthPx } = place;
  const weights = cells.map((_, at) => (at === 0 || isReference ? 600 : 400));
  const lines = cells.map((cell, at) =>
    wrapText(cell.text, TEXT_PX, (widths[at] ?? 0) - 2 * PAD_X, weights[at]),
  );
  const details = cells.map((cell, at) =>
    cell.detail === undefined ? [] : wrapText(detailOf(cell), SMALL_PX, (widths[at] ?? 0) - 2 * PAD_X),
  );
  const depth = cells.map((_, at) => (lines[at]?.length ?? 1) * LINE_PX + (details[at]?.length ?? 0) * 15);
  const heightPx = Math.max(LINE_PX, ...depth) + 2 * PAD_Y;
  const grounds = isReference
    ? [element('rect', { x: 0, y, width: widthPx, height: heightPx, fill: ink.wash })]
    : [];
  const texts = cells.map((cell, at) => {
    const { x, anchor } = textAt(place, at);
    const top = y + (heightPx - (depth[at] ?? 0)) / 2;
    const own = lines[at] ?? [];
    return (
      shadeOf(place, cell, at, y, heightPx, look) +
      textLines(own, x, top + 14, {
        sizePx: TEXT_PX,
        fill: ink.text,
        weight: weights[at] ?? 400,
        anchor,
        linePx: LINE_PX,
      }) +
      textLines(details[at] ?? [], x, top + own.length * LINE_PX + 11, {
        sizePx: SMALL_PX,
        fill: cell.shade === 'below' || cell.shade === 'above' ? ink.text : ink.third,
        anchor,
        linePx: 15,
      })
    );
  });
  const foot = rule(
    y + heightPx - (isReference ? 1 : 0.5),
    widthPx,
    isReference ? ink.text : ink.hair,
    isReference ? 2 : 1,
  );
  return { widthPx, heightPx, source: [...grounds, ...texts, foot].join('') };
}

function shadeOf(
  place: Place,
  cell: TableCell,
  at: number,
  y: number,
  heightPx: number,
  look: TableLook,
): string {
  if (cell.shade !== 'below' && cell.shade !== 'above') return '';
  return element('rect', {
    x: (place.lefts[at] ?? 0) + 1,
    y: y + 1,
    width: (place.widths[at] ?? 0) - 2,
    height: heightPx - 2,
    fill: shadeFill(cell.shade, look.kind, look.code),
    'data-part': 'mark',
  });
}

function rule(y: number, widthPx: number, stroke: string, thick: number): string {
  return element('line', { x1: 0, x2: widthPx, y1: y, y2: y, stroke, 'stroke-width': thick });
}
