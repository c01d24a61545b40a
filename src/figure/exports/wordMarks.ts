import { ink, patternIds } from './pictureInk.ts';
import { element } from './svgText.ts';

/** The pitch of the word-mark: any piece of 240 by 160 pixels holds a whole one. */
const PITCH_X = 118;
const PITCH_Y = 58;

/** The one word-mark that all others repeat. */
export function wordMarkSymbol(code: string): string {
  return element(
    'text',
    {
      id: patternIds(code).word,
      x: 8,
      y: 34,
      'font-size': 13,
      'font-weight': 700,
      transform: 'rotate(-14 59 29)',
      fill: ink.madeUp,
      'fill-opacity': 0.16,
    },
    'ILLUSTRATIVE',
  );
}

/** "ILLUSTRATIVE" over a whole picture: every tile placed by itself, so that nothing depends on how a reader draws patterns. */
export function wordMarks(widthPx: number, heightPx: number, code: string): string {
  const id = patternIds(code).word;
  const uses: string[] = [];
  for (let y = 0; y < heightPx; y += PITCH_Y)
    for (let x = 0; x < widthPx; x += PITCH_X) uses.push(element('use', { 'xlink:href': `#${id}`, x, y }));
  return element('g', { 'aria-hidden': 'true', 'data-part': 'word-marks' }, ...uses);
}
