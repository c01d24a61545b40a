import type { QueryClient } from '@tanstack/react-query';
import type { Artefact } from '../figure/exports/artefact.ts';
import { buildPicture, type Picture } from '../figure/exports/buildPicture.ts';
import { toDatedSource } from '../figure/exports/figureRecord.ts';
import { saveArtefact } from '../io/download.ts';
import { readDrawnChart } from '../io/drawnChart.ts';
import { readPageFont } from '../io/pageFont.ts';
import type { DocxPicture } from '../io/docxPicture.ts';
import { toPng } from '../io/picture.ts';
import { makePaperHtml } from '../io/paperHtmlFile.ts';
import type { PaperDocument } from '../workspace/paperDocument.ts';
import { noteLeft } from './noteLeft.ts';
import { auditTables } from './auditTables.ts';

/** The ways out of a paper that are a file. */
export type PaperWay = 'paper-docx' | 'paper-html';

/** Room of a picture in a paper: CSS pixels. */
const WIDTH_PX = 700;

/**
 * Takes a paper out of its preview, where every figure is mounted: the charts are those on the page. Notes its digest in the log and
 * gives what happened, in words. One whose tables give a hidden number away together is not made.
 */
export async function takePaperOut(
  client: QueryClient,
  way: PaperWay,
  paper: PaperDocument,
  preview: Element,
): Promise<string> {
  const { kind } = await auditTables(
    client,
    paper.parts.flatMap((part) =>
      part.kind === 'figure' ? [{ code: part.source.figure.code, released: part.source.released }] : [],
    ),
    { overDates: true },
  );
  if (kind === 'fails' || kind === 'unproved') return 'Not made: its tables give away what they hide.';
  const artefact = await makePaperFile(way, paper, preview);
  saveArtefact(artefact);
  const figures = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part.source] : []));
  await noteLeft(artefact, {
    title: paper.title,
    kind: paper.kind ?? 'real',
    sources: [...new Set(figures.map(({ released }) => toDatedSource(released)))],
    from: figures.flatMap(({ figure }) => figure.band.records),
  });
  return `Saved as ${artefact.name}.`;
}

/** The file of a paper. */
export async function makePaperFile(
  way: PaperWay,
  paper: PaperDocument,
  preview: Element,
): Promise<Artefact> {
  const font = await readPageFont();
  if (way === 'paper-html') return makePaperHtml(paper, picturesOf(paper, preview, undefined), font);
  const { makePaperDocx } = await import('../io/docxFile.ts');
  const pictures = new Map<string, DocxPicture>();
  for (const [id, picture] of picturesOf(paper, preview, font)) {
    const part = paper.parts.find((each) => each.id === id);
    if (part?.kind !== 'figure') continue;
    const { about, widthPx, heightPx } = picture;
    pictures.set(id, { png: await toPng(picture, 2), about, widthPx, heightPx });
  }
  return makePaperDocx(paper, pictures);
}

function picturesOf(
  paper: PaperDocument,
  preview: Element,
  font: string | undefined,
): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const part of paper.parts) {
    if (part.kind !== 'figure') continue;
    const frame = preview.querySelector(`[data-part="${part.id}"]`);
    const chart = frame === null ? undefined : readDrawnChart(frame, part.source.figure.code);
    pictures.set(
      part.id,
      buildPicture(part.source, {
        widthPx: WIDTH_PX,
        ...(font === undefined ? {} : { font }),
        ...(chart === undefined ? {} : { chart }),
      }),
    );
  }
  return pictures;
}
