import type { Artefact } from '../figure/exports/artefact.ts';
import { buildPicture } from '../figure/exports/buildPicture.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { type FeedbackWay, makeFeedbackZip } from '../io/feedbackZip.ts';
import { readPageFont } from '../io/pageFont.ts';
import { buildFeedbackSheet } from '../workspace/feedbackSheet.ts';

/** A department with the figure of its sheet. */
export interface SheetSource {
  readonly department: string;
  readonly source: ExportSource;
}

/** Room of a picture in a sheet: CSS pixels. */
const WIDTH_PX = 700;

/** The file of feedback sheets. `at` is now. */
export async function makeFeedbackFile(
  way: FeedbackWay,
  sources: readonly SheetSource[],
  at: string,
): Promise<Artefact> {
  const font = await readPageFont();
  const sheets = sources.map(({ department, source }) => ({
    sheet: buildFeedbackSheet(department, source, at),
    source,
    picture: buildPicture(source, { widthPx: WIDTH_PX, ...(font === undefined ? {} : { font }) }),
  }));
  return makeFeedbackZip(way, sheets, font);
}
