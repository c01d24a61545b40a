import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { Panel, PanelsModel } from '../chartModel.ts';
import type { Drawn } from './drawTable.ts';
import { wrapText } from './letterWidths.ts';
import { ink, markInk } from './pictureInk.ts';
import { element, placed, textLines } from './svgText.ts';

const GAP_PX = 24;

/** Numbers side by side, each on its own, as a picture; in unlike measures each with a square of the figure's ink. */
export function drawPanels(model: PanelsModel, kind: ProvenanceKind, code: string, widthPx: number): Drawn {
  const least = model.layout === 'score' ? 200 : 320;
  const across = Math.max(
    1,
    Math.min(model.panels.length, Math.floor((widthPx + GAP_PX) / (least + GAP_PX))),
  );
  const wide = (widthPx - GAP_PX * (across - 1)) / across;
  const drawn = model.panels.map((panel) => drawPanel(panel, model.layout, kind, code, wide));
  let y = 0;
  const parts: string[] = [];
  for (let first = 0; first < drawn.length; first += across) {
    const row = drawn.slice(first, first + across);
    const heightPx = Math.max(...row.map((each) => each.heightPx));
    if (first > 0) {
      parts.push(element('line', { x1: 0, x2: widthPx, y1: y + 10, y2: y + 10, stroke: ink.hair }));
      y += 22;
    }
    row.forEach((each, at) => {
      const x = at * (wide + GAP_PX);
      const upright =
        at > 0 ? element('line', { x1: x - 12, x2: x - 12, y1: y, y2: y + heightPx, stroke: ink.hair }) : '';
      parts.push(upright, placed(x, y, each.source));
    });
    y += heightPx;
  }
  return { widthPx, heightPx: y, source: parts.join('') };
}

function drawPanel(
  panel: Panel,
  layout: PanelsModel['layout'],
  kind: ProvenanceKind,
  code: string,
  widthPx: number,
): Drawn {
  const unlike = layout === 'unlike';
  const x = unlike ? 46 : 0;
  const sizePx = panel.text.length <= 10 ? (unlike ? 26 : 32) : panel.text.length <= 24 ? 24 : 19;
  const label = wrapText(panel.label, 15, widthPx, unlike ? 600 : 400);
  const value = wrapText(panel.text, sizePx, widthPx - x, 680);
  const detail = panel.detail === undefined ? [] : wrapText(panel.detail, 14, widthPx - x);
  const small = panel.small === undefined ? [] : wrapText(panel.small, 14, widthPx - x);
  const parts = [
    textLines(label, 0, 15, {
      sizePx: 15,
      fill: unlike ? ink.text : ink.second,
      weight: unlike ? 600 : 400,
      linePx: 19,
    }),
  ];
  let y = label.length * 19 + 6;
  if (unlike)
    parts.push(
      element('rect', { x: 1, y: y + 1, width: 34, height: 34, ...markInk(kind, code), 'data-part': 'mark' }),
    );
  parts.push(
    textLines(value, x, y + sizePx * 0.95, {
      sizePx,
      fill: ink.text,
      weight: 680,
      linePx: sizePx * 1.15,
      spacing: sizePx > 20 ? '-0.02em' : undefined,
    }),
  );
  y += Math.max(value.length * sizePx * 1.15 + 8, unlike ? 40 : 0);
  for (const [lines, weight, fill] of [
    [detail, unlike ? 400 : 600, unlike ? ink.third : ink.text],
    [small, 400, ink.third],
  ] as const) {
    parts.push(textLines(lines, x, y + 13, { sizePx: 14, fill, weight, linePx: 18 }));
    y += lines.length * 18;
  }
  return { widthPx, heightPx: y + 4, source: parts.join('') };
}
