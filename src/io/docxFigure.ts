import { ImageRun, LineRuleType, Paragraph, type Table, TextRun } from 'docx';
import { toAltInDocument } from '../figure/altPlaces.ts';
import { toDocumentTable } from '../figure/exports/documentTable.ts';
import { UNPROTECTED_WORDS } from '../figure/words/policyWords.ts';
import type { PaperPart } from '../workspace/paperDocument.ts';
import type { DocxPicture } from './docxPicture.ts';
import { toDocxTable } from './docxTable.ts';

/** Room between the margins of an A4 page, upright and lying: twentieths of a point. */
const ROOM = { upright: 9_638, lying: 14_570 };
/** Twentieths of a point in a CSS pixel. */
const PER_PX = 15;
/** Most of a page's height that a picture takes: CSS pixels. */
const TALLEST = { upright: 820, lying: 540 };

/** A figure in a document: caption with kind and code, picture with its alternative text, filters, table, notes, source line. */
export function toDocxFigure(
  { source: { figure }, caption, filters }: Extract<PaperPart, { kind: 'figure' }>,
  picture: DocxPicture | undefined,
  wide: boolean,
): (Paragraph | Table)[] {
  if (figure.leaves === 'screen-only') return [new Paragraph({ children: [new TextRun(UNPROTECTED_WORDS)] })];
  const page = wide ? 'lying' : 'upright';
  const table = toDocumentTable(figure);
  const small = (text: string): Paragraph =>
    new Paragraph({ style: 'SourceLine', children: [new TextRun(text)] });
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(caption)] }),
    ...(picture === undefined
      ? []
      : [toPictureParagraph(picture, toAltInDocument({ alt: picture.about, table }), caption, page)]),
    ...(filters === '' ? [] : [small(filters)]),
    ...(table.rows.length === 0
      ? []
      : [
          new Paragraph({
            style: 'Caption',
            children: [new TextRun(`${table.caption}. Table of figure ${figure.code}.`)],
          }),
          toDocxTable(table, ROOM[page]),
        ]),
    small([...figure.notes, figure.sourceLine].join(' ')),
  ];
}

function toPictureParagraph(
  { png, widthPx, heightPx }: DocxPicture,
  alt: string,
  caption: string,
  page: keyof typeof ROOM,
): Paragraph {
  const scale = Math.min(1, ROOM[page] / PER_PX / widthPx, TALLEST[page] / heightPx);
  return new Paragraph({
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
        altText: { name: caption.slice(0, 80), title: caption, description: alt },
      }),
    ],
  });
}
