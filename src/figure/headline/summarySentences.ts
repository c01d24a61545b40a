import { directionOf } from './directionOf.ts';
import type { ReleasedCount, ReleasedGrid, ReleasedValue } from '../../disclosure/releasedTable.ts';
import { cameWithCounts } from '../cameWithCounts.ts';
import { cellsOf, isGroup, type PlacedCell, subjectRows, wholeRow } from '../cellsOf.ts';
import { isByGrade } from '../context.ts';
import { hasInterval } from '../value/intervalText.ts';
import { endsOf, toValueText } from '../value/valueText.ts';
import { countWords, listWords, toSentenceCase } from '../words/listWords.ts';
import { groupWords } from '../words/shareWords.ts';
import { toSizeWords } from '../words/sizeWords.ts';
import type { PeopleWord } from '../../kernel/recipe.ts';

/** More shares than this are not told in a sentence. */
const MOST_TOLD = 6;

/** How sure: which gaps are beyond chance and which groups show none; never more than the flags allow. */
export function howSure(table: ReleasedGrid): string {
  const { metric } = table.question;
  if (metric === 'shares') {
    if (hasInterval(table)) return 'Intervals show how far chance alone could move each share.';
    return cameWithCounts(table)
      ? 'Not known: no interval can be given of what is shown.'
      : 'Not known: these shares came without counts, so they have no intervals.';
  }
  if (metric === 'incidents') return 'The counts are as recorded; what was not recorded is not in them.';
  if (metric === 'headcount') return 'Everyone held is counted.';
  if (metric === 'rates')
    return 'Everyone held is counted; intervals show how far chance alone could move a rate.';
  const cells = subjectCells(table).filter(({ cell }) => endsOf(cell.value) !== undefined);
  if (cells.length === 0) return 'Nothing can be said where nothing can be shown.';
  const clear = cells.filter((placed) => isClear(table, placed));
  const noun = metric === 'change' ? 'change' : 'gap';
  if (metric === 'representation' && table.comparisons === 0)
    return 'Intervals show how far chance alone could move each share.';
  if (clear.length === 0)
    return toSizeWords(`No ${noun} is larger than chance could give groups this small.`, table);
  const isNamed = new Set(clear.map(({ column }) => column.label));
  const named = new Set(table.columns.map(({ label }) => label).filter((label) => isNamed.has(label)));
  const others = [...new Set(cells.map(({ column }) => column.label))].filter((label) => !named.has(label));
  const start =
    named.size === 1
      ? `The ${noun} for ${namedWords(table, clear)} is larger than chance would give a group of that size`
      : `The ${noun}s for ${namedWords(table, clear)} are larger than chance would give groups of those sizes`;
  if (others.length === 0) return `${start}.`;
  return `${start}; ${groupWords(others)} ${others.length === 1 ? 'shows' : 'show'} no clear ${noun}.`;
}

/** The groups with a clear gap, and which way it goes: `Asian and Black (below) and White (above)`. */
function namedWords(table: ReleasedGrid, clear: readonly PlacedCell[]): string {
  const byWay = new Map<string, string[]>();
  for (const column of table.columns) {
    const ways = clear.filter((placed) => placed.column === column).map((placed) => wayOf(table, placed));
    if (ways.length === 0) continue;
    const way = listWords([...new Set(ways)].sort().reverse());
    byWay.set(way, [...(byWay.get(way) ?? []), column.label]);
  }
  return [...byWay].map(([way, groups]) => `${groupWords(groups)} (${way})`).join(' and ');
}

function wayOf(table: ReleasedGrid, placed: PlacedCell): string {
  return table.question.metric === 'change' ? directionOf(placed) : (placed.cell.comparison?.flag ?? 'none');
}

/**
 * What we know: the headline, or the shares themselves, ranges with both ends, where there are few and the headline names none
 * or not all of them.
 */
export function whatWeKnow(table: ReleasedGrid, headline: string): string {
  const cells = subjectCells(table);
  const isPlain =
    table.question.metric === 'representation' &&
    subjectRows(table).length === 1 &&
    cells.length <= MOST_TOLD &&
    cells.every(({ cell: { comparison } }) => comparison === undefined || comparison.flag === 'untested');
  if (!isPlain || !cells.some(({ cell }) => cell.value.kind === 'range')) return headline;
  const [row] = subjectRows(table);
  const start = row === undefined || row.role !== 'member' ? '' : `${row.label}: `;
  const told = cells.map(({ cell, column }) => {
    const text = toValueText(cell.value, 'share');
    return `${column.label} ${cell.value.kind === 'suppressed' ? 'cannot be shown' : text.text}`;
  });
  return `${start}${told.join(', ')}`;
}

/**
 * What is hidden in the figures of a page, `all`: by us, by the publisher; and the people whose group is not known, of whom the table
 * spoken of is.
 */
export function whatIsHidden(
  table: ReleasedGrid,
  all: readonly ReleasedGrid[],
  rates: ReleasedGrid | undefined,
  people: PeopleWord,
): string {
  const notKnown = notKnownText(table, rates);
  // A trend of senior grades has no row of all staff beside them.
  const { metric, grades } = table.question;
  const isSenior = rates === undefined && metric === 'trend' && grades === 'senior';
  const whose = isSenior ? `senior ${people}` : people;
  const parts = [
    ...protectedText(all),
    ...atSourceText(all),
    ...notAvailableText(all),
    ...(notKnown === undefined ? [] : [`the group of ${notKnown} of ${whose} is not known`]),
  ];
  return parts.length === 0 ? 'Nothing.' : `${toSentenceCase(parts.join('; '))}.`;
}

/** `2 cells, to protect small numbers`; where several figures of the page hide some: `17 cells in 4 figures, ...`. */
function protectedText(all: readonly ReleasedGrid[]): readonly string[] {
  const counts = all.map(({ protection }) => protection.hiddenByPolicy).filter((count) => count > 0);
  if (counts.length === 0) return [];
  const sum = counts.reduce((before, count) => before + count, 0);
  const where = counts.length === 1 ? '' : ` in ${countWords(counts.length, 'figure')}`;
  return [`${countWords(sum, 'cell')}${where}, to protect small numbers`];
}

/** The same cells of the publisher lie under several figures: they are not added up. */
function atSourceText(all: readonly ReleasedGrid[]): readonly string[] {
  const most = Math.max(0, ...all.map(({ protection }) => protection.hiddenAtSource));
  return most === 0 ? [] : [`${countWords(most, 'cell')}, by the publisher`];
}

/** Neither are those that it does not have. */
function notAvailableText(all: readonly ReleasedGrid[]): readonly string[] {
  const most = Math.max(0, ...all.map(({ protection }) => protection.notAvailable?.cells ?? 0));
  return most === 0 ? [] : [`${countWords(most, 'cell')} not available`];
}

/** A question that the numbers raise and cannot answer. */
export function whatToAsk(table: ReleasedGrid, people: PeopleWord): string {
  switch (table.question.metric) {
    case 'shares':
      return 'How many people are behind these shares?';
    case 'incidents':
      return 'Is everything of this kind recorded, and in the same way everywhere?';
    case 'rates':
    case 'headcount':
      return isEverybodyKnown(table)
        ? `How old are the answers, and can ${people} change theirs?`
        : `Where could more ${people} be asked for their group, and told why?`;
    case 'change':
      return askOfChange(howCompared(table));
    default:
      return askOfShares(table, people);
  }
}

/** What to ask about changes: of a cause only where there is a change. */
export function askOfChange(found: 'clear' | 'unclear' | 'not-compared'): string {
  switch (found) {
    case 'clear':
      return 'What was done between these dates that could have moved a share?';
    case 'unclear':
      return 'Are there enough people, and is there enough time between the dates, for a change to be seen?';
    case 'not-compared':
      return 'Can the dates be counted in one way, so that they can be compared?';
  }
}

function howCompared(table: ReleasedGrid): 'clear' | 'unclear' | 'not-compared' {
  const cells = subjectCells(table).filter(({ cell }) => endsOf(cell.value) !== undefined);
  if (cells.length === 0) return 'not-compared';
  return cells.some((placed) => isClear(table, placed)) ? 'clear' : 'unclear';
}

/** Whether the group of everybody is known, so that nobody is left to ask. */
function isEverybodyKnown(table: ReleasedGrid): boolean {
  const row = wholeRow(table);
  const [known, everybody] = [plainCount(row?.known), plainCount(row?.everybody)];
  return row?.known.kind === 'shown' && known !== undefined && known > 0 && known === everybody;
}

function askOfShares(table: ReleasedGrid, people: PeopleWord): string {
  const cells = subjectCells(table);
  const below = cells.filter(({ cell }) => cell.comparison?.flag === 'below');
  const rows = below
    .map(({ row }) => row)
    .filter((row) => row.role === 'member')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const [lowest] = rows;
  if (lowest !== undefined && isByGrade(table) && (lowest.order ?? 0) > 0)
    return `Does the gap open at promotion to ${lowest.label}, or on entry?`;
  if (lowest !== undefined || below.length > 0)
    return 'Does the gap open on entry, at promotion, or when people leave?';
  // A share above is a gap as well, though no one group is clearly below.
  if (cells.some((placed) => isClear(table, placed)))
    return 'Which groups lie behind the share that is above, and does it come about on entry, at promotion, or when people leave?';
  return table.comparisons > 0
    ? `Are the groups of enough ${people} known for a gap to be seen, if there were one?`
    : 'With whom should these shares be compared?';
}

function subjectCells(table: ReleasedGrid): PlacedCell[] {
  const rows = subjectRows(table);
  return cellsOf(table, (row) => rows.includes(row), isGroup);
}

function isClear(table: ReleasedGrid, placed: PlacedCell): boolean {
  if (table.question.metric === 'change') return ['up', 'down'].includes(directionOf(placed));
  const flag = placed.cell.comparison?.flag;
  return flag === 'below' || flag === 'above';
}

/** The part whose group is not known: from the known rate, else from the released totals where both are plain counts. */
function notKnownText(table: ReleasedGrid, rates: ReleasedGrid | undefined): string | undefined {
  const rate =
    rates === undefined
      ? undefined
      : cellsOf(
          rates,
          (row) => row === wholeRow(rates),
          (column) => column.key === 'known',
        )[0]?.cell.value;
  const value = rate === undefined ? knownShare(table) : rate;
  if (value === undefined || value.kind === 'suppressed' || value.kind === 'undefined') return undefined;
  const rest: ReleasedValue =
    value.kind === 'value'
      ? { kind: 'value', value: 1 - value.value }
      : { kind: 'range', low: 1 - value.high, high: 1 - value.low, hiddenCells: value.hiddenCells };
  const text = toValueText(rest, 'share').text.replace(/^between (.+) and (.+)$/, '$1 to $2');
  return text === '0.0%' ? undefined : text;
}

function knownShare(table: ReleasedGrid): ReleasedValue | undefined {
  const row = wholeRow(table);
  if (row === undefined) return undefined;
  const [known, everybody] = [plainCount(row.known), plainCount(row.everybody)];
  if (known === undefined || everybody === undefined || everybody === 0 || known > everybody)
    return undefined;
  return { kind: 'value', value: known / everybody };
}

function plainCount(count: ReleasedCount | undefined): number | undefined {
  return count?.kind === 'shown' || count?.kind === 'rounded' ? count.count : undefined;
}
