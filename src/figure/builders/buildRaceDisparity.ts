import { raceDisparityRatio } from '../../codebook/methods/raceDisparityRatio.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, firstShown, type PlacedCell } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toDecimalText } from '../number/toDecimalText.ts';
import { buildLongTable, type LongColumn, partColumn, valueColumns } from '../table/buildLongTable.ts';
import { limits, sideOfOne } from '../value/intervalText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { listWords } from '../words/listWords.ts';
import { populationWords } from '../words/scopeWords.ts';

/** The race disparity ratio between clusters of grades: dots around 1, the four counts of each in the table. */
export function buildRaceDisparity(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const many = table.rows.length > 1;
  const name = ({ row, column }: PlacedCell): string =>
    many ? `${row.label}: ${column.label}` : column.label;
  const step = ({ row, column }: PlacedCell): string =>
    `from ${column.label.toLowerCase()}${many ? ` (${row.label.toLowerCase()})` : ''}`;
  const clear = [...onSide(cells, 'above', step), ...onSide(cells, 'below', step)];
  const what = 'Race disparity ratio, White to all other ethnic groups combined';
  const population = populationWords(table, context);
  const found = firstShown(cells);
  return {
    headline: headline(cells, step),
    measure: `${[what, population].filter((part) => part !== '').join(', ')}, with 95% interval; 1 is the same proportion in both clusters`,
    chart: buildDots(cells, context, {
      unit: 'ratio',
      label: name,
      tick: (at) => toDecimalText(at, Number.isInteger(at) ? 0 : 1),
    }),
    table: buildLongTable(cells, [
      { key: 'step', text: 'Clusters', kind: 'head', cell: (at) => ({ text: name(at) }) },
      ...valueColumns('Ratio', 'ratio'),
      ...partColumns(),
    ]),
    caption: what,
    toolName: 'race disparity ratio',
    says: `${what}: ${cells.map((at) => `${name(at)} ${toValueText(at.cell.value, 'ratio').text}`).join('; ')}`,
    reading: raceDisparityRatio.direction ?? '',
    methods: [raceDisparityRatio],
    summary: {
      howSure:
        clear.length === 0
          ? 'No ratio differs from 1 by more than chance could give.'
          : `The interval excludes 1 ${listWords(clear)}.`,
      ask:
        clear.length === 0
          ? 'Are there enough people in each cluster for a disparity to be seen, if there were one?'
          : 'Who is promoted at these steps, and out of how many who applied?',
    },
    ...(found === undefined ? {} : { worked: `${many ? `${found.row.label}, ` : ''}${workedOut(found)}` }),
  };
}

const partNames = {
  white_lower: 'White, lower cluster',
  white_higher: 'White, higher cluster',
  other_lower: 'All others, lower cluster',
  other_higher: 'All others, higher cluster',
} as const;

function partColumns(): LongColumn[] {
  return Object.entries(partNames).map(([key, text]) => partColumn(key, text));
}

function headline(cells: readonly PlacedCell[], step: (placed: PlacedCell) => string): string {
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined)) return 'No ratio can be calculated';
  const said = (['above', 'below'] as const).flatMap((side) => {
    const named = onSide(cells, side, step);
    if (named.length === 0) return [];
    return named.length > 3
      ? [`${side} 1 in ${named.length} of ${cells.length} steps`]
      : [`${side} 1 ${listWords(named)}`];
  });
  if (said.length > 0) return `Race disparity ratio is ${said.join(', and ')}`;
  return 'No clear disparity between the clusters of grades';
}

function onSide(
  cells: readonly PlacedCell[],
  side: 'above' | 'below',
  step: (placed: PlacedCell) => string,
): string[] {
  return cells.filter(({ cell }) => sideOfOne(cell.value) === side).map(step);
}

function workedOut({ column, cell }: PlacedCell): string {
  const count = (part: string): string => {
    const found = cell.parts?.[part];
    return found === undefined ? '[x]' : toCountText(found).text;
  };
  const [lower_cluster = '', higher_cluster = ''] = column.key.split('-');
  return fillFormula(raceDisparityRatio, {
    lower_cluster,
    higher_cluster,
    white_lower: count('white_lower'),
    white_higher: count('white_higher'),
    other_lower: count('other_lower'),
    other_higher: count('other_higher'),
    ratio: toValueText(cell.value, 'ratio').text,
    ...limits(cell.value, 'ratio'),
  });
}
