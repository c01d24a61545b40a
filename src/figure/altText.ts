import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import type { ChartModel } from './chartModel.ts';
import type { FigureContent } from './content.ts';
import type { FigureContext } from './context.ts';
import type { Figure } from './figure.ts';
import { toSentenceCase } from './words/listWords.ts';
import { populationWords } from './words/scopeWords.ts';

const pictures: { readonly [K in ChartModel['kind']]: string } = {
  dots: 'dot chart',
  bars: 'bar chart',
  lines: 'line chart',
  multiples: 'small dot charts',
  panels: '',
  matrix: 'table',
  none: '',
};

/** The kind of picture, and whether it has intervals. */
function pictureWords(chart: ChartModel): string {
  const picture = pictures[chart.kind];
  if (picture === '') return '';
  const hasIntervals =
    (chart.kind === 'dots' || chart.kind === 'multiples') &&
    chart.marks.some(({ mark }) => 'lower' in mark && mark.lower !== undefined);
  return `${picture}${hasIntervals ? ' with intervals' : ''}. `;
}

/** What a picture shows, for whoever does not see it: kind, sort of picture, message, population. */
export function buildAlt(released: ReleasedTable, content: FigureContent, context: FigureContext): string {
  const kind = released.provenance.kind === 'real' ? 'Real data' : 'Illustrative, not real data';
  if (released.kind === 'withheld') return `${kind}: ${content.says}`;
  const { says } = content;
  const picture = pictureWords(content.chart);
  const body = picture === '' ? says : `${picture}${toSentenceCase(says)}`;
  const population = populationWords(released, context);
  return `${kind}: ${body}.${population === '' ? '' : ` ${population}.`}`;
}

/** The same where the picture is of the table: nobody is told of a chart that is not there. */
export function toAltOfTable({ alt, chart }: Pick<Figure, 'alt' | 'chart'>): string {
  const picture = pictureWords(chart);
  return picture === '' ? alt : alt.replace(picture, () => 'table. ');
}
