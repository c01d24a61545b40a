import type { QueryClient } from '@tanstack/react-query';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import { toPlainText } from '../../figure/exitTexts.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FigureWay } from '../../queries/takeOut.ts';
import type { FigureAction, ToolChoice } from '../../ui/figure/figureAction.ts';
import { writeClipboard } from '../../ui/figure/writeClipboard.ts';
import { paperActions } from './paperActions.ts';

/** A figure with the released table it came from, as a page holds it. */
type Ready = ExportSource;

const files: readonly (readonly [way: FigureWay, label: string])[] = [
  ['png', 'Picture (PNG)'],
  ['png-2x', 'Picture, double size (PNG)'],
  ['svg', 'Picture that scales (SVG)'],
  ['csv', 'Table (CSV)'],
  ['package', 'Table with its package (ZIP)'],
  ['docx', 'Document (DOCX)'],
];

/**
 * What can be done with a figure besides looking: take it out as a file, copy it, keep it (`keep`, where the page can). An unprotected
 * figure has no way out, and is not quoted elsewhere either.
 */
export function figureActions(
  ready: Ready,
  client: QueryClient,
  keep?: FigureAction,
): readonly FigureAction[] {
  if (ready.figure.leaves === 'screen-only') return [];
  const out =
    (way: FigureWay): ToolChoice['run'] =>
    (_figure, frame) =>
      takeOutLater(way, ready, frame);
  return [
    {
      id: 'copy',
      label: 'Copy',
      run: [
        { id: 'copy-picture', label: 'Copy as picture', run: out('copy-picture') },
        { id: 'copy-text', label: 'Copy as text', run: copyText },
      ],
    },
    ...(keep === undefined ? [] : [keep]),
    ...paperActions(ready, client),
    {
      id: 'download',
      label: 'Download',
      run: files.map(([way, label]) => ({ id: way, label, run: out(way) })),
    },
  ];
}

/** The makers of files are fetched when the first figure leaves. */
async function takeOutLater(way: FigureWay, ready: Ready, frame: Element): Promise<string> {
  try {
    const { takeOut } = await import('../../queries/takeOut.ts');
    return await takeOut(way, ready, frame);
  } catch (cause) {
    reportError(cause);
    return 'Not made: this browser could not draw or save it. Try another kind of file.';
  }
}

async function copyText(figure: Figure): Promise<string> {
  const done = await writeClipboard({ plain: toPlainText(figure) });
  return done ? 'Copied as text, with its source.' : 'Not copied: this browser does not allow it here.';
}
