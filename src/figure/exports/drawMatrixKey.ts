import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { TableModel } from '../tableModel.ts';
import { measureText } from './letterWidths.ts';
import type { Drawn } from './drawTable.ts';
import { NOT_AVAILABLE_KEY } from '../words/absenceWords.ts';
import { ink, shadeFill } from './pictureInk.ts';
import { element, textLines } from './svgText.ts';

/** What the shading of a matrix says, with the arrows that say it without colour; only what this table shows. */
export function drawMatrixKey(table: TableModel, kind: ProvenanceKind, code: string, widthPx: number): Drawn {
  const cells = table.rows.flatMap((row) => row.cells);
  const reference = table.rows.find((row) => row.role === 'reference')?.cells[0]?.text;
  const name = table.comparedWith ?? reference?.replace(/^All /, 'all ') ?? 'the reference';
  const shaded = cells.some((cell) => cell.shade === 'below' || cell.shade === 'above');
  const missing = cells.some((cell) => cell.text.includes('[x]'));
  const hidden = cells.some((cell) => cell.text.includes('[c]'));
  const items: readonly (readonly [swatch: 'below' | 'none' | 'above' | undefined, words: string])[] = [
    ...(shaded
      ? ([
          ['below', `below ${name}, beyond chance`],
          ['none', 'no clear difference'],
          ['above', 'above, beyond chance'],
        ] as const)
      : []),
    ...(hidden ? ([[undefined, '[c] suppressed']] as const) : []),
    ...(missing ? ([[undefined, `[x] ${NOT_AVAILABLE_KEY}`]] as const) : []),
  ];
  let [x, y] = [0, 0];
  const parts: string[] = [];
  for (const [swatch, words] of items) {
    const wide = (swatch === undefined ? 0 : 34) + measureText(words, 14);
    if (x > 0 && x + wide > widthPx) [x, y] = [0, y + 24];
    parts.push(drawItem(swatch, words, x, y, kind, code));
    x += wide + 24;
  }
  return { widthPx, heightPx: items.length === 0 ? 0 : y + 20, source: parts.join('') };
}

function drawItem(
  swatch: 'below' | 'none' | 'above' | undefined,
  words: string,
  x: number,
  y: number,
  kind: ProvenanceKind,
  code: string,
): string {
  const style = { sizePx: 14, fill: ink.second };
  if (swatch === undefined) return textLines([words], x, y + 14, style);
  const box = element('rect', {
    x: x + 0.5,
    y: y + 2.5,
    width: 25,
    height: 15,
    fill: swatch === 'none' ? ink.paper : shadeFill(swatch, kind, code),
    stroke: swatch === 'none' ? ink.hair : undefined,
  });
  const arrow = swatch === 'none' ? [] : [swatch === 'below' ? '\u2193' : '\u2191'];
  return (
    box +
    textLines(arrow, x + 13, y + 15, { sizePx: 13, fill: ink.text, anchor: 'middle' }) +
    textLines([words], x + 34, y + 14, style)
  );
}
