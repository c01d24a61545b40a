import {
  toCellText,
  toHtmlTable,
  toLinkTitle,
  toPlainText,
  toSpilledFigure,
  toSummaryText,
  toTsv,
} from './exitTexts.ts';
import type { Figure } from './figure.ts';
import { toSaidTextOf } from './figureSaid.ts';
import type { PageSummary } from './pageSummary.ts';

interface Way {
  /** Stable: tests and the log name it. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
}

/**
 * One way in which a number leaves. Every artefact holds kind, source, as at and figure code, and under *Unprotected* only the
 * words that say so; a test walks the registry and opens each. A way out that is not listed here fails the build.
 */
export type WayOut =
  /** The page itself: the figure's frame and the summary, on screen and on paper. */
  | (Way & { readonly of: 'page'; readonly artefact: 'screen' | 'print' })
  /** A text made of one figure. */
  | (Way & {
      readonly of: 'figure';
      readonly artefact: 'text/plain' | 'text/html' | 'text/tab-separated-values';
      readonly write: (figure: Figure) => string;
    })
  /** A text made of one cell of a figure's table. */
  | (Way & {
      readonly of: 'cell';
      readonly artefact: 'text/plain';
      readonly write: (figure: Figure, row: number, column: number) => string;
    })
  /** A text made of the sentences above the figures of a page. */
  | (Way & {
      readonly of: 'summary';
      readonly artefact: 'text/plain';
      readonly write: (summary: PageSummary) => string;
    })
  /** A file made of figures, and the function of `figure/exports` or `io` that makes it; nothing else can. */
  | (Way & {
      readonly of: 'file';
      readonly artefact: string;
      readonly extension: string;
      /** `room/file.ts#function`: the architecture test holds the two against each other. */
      readonly maker: string;
    });

const fileExits = [
  {
    id: 'png',
    title: 'Picture (PNG)',
    of: 'file',
    artefact: 'image/png',
    extension: 'png',
    maker: 'io/picture.ts#makePng',
  },
  {
    id: 'png-2x',
    title: 'Picture, double size (PNG)',
    of: 'file',
    artefact: 'image/png',
    extension: 'png',
    maker: 'io/picture.ts#makePng',
  },
  {
    id: 'svg',
    title: 'Picture that scales (SVG)',
    of: 'file',
    artefact: 'image/svg+xml',
    extension: 'svg',
    maker: 'figure/exports/makeSvg.ts#makeSvg',
  },
  {
    id: 'csv',
    title: 'Table (CSV)',
    of: 'file',
    artefact: 'text/csv',
    extension: 'csv',
    maker: 'figure/exports/makeCsv.ts#makeCsv',
  },
  {
    id: 'package',
    title: 'Table with its package (ZIP)',
    of: 'file',
    artefact: 'application/zip',
    extension: 'zip',
    maker: 'io/zipPackage.ts#makePackage',
  },
  {
    id: 'docx',
    title: 'Document (DOCX)',
    of: 'file',
    artefact: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    maker: 'io/docxFile.ts#makeFigureDocx',
  },
  {
    id: 'paper-docx',
    title: 'Paper (DOCX)',
    of: 'file',
    artefact: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    maker: 'io/docxFile.ts#makePaperDocx',
  },
  {
    id: 'paper-html',
    title: 'Paper (one HTML file)',
    of: 'file',
    artefact: 'text/html',
    extension: 'html',
    maker: 'io/paperHtmlFile.ts#makePaperHtml',
  },
  {
    id: 'publication',
    title: 'Publication (one HTML file)',
    of: 'file',
    artefact: 'text/html',
    extension: 'html',
    maker: 'io/publicationFile.ts#makePublication',
  },
  {
    id: 'feedback-docx',
    title: 'Feedback sheets of all departments (ZIP of DOCX)',
    of: 'file',
    artefact: 'application/zip',
    extension: 'zip',
    maker: 'io/feedbackZip.ts#makeFeedbackZip',
  },
  {
    id: 'feedback-html',
    title: 'Feedback sheets of all departments (ZIP of HTML)',
    of: 'file',
    artefact: 'application/zip',
    extension: 'zip',
    maker: 'io/feedbackZip.ts#makeFeedbackZip',
  },
  {
    id: 'copy-picture',
    title: 'Copy as picture',
    of: 'file',
    artefact: 'image/png',
    extension: 'png',
    maker: 'io/picture.ts#makePng',
  },
] as const satisfies readonly Extract<WayOut, { of: 'file' }>[];

/** A way out that is a file. */
export type FileWayId = (typeof fileExits)[number]['id'];

/** Every way out that exists. */
export const exits: readonly WayOut[] = [
  { id: 'screen', title: 'On screen', of: 'page', artefact: 'screen' },
  { id: 'print', title: 'Print', of: 'page', artefact: 'print' },
  {
    id: 'page-summary',
    title: 'Copy the summary',
    of: 'summary',
    artefact: 'text/plain',
    write: toSummaryText,
  },
  { id: 'copy-text', title: 'Copy as text', of: 'figure', artefact: 'text/plain', write: toPlainText },
  { id: 'copy-table', title: 'Copy table', of: 'figure', artefact: 'text/html', write: toHtmlTable },
  {
    id: 'copy-tsv',
    title: 'Copy table for a spreadsheet',
    of: 'figure',
    artefact: 'text/tab-separated-values',
    write: toTsv,
  },
  { id: 'copy-cell', title: 'Copy cell', of: 'cell', artefact: 'text/plain', write: toCellText },
  {
    id: 'copy-selection',
    title: 'Copy or drag a selection over its edge',
    of: 'figure',
    artefact: 'text/plain',
    write: toSpilledFigure,
  },
  { id: 'link-title', title: 'Title of a link', of: 'figure', artefact: 'text/plain', write: toLinkTitle },
  {
    id: 'said',
    title: 'What a saved view or note quotes',
    of: 'figure',
    artefact: 'text/plain',
    write: toSaidTextOf,
  },
  ...fileExits,
];
