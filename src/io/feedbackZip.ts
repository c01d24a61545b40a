import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import type { Picture } from '../figure/exports/buildPicture.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toSlug } from '../figure/exports/fileName.ts';
import { type FeedbackSheet, SHEET_FIGURE } from '../workspace/feedbackSheet.ts';
import { toPaperHtml } from '../workspace/toPaperHtml.ts';
import { toPng } from './picture.ts';

/** The ways in which feedback sheets leave together. */
export type FeedbackWay = 'feedback-docx' | 'feedback-html';

/** One sheet with its figure and picture. */
interface SheetParts {
  readonly sheet: FeedbackSheet;
  readonly source: ExportSource;
  readonly picture: Picture;
}

/** The first day that a zip can name: what it was made of has its dates inside. */
const EARLIEST = '1980-01-01T12:00:00';

/** The feedback sheets of all departments in one zip, a document each, as DOCX or HTML; all of one kind. */
export async function makeFeedbackZip(
  way: FeedbackWay,
  sheets: readonly SheetParts[],
  font: string | undefined,
): Promise<Artefact> {
  const kinds = new Set(sheets.map(({ source }) => source.figure.kind));
  if (kinds.size !== 1) throw new Error(`feedback sheets of ${kinds.size} kinds`);
  const start = kinds.has('illustrative') ? 'ILLUSTRATIVE_' : '';
  const { zipSync } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  for (const [at, parts] of sheets.entries()) {
    const ending = way === 'feedback-docx' ? 'docx' : 'html';
    const stem = `${String(at + 1).padStart(3, '0')}-${toSlug(parts.sheet.department)}`;
    files[`${start}${stem}.${ending}`] = await toSheetFile(way, parts, font);
  }
  const codes = sheets.map(({ source }) => source.figure.code);
  return toArtefact({
    way,
    name: `${start}feedback-sheets-${way === 'feedback-docx' ? 'docx' : 'html'}.zip`,
    mediaType: 'application/zip',
    bytes: zipSync(files, { mtime: EARLIEST, level: 6 }),
    codes,
  });
}

async function toSheetFile(
  way: FeedbackWay,
  { sheet, picture }: SheetParts,
  font: string | undefined,
): Promise<Uint8Array> {
  if (way === 'feedback-html')
    return new TextEncoder().encode(toPaperHtml(sheet.document, new Map([[SHEET_FIGURE, picture]]), font));
  const { toDocx } = await import('./docxPaper.ts');
  const { about, widthPx, heightPx } = picture;
  const png = await toPng(picture, 2);
  return toDocx(sheet.document, new Map([[SHEET_FIGURE, { png, about, widthPx, heightPx }]]));
}
