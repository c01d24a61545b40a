import { canonicalJson } from '../../kernel/canonicalJson.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { toAltOfTable } from '../altText.ts';
import { toDateText } from '../number/toDateText.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { UNPROTECTED_WORDS } from '../words/policyWords.ts';
import { drawBand } from './drawBand.ts';
import { drawBody, type DrawnChart, isOfTable } from './drawBody.ts';
import { type ExportSource, type FigureRecord, buildFigureRecord } from './figureRecord.ts';
import { wrapText } from './letterWidths.ts';
import { FAMILY, hatches, ink } from './pictureInk.ts';
import { element, placed, textLines, toXml } from './svgText.ts';
import { wordMarks, wordMarkSymbol } from './wordMarks.ts';

/** How a picture is made. */
export interface PictureOptions {
  /** The chart as it was drawn on the page; without one, a chart of rows is given as its table. */
  readonly chart?: DrawnChart;
  /** The table instead of the chart, as on screen. */
  readonly view?: 'chart' | 'table';
  /** The font as a data address, so that the picture looks the same elsewhere. */
  readonly font?: string;
  /** Room for tables and panels; a chart brings its own width. */
  readonly widthPx?: number;
}

/** A picture: its source as SVG, and its size. */
export interface Picture {
  readonly svg: string;
  /** What it shows, for whoever does not see it. */
  readonly about: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly record?: FigureRecord;
}

/** Space between the edge and the words. */
const MARGIN_PX = 24;
/** Under this a picture has no room for its band. */
const LEAST_PX = 380;

/**
 * The whole figure as one SVG: band, headline, measure, chart or table, notes, source line with figure code; word-mark and hatch
 * where it is made up; the record in `<metadata>`. Under *Unprotected* only the words that say so. The same figure and
 * options give the same bytes.
 */
export function buildPicture(source: ExportSource, options: PictureOptions = {}): Picture {
  const { figure } = source;
  if (figure.leaves === 'screen-only') return buildClosedPicture(options.font);
  const body = drawBody(figure, {
    ...options,
    widthPx: Math.max(LEAST_PX, options.widthPx ?? 960) - 2 * MARGIN_PX,
  });
  const widthPx = Math.max(LEAST_PX, Math.ceil(body.widthPx + 2 * MARGIN_PX));
  const band = drawBand(figure, widthPx);
  const top = drawWords(source, widthPx);
  const foot = drawFoot(source, widthPx);
  const bodyTop = band.heightPx + top.heightPx;
  const footTop = bodyTop + body.heightPx + 16;
  const heightPx = Math.max(170, Math.ceil(footTop + foot.heightPx));
  const edge = figure.kind === 'real' ? [ink.hair, 1] : [ink.madeUpEdge, 3];
  const parts = [
    element('rect', { width: widthPx, height: heightPx, fill: ink.paper }),
    band.source,
    placed(0, band.heightPx, top.source),
    element('g', { transform: `translate(${MARGIN_PX} ${bodyTop})`, 'data-part': 'body' }, body.source),
    placed(0, footTop, foot.source),
    ...(figure.kind === 'illustrative' ? [wordMarks(widthPx, heightPx, figure.code)] : []),
    element('rect', {
      x: Number(edge[1]) / 2,
      y: Number(edge[1]) / 2,
      width: widthPx - Number(edge[1]),
      height: heightPx - Number(edge[1]),
      fill: 'none',
      stroke: edge[0],
      'stroke-width': edge[1],
    }),
  ];
  const record = buildFigureRecord(source);
  const defs =
    hatches(figure.kind, figure.code) + (figure.kind === 'illustrative' ? wordMarkSymbol(figure.code) : '');
  const about = isOfTable(figure, options) ? toAltOfTable(figure) : figure.alt;
  const svg = toDocument(parts.join(''), {
    widthPx,
    heightPx,
    title: `${figure.prefix}${figure.headline}`,
    about,
    defs,
    font: options.font,
  });
  return { svg: withRecord(svg, record), about, widthPx, heightPx, record };
}

/** What `<metadata>` says of the picture round it: the SHA-256 of everything else, so that a change shows. */
export function digestOfPicture(svg: string): string {
  return sha256(svg.replace(/<metadata[\s\S]*?<\/metadata>/, ''));
}

function withRecord(svg: string, record: FigureRecord): string {
  const text = toXml(canonicalJson({ ...record, content: digestOfPicture(svg) }));
  return svg.replace('</desc>', () => `</desc><metadata>${text}</metadata>`);
}

function drawWords({ figure }: ExportSource, widthPx: number) {
  const room = widthPx - 2 * MARGIN_PX;
  const headline = wrapText(figure.headline, 24, room, 660);
  const marks = figure.marks.map((mark) => ` [${mark}]`).join('');
  const measure = wrapText(`${figure.measure}${marks}`, 16, room);
  const measureTop = 18 + headline.length * 29;
  return {
    heightPx: measureTop + measure.length * 22 + 18,
    source:
      textLines(headline, MARGIN_PX, 40, {
        sizePx: 24,
        fill: ink.text,
        weight: 660,
        linePx: 29,
        spacing: '-0.012em',
      }) + textLines(measure, MARGIN_PX, measureTop + 18, { sizePx: 16, fill: ink.second, linePx: 22 }),
  };
}

function drawFoot({ figure, released }: ExportSource, widthPx: number) {
  const room = widthPx - 2 * MARGIN_PX;
  const before = released.provenance.notForReleaseBefore;
  const notes = wrapText(figure.notes.join(' '), 14, room);
  const embargo =
    before === undefined ? [] : wrapText(`Not for release before ${toDateText(before)}.`, 14, room, 660);
  const line = wrapText(figure.sourceLine, 14, room, 600);
  const parts = [element('line', { x1: 0, x2: widthPx, y1: 0, y2: 0, stroke: ink.hair })];
  let y = 12;
  for (const [lines, weight, fill] of [
    [notes, 400, ink.second],
    [embargo, 660, ink.text],
    [line, 600, ink.text],
  ] as const) {
    if (lines.join('') === '') continue;
    parts.push(textLines(lines, MARGIN_PX, y + 14, { sizePx: 14, fill, weight, linePx: 19 }));
    y += lines.length * 19 + 4;
  }
  return { heightPx: y + 10, source: parts.join('') };
}

interface DocumentParts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  readonly about: string;
  readonly defs: string;
  readonly font: string | undefined;
}

function toDocument(source: string, parts: DocumentParts): string {
  const { widthPx, heightPx, title, about, defs, font } = parts;
  const face =
    font === undefined
      ? ''
      : `@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url(${font}) format("woff2")}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      'xml:lang': 'en-GB',
      'font-family': `'${FAMILY}', 'Source Sans 3', 'Source Sans Pro', Arial, sans-serif`,
    },
    element('title', {}, toXml(title)),
    element('desc', {}, toXml(about)),
    element('style', {}, `${face}text{font-variant-numeric:tabular-nums lining-nums}`),
    element('defs', {}, defs),
    source,
  );
}

function buildClosedPicture(font: string | undefined): Picture {
  const [widthPx, heightPx] = [LEAST_PX, 170];
  const words = toSentenceCase(UNPROTECTED_WORDS);
  const source =
    element('rect', { width: widthPx, height: heightPx, fill: ink.paper }) +
    textLines([words], widthPx / 2, heightPx / 2 + 6, {
      sizePx: 20,
      fill: ink.text,
      weight: 660,
      anchor: 'middle',
    });
  const svg = toDocument(source, { widthPx, heightPx, title: words, about: words, defs: '', font });
  return { svg, about: words, widthPx, heightPx };
}
