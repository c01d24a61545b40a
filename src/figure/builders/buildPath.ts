import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, isGroup, subjectRows } from '../cellsOf.ts';
import { buildLines } from '../chart/buildLines.ts';
import { splitByScale } from '../chart/splitByScale.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { orderRows } from '../table/buildGridTable.ts';
import { baseWords, populationWords } from '../words/scopeWords.ts';
import { buildRepresentation, notDrawn } from './buildRepresentation.ts';

/** Share of each group from the most junior grade to the most senior: where a line falls, the share is smaller there. */
export function buildPath(table: ReleasedGrid, context: FigureContext): FigureContent {
  const { presentation: _path, ...plain } = context;
  const content = buildRepresentation(table, { ...plain, presentation: 'matrix' });
  const subjects = subjectRows(table);
  const steps = orderRows(table)
    .map(({ row }) => row)
    .filter((row) => subjects.includes(row) && row.order !== undefined)
    .reverse();
  const cells = cellsOf(table, (row) => steps.includes(row), isGroup);
  const { drawn, apart } = splitByScale(cells);
  const top = apart.filter(({ row }) => row === steps.at(-1));
  const what = 'Share of each grade by ethnic group, from junior to senior';
  const population = populationWords(table, context);
  return {
    ...content,
    headline: 'How each group\u2019s share runs from junior to senior grades',
    measure: [what, `% of ${baseWords(table, context)}`, population].filter((part) => part !== '').join(', '),
    chart: buildLines(drawn, context, {
      unit: 'share',
      tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
      stops: steps.map(({ key, label }, at) => ({
        key,
        at: steps.length < 2 ? 0.5 : at / (steps.length - 1),
        text: label,
        spoken: label,
        broken: false,
      })),
    }),
    toolName: 'path through the grades',
    reading:
      'The lines join grades, not people over time: they show who is in each grade now, and not who was promoted.',
    ...notDrawn(top, context, 'the next grade down'),
  };
}
