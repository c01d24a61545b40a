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
  const widths = columnWidths({ caption: '', columns, rows }, widthTwips);
  const size = columns.length > 8 ? 14 : columns.length > 5 ? 16 : 18;
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

/** Columns as wide as their longest word asks, more where texts are short enough to stand on one line; within the page. */
function columnWidths({ columns, rows }: TableModel, widthTwips: number): readonly number[] {
  const asks = columns.map(({ text }, at) => {
    const texts = rows.map(({ cells }) => cells[at]?.text ?? '');
    const words = [text, ...texts].flatMap((each) => each.split(' ')).map((word) => word.length);
    const whole = texts.map((each) => Math.min(each.length, at === 0 ? 24 : 13));
    return Math.max(5, ...words, ...whole) + 1.5;
  });
  const sum = asks.reduce((total, each) => total + each, 0);
  return asks.map((each) => Math.floor((each / sum) * widthTwips));
}
