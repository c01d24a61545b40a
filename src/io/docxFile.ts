import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import { buildPicture, type PictureOptions } from '../figure/exports/buildPicture.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toFileStem } from '../figure/exports/fileName.ts';
import { toSentence } from '../figure/words/listWords.ts';
import type { PaperDocument } from '../workspace/paperDocument.ts';
import { buildFigureDocument, toPaperStem } from '../workspace/paperFile.ts';
import type { DocxPicture } from './docxPicture.ts';
import { toPng } from './picture.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A picture wider than this stands on a page that lies: CSS pixels. */
const WIDE_PX = 800;

/** One figure as a document: picture, table, notes, sources. `at` is now. */
export async function makeFigureDocx(
  source: ExportSource,
  options: PictureOptions,
  at: string,
): Promise<Artefact> {
  const { toDocx } = await import('./docxPaper.ts');
  const picture = await toDocxPicture(source, options);
  const document = buildFigureDocument(source, toSentence(source.figure.headline), at);
  const pictures = new Map(document.parts.map(({ id }) => [id, picture]));
  return toArtefact({
    way: 'docx',
    name: `${toFileStem(source)}.docx`,
    mediaType: MEDIA_TYPE,
    bytes: await toDocx(document, pictures, picture.widthPx > WIDE_PX),
    codes: [source.figure.code],
  });
}

/** A paper as a document, with the pictures of its figures by the id of their part. */
export async function makePaperDocx(
  paper: PaperDocument,
  pictures: ReadonlyMap<string, DocxPicture>,
): Promise<Artefact> {
  const { toDocx } = await import('./docxPaper.ts');
  return toArtefact({
    way: 'paper-docx',
    name: `${toPaperStem(paper)}.docx`,
    mediaType: MEDIA_TYPE,
    bytes: await toDocx(paper, pictures),
    codes: paper.codes,
  });
}

/** The picture of a figure as a document takes it: sharp, at two pixels for each of CSS. */
async function toDocxPicture(source: ExportSource, options: PictureOptions): Promise<DocxPicture> {
  const picture = buildPicture(source, options);
  const { about, widthPx, heightPx } = picture;
  return { png: await toPng(picture, 2), about, widthPx, heightPx };
}
