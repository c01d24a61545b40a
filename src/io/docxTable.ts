import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { TableModel } from '../figure/tableModel.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'D8DDE4' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '12181F' };

/** A figure's table: its heads repeated on every page, numbers to the right, no row parted. Widths in twentieths of a point. */
export function toDocxTable({ columns, rows }: TableModel, widthTwips: number): Table {
  const size = columns.length > 8 ? 14 : columns.length > 5 ? 16 : 18;
  const widths = columnWidths({ caption: '', columns, rows }, widthTwips, size);
  const isLeft = (at: number): boolean => at === 0 || columns[at]?.kind === 'text';
  const cell = (text: string, at: number, look: { bold: boolean; head: boolean }): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: look.head ? strong : hair },
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isLeft(at) ? AlignmentType.LEFT : AlignmentType.RIGHT,
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          // Heads, and the caption above them, stay on the page of the first row.
          keepNext: look.head,
          children: [new TextRun({ text, bold: look.bold, size })],
        }),
      ],
    });
  return new Table({
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ text }, at) => cell(text, at, { bold: true, head: true })),
      }),
      ...rows.map(
        ({ cells, role }) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, at) =>
              cell(cells[at]?.text ?? '', at, { bold: at === 0 || role === 'reference', head: false }),
            ),
          }),
      ),
    ],
  });
}

/** Terms and texts in two columns, without a head. */
export function toPlainDocxTable(
  lines: readonly (readonly string[])[],
  widths: readonly [number, number],
): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    rows: lines.map(
      (line) =>
        new TableRow({
          children: line.map(
            (text, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: { top: hair, left: none, right: none, bottom: hair },
                margins: { top: 50, bottom: 50, left: 60, right: 60 },
                children: [
                  new Paragraph({
                    spacing: { before: 0, after: 0 },
                    children: [new TextRun({ text, bold: at === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** The width of a bold letter as a part of its size, and the margins of a cell, in twentieths of a point. */
const LETTER = 0.6;
const MARGINS_TWIPS = 140;

/**
 * Columns that break no word, where the page has room for that, and the rest of the room where texts are longer. `size`: of the
 * letters, in half points.
 */
function columnWidths({ columns, rows }: TableModel, widthTwips: number, size: number): readonly number[] {
  const letterTwips = size * 10 * LETTER;
  const texts = columns.map(({ text }, at) => [text, ...rows.map(({ cells }) => cells[at]?.text ?? '')]);
  const needs = texts.map(
    (each) =>
      MARGINS_TWIPS +
      letterTwips * Math.max(3, ...each.flatMap((one) => one.split(/[ -]/)).map((word) => word.length)),
  );
  const asks = texts.map((each, at) => {
    const longest = Math.max(...each.map(({ length }) => length));
    return letterTwips * Math.min(longest, at === 0 ? 28 : 16);
  });
  const sum = (parts: readonly number[]): number => parts.reduce((total, each) => total + each, 0);
  const room = widthTwips - sum(needs);
  if (room <= 0) return needs.map((each) => Math.floor((each / sum(needs)) * widthTwips));
  const more = asks.map((each, at) => Math.max(0, each + MARGINS_TWIPS - (needs[at] ?? 0)));
  const share = sum(more) === 0 ? needs : more;
  return needs.map((each, at) => Math.floor(each + ((share[at] ?? 0) / sum(share)) * room));
}
