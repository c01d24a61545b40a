import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import { cellsOf, isGroup, type PlacedCell, subjectRows } from '../cellsOf.ts';
import { type FigureContext, isByGrade } from '../context.ts';
import { LOW } from '../number/toPercentText.ts';
import { toValueText } from '../value/valueText.ts';
import { countWords, toSentenceCase } from '../words/listWords.ts';
import { baseWords, dimensionNoun, placeWords, shortComparator } from '../words/scopeWords.ts';
import { groupWords, shareWords } from '../words/shareWords.ts';

type Side = 'below' | 'above';

/** A headline that gives both sides has at most so many words. */
const MOST_WORDS = 12;

/** With more groups than this a list by grade says nothing. */
const MOST_GROUPS = 3;

/**
 * The message of shares, by rules that cannot say more than the flags do: a group is called lower or higher only where the gate
 * flagged it, and is named; nothing flagged is "no clear difference"; nothing compared is a plain description.
 * `drawn` are the columns in the picture: what stands apart for its scale is said in the notes.
 */
export function representationHeadline(
  table: ReleasedGrid,
  context: FigureContext,
  drawn: ReadonlySet<string>,
): string {
  const rows = subjectRows(table);
  const cells = cellsOf(table, (row) => rows.includes(row), isGroup);
  if (!cells.some(isShown)) return nothingShown(cells);
  const compared = cells.filter(
    ({ cell }) => cell.comparison !== undefined && cell.comparison.flag !== 'untested',
  );
  if (compared.length === 0) return description(table, cells, context);
  const flagged = ofKnownGrades(compared.filter(({ cell }) => cell.comparison?.flag !== 'none'));
  if (flagged.length === 0) return noDifference(table, rows, compared.length < cells.length, context);
  const known = rows.filter((row) => !isUnknownGrade(row));
  const named = flagged.some(({ row }) => isUnknownGrade(row)) ? rows : known;
  const below = flagged.filter(({ cell }) => cell.comparison?.flag === 'below');
  const above = flagged.filter(({ cell }) => cell.comparison?.flag === 'above');
  const inPicture = above.filter(({ column }) => drawn.has(column.key));
  if (below.length === 0)
    return flaggedWords(table, named, inPicture.length > 0 ? inPicture : above, 'above', context);
  const first = flaggedWords(table, named, below, 'below', context);
  return inPicture.length === 0 ? first : withOtherSide(first, table, named, inPicture);
}

/** What is flagged at grades with a name; where there is nothing else, what is flagged among people of unknown grade. */
function ofKnownGrades(flagged: readonly PlacedCell[]): readonly PlacedCell[] {
  const known = flagged.filter(({ row }) => !isUnknownGrade(row));
  return known.length > 0 ? known : flagged;
}

function isUnknownGrade({ key }: ReleasedRow): boolean {
  return key === 'unknown-grade';
}

/** The groups below and, where few words do, those above. */
function withOtherSide(
  first: string,
  table: ReleasedGrid,
  rows: readonly ReleasedRow[],
  above: readonly PlacedCell[],
): string {
  // What counts the groups counts both sides.
  if (first.includes(';') || /^\d/.test(first)) return first;
  const groups = inOrder(table, above);
  const spans = groups.map((group) => spanOf(table, rows, above, group));
  if (new Set(spans).size > 1) return first;
  const one = rows.length === 1;
  const word = / lower /.test(first) ? 'higher' : 'above';
  const both = `${first}; ${groupWords(groups)} ${word}${one ? '' : ` ${spans[0] ?? ''}`}`;
  return both.split(' ').length <= MOST_WORDS ? both : first;
}

function spanOf(
  table: ReleasedGrid,
  rows: readonly ReleasedRow[],
  flagged: readonly PlacedCell[],
  group: string,
): string {
  const own = flagged.filter(({ column }) => column.label === group).map(({ row }) => row);
  return spanWords(table, rows, own);
}

function isShown({ cell }: PlacedCell): boolean {
  return cell.value.kind === 'value' || cell.value.kind === 'range';
}

function nothingShown(cells: readonly PlacedCell[]): string {
  return cells.some(({ cell }) => cell.value.kind === 'suppressed')
    ? 'No group\u2019s share can be shown'
    : 'Too few people are known to give shares';
}

function noDifference(
  table: ReleasedGrid,
  rows: readonly ReleasedRow[],
  partly: boolean,
  context: FigureContext,
): string {
  const start = `No clear difference from ${shortComparator(table, context)}`;
  const shown = partly ? ', where shown' : '';
  if (rows.length > 1)
    return `${start} ${isByGrade(table) ? 'at' : 'in'} any ${dimensionNoun(table)}${shown}`;
  return `${start} ${placeOf(table, rows)}`.trimEnd().concat(shown);
}

function flaggedWords(
  table: ReleasedGrid,
  rows: readonly ReleasedRow[],
  flagged: readonly PlacedCell[],
  side: Side,
  context: FigureContext,
): string {
  if (rows.length === 1) {
    const groups = inOrder(table, flagged);
    const place = placeOf(table, rows);
    return place === ''
      ? `${shareWords(groups)} ${standingOf(table, side, context)}`
      : `${shareWords(groups)} ${side === 'below' ? 'lower' : 'higher'} ${place}`;
  }
  const byPlace = new Map<string, string[]>();
  for (const group of inOrder(table, flagged)) {
    const place = spanOf(table, rows, flagged, group);
    byPlace.set(place, [...(byPlace.get(place) ?? []), group]);
  }
  const standing = standingOf(table, side, context);
  if (byPlace.size > 1 && inOrder(table, flagged).length > MOST_GROUPS)
    return manyWords(table, rows, context);
  const [first, second, ...more] = [...byPlace];
  if (first === undefined) throw new Error('a headline of flags without a flag');
  if (more.length > 0) {
    const groups = [...byPlace.values()].flat();
    return `${shareWords(groups)} ${standing} ${isByGrade(table) ? 'at some grades' : `in some ${dimensionNoun(table)}s`}`;
  }
  const start = `${shareWords(first[1])} ${standing} ${first[0]}`;
  return second === undefined ? start : `${start}; ${groupWords(second[1])} ${second[0]}`;
}

function standingOf(table: ReleasedGrid, side: Side, context: FigureContext): string {
  const name = shortComparator(table, context);
  if (table.question.comparator.kind !== 'feeder-grade') return `${side} ${name}`;
  return `${side === 'below' ? 'lower' : 'higher'} than in ${name}`;
}

/** The groups of some cells, each once, in the order of the columns. */
function inOrder(table: ReleasedGrid, cells: readonly PlacedCell[]): string[] {
  return table.columns.filter((column) => cells.some((at) => at.column === column)).map(({ label }) => label);
}

/** Too many groups and places to name: how many of the groups differ, on either side, somewhere. */
function manyWords(table: ReleasedGrid, rows: readonly ReleasedRow[], context: FigureContext): string {
  const cells = cellsOf(table, (row) => rows.includes(row), isGroup);
  const isFlagged = ({ cell: { comparison } }: PlacedCell): boolean =>
    comparison?.flag === 'below' || comparison?.flag === 'above';
  const [differ, shown] = [cells.filter(isFlagged), cells.filter(isShown)].map(
    (some) => inOrder(table, some).length,
  );
  const where = isByGrade(table) ? 'at some grades' : `in some ${dimensionNoun(table)}s`;
  return `${differ ?? 0} of ${shown ?? 0} groups differ from ${shortComparator(table, context)} ${where}`;
}

/** Where one row stands: `at senior grades`, `at Grade 7`, `in Finance`. */
function placeOf(table: ReleasedGrid, rows: readonly ReleasedRow[]): string {
  if (table.question.grades === 'senior') return 'at senior grades';
  const [row] = rows;
  return row === undefined || row.role !== 'member' ? '' : placeWords(table, rows);
}

/** Rows of a ladder as a span where they are one: `from Grade 7 up`; otherwise named, or counted. */
function spanWords(table: ReleasedGrid, rows: readonly ReleasedRow[], own: readonly ReleasedRow[]): string {
  if (own.length === rows.length && own.length > 1)
    return isByGrade(table) ? 'at every grade' : `in every ${dimensionNoun(table)}`;
  if (isByGrade(table)) {
    const ladder = rows
      .filter((row) => row.order !== undefined)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const onLadder = ladder.filter((row) => own.includes(row));
    const [lowest, highest] = [onLadder[0], onLadder.at(-1)];
    if (onLadder.length === own.length && own.length > 1 && lowest !== undefined && highest !== undefined) {
      if (ladder.slice(-own.length).every((row) => own.includes(row))) return `from ${lowest.label} up`;
      if (ladder.slice(0, own.length).every((row) => own.includes(row))) return `up to ${highest.label}`;
    }
  }
  if (own.length <= 2) return placeWords(table, own);
  return isByGrade(table) ? `at ${own.length} grades` : `in ${countWords(own.length, dimensionNoun(table))}`;
}

/** No comparison was asked for, or none could be made: the shares themselves where they are few and plain, or what they are. */
function description(table: ReleasedGrid, cells: readonly PlacedCell[], context: FigureContext): string {
  const rows = subjectRows(table);
  const base = baseWords(table, context);
  if (rows.length > 1) return `Share of each ethnic group by ${dimensionNoun(table)}`;
  const [row] = rows;
  const of = row === undefined || row.role !== 'member' ? base : `${row.label}, of ${base}`;
  const texts = cells.map(({ cell, column }) => ({ column, text: toValueText(cell.value, 'share') }));
  const other = texts.find(({ column }) => column.key !== 'white');
  if (context.kind === 'real' && texts.length === 2 && other?.text.numeric === true)
    return toSentenceCase(`${other.column.label}: ${other.text.text}`);
  // One decimal or none said: a coarser number would not be the one that the picture shows.
  const plain = texts.filter(({ text }) => /^\d/.test(text.text));
  const others = texts.length - plain.length;
  const areRanges = texts.every(({ text }) => text.numeric && text.text !== LOW);
  if (context.kind !== 'real' || cells.length > 6 || plain.length === 0 || !areRanges)
    return `Share of each ethnic group among ${of}`;
  const told = plain.map(({ column, text }) => `${column.label} ${text.text}`).join(', ');
  return others === 0 ? told : `${told}; ${others === 1 ? 'the other is a range' : 'the others are ranges'}`;
}
