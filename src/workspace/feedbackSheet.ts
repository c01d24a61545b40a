import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toSentence } from '../figure/words/listWords.ts';
import { addFigure, addWords, writeWords } from './paperChanges.ts';
import { buildPaper } from './paper.ts';
import { buildPaperDocument, type PaperDocument } from './paperDocument.ts';

/** The feedback sheet of one department as a document: what it says, the figure, and what to ask. */
export interface FeedbackSheet {
  readonly department: string;
  readonly document: PaperDocument;
}

/** Id of the sheet's figure. */
export const SHEET_FIGURE = 'figure';

/** Builds the sheet of a department from its figure. `at` is now. Throws for a figure that has no way out but the screen. */
export function buildFeedbackSheet(department: string, source: ExportSource, at: string): FeedbackSheet {
  const { figure } = source;
  const blank = buildPaper('blank', () => 'sheet');
  const bare = {
    ...blank,
    blocks: [],
    fields: { ...blank.fields, title: `Feedback sheet: ${department}`, status: '' },
  };
  const says = figure.summary;
  const first = writeWords(addWords(bare, 'text', 'says'), 'says', toSentence(figure.headline));
  const held = addFigure(first, source, SHEET_FIGURE);
  if (held.kind === 'error') throw new Error(`no sheet of a figure that is ${figure.leaves}`);
  const asked =
    says === undefined
      ? held.value
      : writeWords(
          addWords(held.value, 'text', 'ask'),
          'ask',
          `${says.howSure} A question to begin with: ${says.ask}`,
        );
  const document = buildPaperDocument(asked, new Map([[SHEET_FIGURE, source]]), at);
  return { department, document: { ...document, front: [] } };
}
