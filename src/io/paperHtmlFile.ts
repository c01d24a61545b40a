import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import type { PaperDocument } from '../workspace/paperDocument.ts';
import { toPaperStem } from '../workspace/paperFile.ts';
import { type PaperPictures, toPaperHtml } from '../workspace/toPaperHtml.ts';

/** A paper as one HTML file. */
export function makePaperHtml(
  paper: PaperDocument,
  pictures: PaperPictures,
  font: string | undefined,
): Artefact {
  return toArtefact({
    way: 'paper-html',
    name: `${toPaperStem(paper)}.html`,
    mediaType: 'text/html;charset=utf-8',
    bytes: new TextEncoder().encode(toPaperHtml(paper, pictures, font)),
    codes: paper.codes,
  });
}
