import type { DrawnChart } from '../figure/exports/drawBody.ts';
import { toWrittenText } from '../figure/writtenTexts.ts';

const kept =
  /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|width|height|points|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-opacity|stroke-dasharray|stroke-linecap|stroke-linejoin|opacity|transform|text-anchor|dominant-baseline|font-size|font-weight|letter-spacing|dx|dy|id|patternunits|patterntransform|viewbox|clip-path|orientation)$/i;

/**
 * The chart of a figure's frame as the page drew it: its SVG with the attributes that draw and nothing else, its ids named after
 * the figure, so that the same figure gives the same source. Nothing where the frame shows no chart of rows.
 */
export function readDrawnChart(frame: Element, code: string): DrawnChart | undefined {
  const svg = frame.querySelector<SVGSVGElement>('.recharts-wrapper > svg');
  if (svg === null) return undefined;
  const [widthPx, heightPx] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  if (!(widthPx > 0) || !(heightPx > 0)) return undefined;
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return undefined;
  for (const about of copy.querySelectorAll(':scope > title, :scope > desc, script, foreignObject'))
    about.remove();
  const own = renameIds(copy, code.replace(/\W/g, ''));
  for (const element of copy.querySelectorAll('*')) keepDrawing(element, own);
  for (const element of copy.querySelectorAll('rect, circle, path'))
    if (element.closest('defs, .hair') === null && element.getAttribute('fill') !== null)
      element.setAttribute('data-part', 'mark');
  const writer = new XMLSerializer();
  // The writer of the browser lets pass what no reader of XML takes.
  const source = toWrittenText([...copy.children].map((child) => writer.serializeToString(child)).join(''));
  return { widthPx, heightPx, svg: source.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '') };
}

function renameIds(svg: SVGSVGElement, code: string): ReadonlyMap<string, string> {
  const named = [...svg.querySelectorAll('[id]')].map((element) => element.id);
  return new Map(named.map((id, at) => [id, `chart-${code}-${at}`]));
}

function keepDrawing(element: Element, ids: ReadonlyMap<string, string>): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (!kept.test(name)) {
      element.removeAttribute(name);
      continue;
    }
    if (name === 'id') element.setAttribute('id', ids.get(value) ?? value);
    const target = /^url\(["']?#([^"')]+)["']?\)$/.exec(value)?.[1];
    if (target !== undefined) element.setAttribute(name, `url(#${ids.get(target) ?? target})`);
  }
}
