import type { Figure } from '../figure.ts';
import type { Drawn } from './drawTable.ts';
import { measureText, wrapText } from './letterWidths.ts';
import { ink, patternIds } from './pictureInk.ts';
import { element, textLines } from './svgText.ts';

const MARK_PX = 13;
const WHO_PX = 14;

/** The first row of a picture: the mark of origin in its block, and what it stands on; hatched where made up. */
export function drawBand(figure: Figure, widthPx: number): Drawn {
  const real = figure.kind === 'real';
  const ids = patternIds(figure.code);
  const word = figure.band.mark.toUpperCase();
  const blockPx = Math.ceil(measureText(word, MARK_PX, 720) + word.length * MARK_PX * 0.06 + 12 + 20 + 12);
  const narrow = widthPx < 560;
  const lines = wrapText(figure.band.who, WHO_PX, widthPx - (narrow ? 0 : blockPx) - 26);
  const whoPx = lines.length * 18 + 12;
  const heightPx = narrow ? whoPx + 29 : Math.max(31, whoPx);
  const blockHeight = narrow ? 29 : heightPx;
  const middle = blockHeight / 2;
  const ground = real ? ink.realWash : `url(#${ids.band})`;
  const source = [
    element('rect', { width: widthPx, height: heightPx, fill: ground, 'data-part': 'band' }),
    element('rect', {
      width: narrow ? widthPx : blockPx,
      height: blockHeight,
      fill: real ? ink.real : ink.madeUpBlock,
    }),
    element('rect', {
      x: 12.5,
      y: middle - 5.5,
      width: 11,
      height: 11,
      fill: real ? '#ffffff' : `url(#${ids.sign})`,
      stroke: real ? '#ffffff' : ink.madeUpOnBlock,
    }),
    textLines([word], 32, middle + 4.5, {
      sizePx: MARK_PX,
      fill: real ? '#ffffff' : ink.madeUpOnBlock,
      weight: 720,
      spacing: '0.06em',
    }),
    textLines(
      lines,
      narrow ? 12 : blockPx + 13,
      (narrow ? 29 : (heightPx - lines.length * 18) / 2) + (narrow ? 19 : 13.5),
      {
        sizePx: WHO_PX,
        fill: real ? ink.realInk : ink.madeUpInk,
        linePx: 18,
      },
    ),
  ];
  return { widthPx, heightPx, source: source.join('') };
}
