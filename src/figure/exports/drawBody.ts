import type { Figure } from '../figure.ts';
import { drawMatrixKey } from './drawMatrixKey.ts';
import { drawPanels } from './drawPanels.ts';
import { type Drawn, drawTable } from './drawTable.ts';
import { wrapText } from './letterWidths.ts';
import { ink } from './pictureInk.ts';
import { element, placed, textLines } from './svgText.ts';

/** A chart as the page drew it: SVG source of its own, whose texts name no font. */
export interface DrawnChart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly svg: string;
}

const drawnByPage: ReadonlySet<Figure['chart']['kind']> = new Set(['dots', 'bars', 'lines', 'multiples']);

interface BodyOptions {
  readonly chart?: DrawnChart;
  readonly view?: 'chart' | 'table';
  readonly widthPx: number;
}

/** Whether a picture is of the table, though the figure has a chart: it was asked for, or the page drew none. */
export function isOfTable({ chart }: Figure, options: Pick<BodyOptions, 'chart' | 'view'>): boolean {
  if (options.view === 'table') return true;
  return options.chart === undefined && drawnByPage.has(chart.kind);
}

/** What stands in the middle of a picture: the chart as drawn, panels, the matrix with its key, a table, or why there is nothing. */
export function drawBody(figure: Figure, options: BodyOptions): Drawn {
  const { chart, widthPx } = options;
  const { kind, code } = figure;
  const look = { kind, code, widthPx };
  if (options.view !== 'table') {
    switch (figure.chart.kind) {
      case 'panels':
        return drawPanels(figure.chart, kind, code, widthPx);
      case 'matrix':
        return withKey(figure, drawTable(figure.table, { ...look, style: 'matrix' }));
      case 'none':
        return drawUndrawn(figure, figure.chart.why, widthPx);
      case 'dots':
      case 'bars':
      case 'lines':
      case 'multiples':
        if (chart !== undefined) return embed(chart);
    }
  }
  return drawTable(figure.longTable ?? figure.table, { ...look, style: 'plain' });
}

function embed({ widthPx, heightPx, svg }: DrawnChart): Drawn {
  const source = element(
    'svg',
    { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}`, 'data-part': 'chart' },
    svg,
  );
  return { widthPx, heightPx, source };
}

function withKey(figure: Figure, table: Drawn): Drawn {
  const key = drawMatrixKey(figure.table, figure.kind, figure.code, table.widthPx);
  return {
    widthPx: table.widthPx,
    heightPx: table.heightPx + (key.heightPx > 0 ? key.heightPx + 12 : 0),
    source: table.source + placed(0, table.heightPx + 12, key.source),
  };
}

/** Why there is no picture, with the table under it where there is one. */
function drawUndrawn(figure: Figure, why: string, widthPx: number): Drawn {
  const lines = wrapText(why, 16, widthPx - 40);
  const boxPx = lines.length * 22 + 28;
  const box =
    element('rect', { width: widthPx, height: boxPx, fill: ink.wash }) +
    element('rect', { width: 4, height: boxPx, fill: ink.third }) +
    textLines(lines, 20, 30, { sizePx: 16, fill: ink.text, linePx: 22 });
  if (figure.table.rows.length === 0) return { widthPx, heightPx: boxPx, source: box };
  const table = drawTable(figure.longTable ?? figure.table, {
    kind: figure.kind,
    code: figure.code,
    widthPx,
    style: 'plain',
  });
  return {
    widthPx: table.widthPx,
    heightPx: boxPx + 16 + table.heightPx,
    source: box + placed(0, boxPx + 16, table.source),
  };
}
