import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { withWrittenTexts } from '../figure/writtenTexts.ts';
import type { PaperDocument, PaperPart } from '../workspace/paperDocument.ts';
import type { DocxPicture } from './docxPicture.ts';
import { toDocxFigure } from './docxFigure.ts';
import { BODY_FONT, docxStyles, FRONT_WIDTHS, INK } from './docxStyles.ts';
import { toPlainDocxTable } from './docxTable.ts';

/** A document of figures as DOCX bytes. Pictures by the id of their part. `wide`: a landscape page, for one wide figure. */
export async function toDocx(
  said: PaperDocument,
  pictures: ReadonlyMap<string, DocxPicture>,
  wide = false,
): Promise<Uint8Array<ArrayBuffer>> {
  // What the person typed as well: the library writes it as it is, and Word refuses the whole file.
  const paper = withWrittenTexts(said);
  const made = paper.kind === 'illustrative';
  const document = new Document({
    title: `${made ? 'Illustrative: ' : ''}${paper.title}`,
    subject: paper.runningHead,
    description: [paper.runningHead, ...paper.sources].join('\n'),
    keywords: paper.codes.join(', '),
    creator: paper.front.find(({ term }) => term === 'Author')?.text ?? 'Diversity data dashboard',
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: 11_906,
              height: 16_838,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1_300, bottom: 1_100, left: 1_134, right: 1_134, header: 560, footer: 500 },
          },
        },
        headers: { default: toHeader(paper, made) },
        footers: { default: toFooter(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
          ...frontOf(paper),
          ...paper.parts.flatMap((part) => toBlocks(part, pictures, wide)),
          ...endOf(paper),
        ],
      },
    ],
  });
  const blob = await Packer.toBlob(document);
  return new Uint8Array(await blob.arrayBuffer());
}

function toHeader(paper: PaperDocument, made: boolean): Header {
  const words = new TextRun({ text: paper.runningHead, bold: true, size: 18, color: INK });
  return new Header({
    children: [
      new Paragraph({
        children: made
          ? [
              words,
              new TextWatermark({ text: 'ILLUSTRATIVE', font: BODY_FONT, color: 'B37400', opacity: 0.3 }),
            ]
          : [words],
      }),
    ],
  });
}

function toFooter({ generated }: PaperDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({
            text: `Generated ${generated}, Diversity data dashboard. Page `,
            size: 17,
            color: INK,
          }),
          new TextRun({
            children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            size: 17,
            color: INK,
          }),
        ],
      }),
    ],
  });
}

function frontOf({ front }: PaperDocument): (Paragraph | Table)[] {
  if (front.length === 0) return [];
  return [
    toPlainDocxTable(
      front.map(({ term, text }) => [term, text]),
      FRONT_WIDTHS,
    ),
    new Paragraph({ children: [] }),
  ];
}

function toBlocks(
  part: PaperPart,
  pictures: ReadonlyMap<string, DocxPicture>,
  wide: boolean,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.text)] })];
    case 'text':
      return part.paragraphs.map(
        (runs) =>
          new Paragraph({
            children: runs.map((run) =>
              run.kind === 'words' || run.state === 'looked-at'
                ? new TextRun(run.text)
                : new TextRun({ text: `${run.text} [changed, not looked at]`, highlight: 'yellow' }),
            ),
          }),
      );
    case 'missing':
      return [
        new Paragraph({
          children: [new TextRun(`Figure ${part.number}, ${part.name}: cannot be made from the data held.`)],
        }),
      ];
    case 'figure':
      return toDocxFigure(part, pictures.get(part.id), wide);
  }
}

function endOf({ sources, caveats, codes }: PaperDocument): Paragraph[] {
  if (codes.length === 0) return [];
  const list = (lines: readonly string[]): Paragraph[] =>
    lines.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Sources and caveats')] }),
    ...list(sources),
    ...list(caveats),
    new Paragraph({
      children: [
        new TextRun(
          'Each figure has a code. The screen Check a figure of the dashboard takes it and shows the figure again.',
        ),
      ],
    }),
  ];
}
