import type { Question } from '../../kernel/question.ts';
import type { GroupMerge } from '../../metrics/groupColumns.ts';
import type { MeasuredTable } from '../../metrics/measuredTable.ts';
import type { GatedTable } from '../gate.ts';
import type { ReleasedCount } from '../releasedTable.ts';
import type { Drawn } from './drawnTogether.ts';
import { ANSWERED, EVERYBODY, KNOWN, listPlaces, type Place } from './listPlaces.ts';
import { type PublishedCells, toPublishedCells } from './publishedCells.ts';

/** A place with what is printed of it; ends in people, Infinity where nothing is known. */
export interface Told {
  readonly place: Place;
  readonly lo: number;
  readonly hi: number;
}

/**
 * What a table let through says of the places of its question: a number shown as its publisher printed it stands for what the
 * publisher's rounding of each of its parts allows. Nothing where a filter has no meaning in the snapshot.
 */
export function tellOf(
  { snapshot, content, policy }: Drawn,
  { table, gated }: { readonly table: MeasuredTable; readonly gated: GatedTable },
  question: Question,
  merge?: GroupMerge,
): readonly Told[] | undefined {
  const cells = toPublishedCells(content);
  return listPlaces(snapshot, content, cells, question, merge)?.map((place) =>
    toTold({ snapshot, content, policy }, place, countAt(table, gated, place)),
  );
}

/** What a count says of a place, as `tellOf` takes it. */
export function toTold({ content, policy }: Drawn, place: Place, count: ReleasedCount | undefined): Told {
  const cells = toPublishedCells(content);
  return { place, ...(policy.kind === 'published' ? endsOf(cells, place, count) : toEnds(count)) };
}

/** What a whole publication says of a place, whether or not a figure shows it. */
export function toPrinted(cells: PublishedCells, place: Place): Told {
  const { printed } = place;
  const total =
    printed === undefined ? UNTOLD : { lo: cells.lo[printed] ?? 0, hi: cells.hi[printed] ?? Infinity };
  return { place, ...(total.hi < Infinity ? total : sumOf(cells, place)) };
}

function countAt(
  table: MeasuredTable,
  { counts, totals }: GatedTable,
  { row, column }: Place,
): ReleasedCount | undefined {
  const at =
    row === 'all'
      ? table.rows.length - 1
      : table.rows.findIndex(({ key, role }) => role !== 'all' && key === row);
  switch (column) {
    case KNOWN:
      return totals[at]?.known;
    case ANSWERED:
      return totals[at]?.answered;
    case EVERYBODY:
      return totals[at]?.everybody;
    default:
      return counts[at]?.[table.columns.findIndex(({ key }) => key === column)];
  }
}

/** A number shown as printed, with the publisher's rounding of each of its parts. */
function endsOf(
  cells: PublishedCells,
  place: Place,
  count: ReleasedCount | undefined,
): Pick<Told, 'lo' | 'hi'> {
  const { printed } = place;
  if (count === undefined || count.kind === 'suppressed' || count.kind === 'undefined') return UNTOLD;
  if (printed !== undefined && count.kind === 'shown')
    return { lo: cells.lo[printed] ?? 0, hi: cells.hi[printed] ?? Infinity };
  return sumOf(cells, place);
}

function sumOf({ lo, hi }: PublishedCells, { cells }: Place): Pick<Told, 'lo' | 'hi'> {
  const sum = (ends: Float64Array): number => cells.reduce((total, cell) => total + (ends[cell] ?? 0), 0);
  return { lo: sum(lo), hi: sum(hi) };
}

const UNTOLD = { lo: 0, hi: Infinity };

/** Counts of our own: rounded ones are rounded to 5. */
function toEnds(count: ReleasedCount | undefined): Pick<Told, 'lo' | 'hi'> {
  switch (count?.kind) {
    case 'shown':
      return { lo: count.count, hi: count.count };
    case 'rounded':
      return { lo: Math.max(0, count.count - 2), hi: count.count + 2 };
    case 'range':
      return { lo: count.low, hi: count.high };
    default:
      return UNTOLD;
  }
}
