import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { isGroup, type PlacedCell } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildLongTable, headColumns, shareColumns, valueColumns } from '../table/buildLongTable.ts';
import { endsOf } from '../value/valueText.ts';
import { countWords, toSentenceCase } from '../words/listWords.ts';
import { comparatorWords, dimensionNoun, rowName } from '../words/scopeWords.ts';
import { shareWords } from '../words/shareWords.ts';
import { buildRepresentation, subjectCells } from './buildRepresentation.ts';

/** Rows that belong together, with their heading. */
interface Band {
  readonly text: string;
  readonly cells: readonly PlacedCell[];
  /** Whether every interval stands clear of the next, so that an order by size says something. */
  readonly ranked: boolean;
}

/**
 * One group's share in every row: those above the comparator beyond chance, those without a clear difference, those below, those
 * that cannot be shown. Inside a band the largest comes first only where no two intervals touch; otherwise letters decide.
 */
export function buildRanked(table: ReleasedGrid, context: FigureContext): FigureContent {
  const { presentation: _ranked, ...plain } = context;
  const content = buildRepresentation(table, { ...plain, presentation: 'table' });
  const all = comparatorWords(table, context);
  const group = table.columns.find(isGroup)?.label ?? '';
  const cells = subjectCells(table);
  const bands = toBands(cells, all);
  const ordered = bands.flatMap((band) => band.cells);
  const chart = buildDots(ordered, context, {
    unit: 'share',
    label: ({ row }) => rowName(row, context),
    tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
    referenceName: `share of ${all}`,
    comparedWith: all,
  });
  const noun = dimensionNoun(table);
  const { longTable: _long, ...rest } = content;
  return {
    ...rest,
    headline: toHeadline(group, cells, noun, all),
    measure: `${content.measure.replace(/ by ethnic group/, '').replace(/^Share/, `${group} share`)}; the pink line is the share of ${all}`,
    chart: chart.kind === 'dots' ? { ...chart, sections: toSections(bands) } : chart,
    table: buildLongTable(ordered, [
      ...headColumns(context, { rows: toSentenceCase(noun) }),
      ...valueColumns('Share', 'share'),
      ...shareColumns(context, table.question.denominator, all),
    ]),
    caption: `${group} share by ${noun}`,
    toolName: `${group} share by ${noun}`,
    reading: readingOf(bands, noun),
  };
}

function toBands(cells: readonly PlacedCell[], all: string): readonly Band[] {
  const isShown = ({ cell }: PlacedCell): boolean => endsOf(cell.value) !== undefined;
  const shown = cells.filter(isShown);
  const flagged = (flag: 'above' | 'below') => shown.filter(({ cell }) => cell.comparison?.flag === flag);
  const rest = shown.filter(({ cell }) => !['above', 'below'].includes(cell.comparison?.flag ?? 'none'));
  return [
    { text: `Above ${all}, beyond chance`, cells: flagged('above') },
    { text: `No clear difference from ${all}`, cells: rest },
    { text: `Below ${all}, beyond chance`, cells: flagged('below') },
    { text: 'Cannot be shown', cells: cells.filter((placed) => !isShown(placed)) },
  ].flatMap(({ text, cells: own }) => (own.length === 0 ? [] : [{ text, ...inOrder(own) }]));
}

/** By size where each interval ends before the next begins; by letters otherwise. */
function inOrder(cells: readonly PlacedCell[]): Pick<Band, 'cells' | 'ranked'> {
  const bySize = [...cells].sort((a, b) => middleOf(b) - middleOf(a));
  const apart =
    cells.length > 1 &&
    bySize.every((placed, at) => {
      const next = bySize[at + 1];
      return next === undefined || lowestOf(placed) > highestOf(next);
    });
  const byLetters = [...cells].sort((a, b) => a.row.label.localeCompare(b.row.label, 'en-GB'));
  return { cells: apart ? bySize : byLetters, ranked: apart };
}

function middleOf({ cell }: PlacedCell): number {
  const ends = endsOf(cell.value);
  return ends === undefined ? 0 : (ends[0] + ends[1]) / 2;
}

function lowestOf({ cell: { value } }: PlacedCell): number {
  const lower = value.kind === 'value' || value.kind === 'range' ? value.interval?.lower : undefined;
  return lower ?? endsOf(value)?.[0] ?? -Infinity;
}

function highestOf({ cell: { value } }: PlacedCell): number {
  const upper = value.kind === 'value' || value.kind === 'range' ? value.interval?.upper : undefined;
  return upper ?? endsOf(value)?.[1] ?? Infinity;
}

function toSections(bands: readonly Band[]): { readonly at: number; readonly text: string }[] {
  let at = 0;
  return bands.map(({ text, cells }) => {
    const section = { at, text: `${text} (${toNumberText(cells.length)})` };
    at += cells.length;
    return section;
  });
}

function readingOf(bands: readonly Band[], noun: string): string {
  const start = `Each ${noun} stands under whether its share differs beyond chance`;
  return bands.some(({ ranked }) => ranked)
    ? `${start}; in order of size only where no two intervals touch, otherwise in alphabetical order.`
    : `${start}; in alphabetical order, as intervals touch and a ranking would say more than the numbers do.`;
}

function toHeadline(group: string, cells: readonly PlacedCell[], noun: string, all: string): string {
  const count = (flag: string): number => cells.filter(({ cell }) => cell.comparison?.flag === flag).length;
  const [above, below] = [count('above'), count('below')];
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined)) return 'No share can be shown';
  if (above + below === 0) return `No clear difference from ${all} in any ${noun}`;
  const start = shareWords([group]);
  if (above === 0) return `${start} below ${all} in ${countWords(below, noun)}`;
  return `${start} above ${all} in ${countWords(above, noun)}${below === 0 ? '' : `, below in ${toNumberText(below)}`}`;
}
