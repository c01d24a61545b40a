import { representation } from '../../codebook/methods/representation.ts';
import { representationIndex } from '../../codebook/methods/representationIndex.ts';
import type { ReleasedGrid, ReleasedValue } from '../../disclosure/releasedTable.ts';
import { cellsOf, isGroup, type PlacedCell, subjectRows } from '../cellsOf.ts';
import type { ChartModel } from '../chartModel.ts';
import { buildDots } from '../chart/buildDots.ts';
import { splitByScale } from '../chart/splitByScale.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import type { FigureContent, UncaptionedTable } from '../content.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { representationHeadline } from '../headline/representationHeadline.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildGridTable, orderRows } from '../table/buildGridTable.ts';
import { buildLongTable, headColumns, shareColumns, valueColumns } from '../table/buildLongTable.ts';
import { hasInterval, limits } from '../value/intervalText.ts';
import { gapWords } from '../value/comparisonText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { countWords, listWords, toSentenceCase } from '../words/listWords.ts';
import {
  allWords,
  baseWords,
  comparatorWords,
  dimensionNoun,
  populationWords,
  rowName,
} from '../words/scopeWords.ts';
import type { Presentation } from '../wording.ts';

/** More dots than this are read better as a table. */
const MOST_DOTS = 16;

/** Share of each group: dots with intervals for one row, the shaded matrix for many, or the plain table. */
export function buildRepresentation(table: ReleasedGrid, context: FigureContext): FigureContent {
  const subjects = subjectCells(table);
  const way = wayOf(table, subjects, context);
  const { drawn, apart } = way === 'dots' ? splitByScale(subjects) : { drawn: subjects, apart: [] };
  const long = longTable(table, context);
  const matrix = way === 'matrix' ? buildGridTable(table, context, 'matrix') : undefined;
  const what = whatWords(table);
  return {
    headline: representationHeadline(table, context, new Set(drawn.map(({ column }) => column.key))),
    measure: measureWords(table, context, way, what),
    chart: chartOf(table, context, way, drawn),
    table: matrix ?? long,
    ...(matrix === undefined ? {} : { longTable: long }),
    caption: `${what}${way === 'matrix' ? ', per cent, and gap in points' : ''}`,
    toolName: toolName(table),
    says: `${what}: ${saysOf(subjects, context, comparatorWords(table, context))}`,
    ...boundsNote(subjects, table, context),
    ...pairNote(table),
    ...notDrawn(apart, context, comparatorWords(table, context)),
    ...workedOut(table, subjects, context),
  };
}

/** Two parts of the whole, side by side: both are small. */
function pairNote({ question, comparatorName }: ReleasedGrid): Pick<FigureContent, 'reading'> {
  return question.comparator.kind === 'other-member' && comparatorName !== undefined
    ? {
        reading: `Whether a gap is beyond chance is judged by the size of both; the share of ${comparatorName} is given without its interval.`,
      }
    : {};
}

/** The cells of groups in the rows asked for, in the order in which figures show rows. */
export function subjectCells(table: ReleasedGrid): PlacedCell[] {
  const rows = subjectRows(table);
  return orderRows(table)
    .filter(({ row }) => rows.includes(row))
    .flatMap(({ row }) => cellsOf(table, (other) => other === row, isGroup));
}

function wayOf(table: ReleasedGrid, cells: readonly PlacedCell[], context: FigureContext): Presentation {
  const rows = new Set(cells.map(({ row }) => row.key)).size;
  if (context.presentation !== undefined && !(context.presentation === 'matrix' && rows < 2))
    return context.presentation;
  if (rows < 2) return 'dots';
  return table.question.grades === 'senior' && cells.length <= MOST_DOTS ? 'dots' : 'matrix';
}

function chartOf(
  table: ReleasedGrid,
  context: FigureContext,
  way: Presentation,
  drawn: readonly PlacedCell[],
): ChartModel {
  if (way === 'matrix') return { kind: 'matrix' };
  if (way === 'table') return { kind: 'none', why: 'Shown as a table.' };
  const rows = new Set(drawn.map(({ row }) => row.key)).size;
  const groups = new Set(drawn.map(({ column }) => column.key)).size;
  const all = comparatorWords(table, context);
  return buildDots(drawn, context, {
    unit: 'share',
    label: ({ row, column }) =>
      rows < 2
        ? column.label
        : groups < 2
          ? rowName(row, context)
          : `${column.label}, ${rowName(row, context)}`,
    tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
    referenceName: `share of ${all}`,
    comparedWith: all,
  });
}

function longTable(table: ReleasedGrid, context: FigureContext): UncaptionedTable {
  const rows = orderRows(table).map(({ row }) => row);
  const shown = rows.length > 1 && subjectRows(table).length === 1 ? subjectRows(table) : rows;
  const placed = shown.flatMap((row) => cellsOf(table, (other) => other === row, isGroup));
  const many = shown.length > 1;
  return buildLongTable(placed, [
    ...headColumns(context, {
      ...(many ? { rows: toSentenceCase(dimensionNoun(table)) } : {}),
      columns: 'Ethnic group',
    }),
    ...valueColumns('Share', 'share'),
    ...shareColumns(context, table.question.denominator, comparatorWords(table, context)),
  ]);
}

/** `Share of Grade 6 and 7`, `Share of each grade`, `Share of all staff`. */
function whatWords(table: ReleasedGrid): string {
  const rows = subjectRows(table);
  const [row] = rows;
  if (rows.length > 1 && table.question.grades === 'senior') return 'Share of senior grades by ethnic group';
  if (rows.length > 1) return `Share of each ${dimensionNoun(table)} by ethnic group`;
  return row === undefined || row.role !== 'member'
    ? 'Share of each ethnic group'
    : `Share of ${row.label} by ethnic group`;
}

function measureWords(table: ReleasedGrid, context: FigureContext, way: Presentation, what: string): string {
  const all = comparatorWords(table, context);
  const { kind } = table.question.comparator;
  const compared = kind !== 'none' && (kind !== 'all-staff' || subjectRows(table)[0]?.role === 'member');
  const unit = `% of ${baseWords(table, context)}`;
  const population = populationWords(table, context);
  const start = [what, unit, population].filter((part) => part !== '').join(', ');
  if (way === 'matrix') return compared ? `${start}; below it the gap to ${all}, in points` : start;
  const interval = hasInterval(table) ? ', with 95% interval' : '';
  return `${start}${interval}${compared && way === 'dots' ? `; the pink line is the share of ${all}` : ''}`;
}

function toolName(table: ReleasedGrid): string {
  const { by, grades } = table.question;
  if (grades === 'senior') return 'senior grades';
  return by === undefined ? 'share of each group' : `shares by ${dimensionNoun(table)}`;
}

/** The main numbers: all of one row; of many rows those beyond chance, or how many there are. */
function saysOf(cells: readonly PlacedCell[], context: FigureContext, comparator: string): string {
  const rows = new Set(cells.map(({ row }) => row.key)).size;
  const flagged = cells.filter(
    ({ cell }) => cell.comparison?.flag === 'below' || cell.comparison?.flag === 'above',
  );
  const told = rows < 2 ? cells : flagged.slice(0, 8);
  if (told.length === 0) return `${countWords(rows, 'row')}; no difference beyond chance is marked`;
  const said = told.map(({ row, column, cell }) => {
    const gap = gapWords(cell.comparison, comparator);
    const name = rows < 2 ? column.label : `${column.label}, ${rowName(row, context)}`;
    const text = toValueText(cell.value, 'share').text;
    return [rows < 2 ? `${name} ${text}` : `${name}: ${text}`, ...(gap === undefined ? [] : [gap])].join(
      ', ',
    );
  });
  const more =
    rows < 2 || flagged.length <= 8 ? '' : `; and ${toNumberText(flagged.length - 8)} more beyond chance`;
  return `${said.join('; ')}${more}`;
}

/** The other denominator: what the shares could be of everybody, were those not known counted out or in. */
function boundsNote(
  cells: readonly PlacedCell[],
  { question }: ReleasedGrid,
  context: FigureContext,
): Pick<FigureContent, 'boundsNote'> {
  const rows = new Set(cells.map(({ row }) => row.key)).size;
  const all = allWords(context.people);
  const bounded = cells.flatMap(({ column, cell: { bounds } }) =>
    bounds === undefined
      ? []
      : [`${column.label} ${toValueText({ kind: 'range', hiddenCells: 0, ...bounds }, 'share').text}`],
  );
  if (bounded.length === 0) return {};
  const start =
    question.denominator === 'all'
      ? `Shares are of ${all}, those whose group is not known among them.`
      : `Shares are of known ${context.people}.`;
  return rows < 2
    ? { boundsNote: `${start} Of ${all}, with those not known counted out or in: ${listWords(bounded)}.` }
    : {
        boundsNote: `${start} The table also gives the least and most of ${all}, with those not known counted out or in.`,
      };
}

/** What stands too far above the others for one axis: `White: 90.7%, against 85.6% of all staff (not drawn at this scale).` */
export function notDrawn(
  apart: readonly PlacedCell[],
  context: FigureContext,
  comparator: string,
): Pick<FigureContent, 'notDrawn'> {
  if (apart.length === 0) return {};
  const many = apart.length > 1;
  const said = apart.map(({ row, column, cell }) => {
    const reference = cell.comparison?.reference;
    const against =
      reference === undefined || endsOf(reference) === undefined
        ? ''
        : againstWords(reference, context, comparator);
    const name = many ? `${column.label}, ${rowName(row, context)}` : column.label;
    return `${name}: ${toLabel(context, toValueText(cell.value, 'share'))}${against}`;
  });
  return { notDrawn: `${said.join('; ')} (not drawn at this scale).` };
}

/** `, against 85.6% of all staff`. */
function againstWords(reference: ReleasedValue, context: FigureContext, all: string): string {
  const text = toValueText(reference, 'share');
  return text.text.startsWith('between')
    ? `, and of ${all} ${toLabel(context, text)}`
    : `, against ${toLabel(context, text)} of ${all}`;
}

/** The formulas with the numbers of the first share that is one number; of the first range where there is none. */
function workedOut(
  table: ReleasedGrid,
  cells: readonly PlacedCell[],
  context: FigureContext,
): Pick<FigureContent, 'worked'> {
  const ready = cells.filter(
    ({ cell }) => endsOf(cell.value) !== undefined && toCountText(cell.base).numeric,
  );
  const found = ready.find(({ cell }) => cell.value.kind === 'value') ?? ready[0];
  if (found === undefined) return {};
  const { row, column, cell } = found;
  const share = toSpan(toValueText(cell.value, 'share').text);
  const said = fillFormula(representation, {
    count: toSpan(toCountText(cell.count).text),
    base: toSpan(toCountText(cell.base).text),
    base_words: baseWords(table, context),
    share,
    ...limits(cell.value, 'share'),
  });
  const name = row.role === 'member' ? `${column.label}, ${row.label}` : column.label;
  const { comparison } = cell;
  if (comparison === undefined || endsOf(comparison.index) === undefined)
    return { worked: `${name}: ${said}` };
  const index = fillFormula(representationIndex, {
    share,
    comparator_words: comparison.of ?? comparatorWords(table, context),
    comparator_share: toSpan(toValueText(comparison.reference, 'share').text),
    index: toSpan(toValueText(comparison.index, 'index').text),
    gap: toSpan(toValueText(comparison.gap, 'points').bare),
    ...limits(comparison.index, 'index'),
  });
  return { worked: `${name}: ${said}. ${index}` };
}

/** A range inside a formula: `590 to 594`. */
function toSpan(text: string): string {
  return text.replace(/^between (.+) and (.+)$/, '$1 to $2');
}
