import type { Artefact } from '../figure/exports/artefact.ts';
import type { PictureOptions } from '../figure/exports/buildPicture.ts';
import { type ExportSource, toDatedSource } from '../figure/exports/figureRecord.ts';
import { makeCsv } from '../figure/exports/makeCsv.ts';
import { makeSvg } from '../figure/exports/makeSvg.ts';
import { readClock } from '../io/clock.ts';
import { copyArtefact, saveArtefact } from '../io/download.ts';
import { readDrawnChart } from '../io/drawnChart.ts';
import { readPageFont } from '../io/pageFont.ts';
import { makePng } from '../io/picture.ts';
import { makePackage } from '../io/zipPackage.ts';
import { assertNever } from '../kernel/assertNever.ts';
import { noteLeft } from './noteLeft.ts';

/** The ways out of one figure that are a file or a picture. */
export type FigureWay = 'png' | 'png-2x' | 'svg' | 'csv' | 'package' | 'docx' | 'copy-picture';

/**
 * Takes one figure out: makes the file from the figure and from what its frame shows, hands it to the browser, and notes its digest
 * in the log. Gives what happened, in words. Everything here is fetched when the first figure leaves.
 */
export async function takeOut(way: FigureWay, source: ExportSource, frame: Element): Promise<string> {
  const making = makeFigureFile(way, source, frame);
  if (way === 'copy-picture') {
    if (!(await copyArtefact(making))) return 'Not copied: this browser does not allow it here.';
    await note(await making, source);
    return 'Copied as a picture, with its source.';
  }
  const artefact = await making;
  saveArtefact(artefact);
  await note(artefact, source);
  return `Saved as ${artefact.name}.`;
}

/** The file of a figure. */
export async function makeFigureFile(
  way: FigureWay,
  source: ExportSource,
  frame: Element,
): Promise<Artefact> {
  switch (way) {
    case 'png':
    case 'png-2x':
    case 'copy-picture':
      return makePng(source, await pictureOptions(source, frame), way);
    case 'svg':
      return makeSvg(source, await pictureOptions(source, frame));
    case 'csv':
      return makeCsv(source);
    case 'package':
      return makePackage(source);
    case 'docx': {
      const { makeFigureDocx } = await import('../io/docxFile.ts');
      return makeFigureDocx(source, await pictureOptions(source, frame), readClock());
    }
    default:
      return assertNever(way, 'way out');
  }
}

/** What is on the page now: the chart as drawn, or the table. */
async function pictureOptions({ figure }: ExportSource, frame: Element): Promise<PictureOptions> {
  const font = await readPageFont();
  const chart = readDrawnChart(frame, figure.code);
  const asTable = frame.querySelector('.figure-table') !== null && figure.chart.kind !== 'none';
  return {
    view: asTable ? 'table' : 'chart',
    ...(font === undefined ? {} : { font }),
    ...(chart === undefined ? {} : { chart }),
  };
}

function note(artefact: Artefact, { figure, released }: ExportSource): Promise<void> {
  return noteLeft(artefact, {
    title: figure.toolName,
    kind: figure.kind,
    sources: [toDatedSource(released)],
    from: figure.band.records,
  });
}
