import { gradeProgression } from '../../codebook/methods/gradeProgression.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, firstShown, isGroup, type PlacedCell } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildLongTable, headColumns, shareColumns, valueColumns } from '../table/buildLongTable.ts';
import { gapWords } from '../value/comparisonText.ts';
import { limits } from '../value/intervalText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { groupWords } from '../words/shareWords.ts';
import { populationWords } from '../words/scopeWords.ts';

/** The share of each group that is in senior grades: dots with intervals against the rate of all known people. */
export function buildProgression(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table, () => true, isGroup);
  const grades = table.rows[0]?.label ?? 'senior grades';
  const all = `all known ${context.people}`;
  const what = `Share of each ethnic group that is in ${grades}`;
  const population = populationWords(table, context);
  const found = firstShown(cells);
  return {
    headline: headline(cells, grades),
    measure: `${[what, `% of known ${context.people} of the group`, population].filter((part) => part !== '').join(', ')}, with 95% interval; the pink line is the rate of ${all}`,
    chart: buildDots(cells, context, {
      unit: 'share',
      label: ({ column }) => column.label,
      tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
      referenceName: `rate of ${all}`,
      comparedWith: all,
    }),
    table: buildLongTable(cells, [
      ...headColumns(context, { columns: 'Ethnic group' }),
      ...valueColumns('Rate', 'share'),
      ...shareColumns(context, 'known', all, 'Rate').map((column) =>
        column.key === 'base' ? { ...column, text: `Known ${context.people} of the group` } : column,
      ),
    ]),
    caption: what,
    toolName: 'rates of senior grades',
    says: `${what}: ${cells.map((at) => saysOf(at, all)).join('; ')}`,
    reading:
      'This is a rate: of the people of a group, how many are in senior grades. It is not the share of senior grades that a group holds.',
    methods: [gradeProgression],
    summary: {
      howSure: sureWords(cells),
      ask: `Who is promoted into ${grades}, and out of how many who applied?`,
    },
    ...(found === undefined
      ? {}
      : {
          worked: `${found.column.label}: ${fillFormula(gradeProgression, {
            count: toCountText(found.cell.count).text,
            base: toCountText(found.cell.base).text,
            rate: toValueText(found.cell.value, 'share').text,
            ...limits(found.cell.value, 'share'),
          })}`,
        }),
  };
}

function headline(cells: readonly PlacedCell[], grades: string): string {
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined)) return 'No group\u2019s rate can be shown';
  const said = (['below', 'above'] as const).flatMap((side) => {
    const named = flagged(cells, side);
    return named.length === 0 ? [] : [`${side === 'below' ? 'lower' : 'higher'} for ${groupWords(named)}`];
  });
  if (said.length > 0) return `Rate in ${grades} is ${said.join(', and ')}`;
  return `No clear difference between groups in ${grades}`;
}

function flagged(cells: readonly PlacedCell[], side: 'below' | 'above'): string[] {
  return cells.filter(({ cell }) => cell.comparison?.flag === side).map(({ column }) => column.label);
}

function sureWords(cells: readonly PlacedCell[]): string {
  const named = [...flagged(cells, 'below'), ...flagged(cells, 'above')];
  if (named.length === 0) return 'No gap is larger than chance could give groups this small.';
  return `The ${named.length === 1 ? 'gap' : 'gaps'} for ${groupWords(named)} ${named.length === 1 ? 'is' : 'are'} larger than chance would give groups of that size.`;
}

function saysOf({ column, cell }: PlacedCell, all: string): string {
  const gap = gapWords(cell.comparison, all);
  const text = `${column.label} ${toValueText(cell.value, 'share').text}`;
  return gap === undefined ? text : `${text}, ${gap}`;
}
