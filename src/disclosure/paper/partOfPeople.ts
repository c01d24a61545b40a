import type { LinkedSum } from '../suppression/auditLinked.ts';
import { type Place, toCellId } from './paperPlaces.ts';
import type { Pair, PlaceOf } from './samePeople.ts';

/** People of whom no table has a cell, and whom its numbers still count: by the id of the cell, in words. */
export type ImpliedCells = ReadonlyMap<string, string>;

/** Sums that hold between cells of the tables, with the cells that no table prints. */
export interface Sums {
  readonly sums: readonly LinkedSum[];
  readonly implied: ImpliedCells;
}

/**
 * How unlikely chance alone must be (natural logarithm) for two places to be taken for a whole and a part of it: as unlikely as that
 * three counts of ten of other people agree.
 */
const TELLING_BY_CHANCE = 7;
const TELLING_COUNTS = 3;
const TELLING_SIZE = 10;

/**
 * Takes places of one day in two snapshots for a whole and a part of it where every number of the one is the other's or a little
 * less: all staff, and all staff without a board. Those who are in the one only are people whom both tables give by subtraction.
 * Only places of one name are looked at, or of everybody. Of two dates nothing follows: people come and go.
 */
export function findParts(apart: readonly Pair[], standing: ReadonlyMap<string, string>): Sums {
  const sums: LinkedSum[] = [];
  const implied = new Map<string, string>();
  const seen = new Set<string>();
  const idOf = ({ place }: PlaceOf): string => standing.get(place.id) ?? place.id;
  for (const [a, b] of apart)
    for (const [whole, part] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!isPart(whole.place, part.place)) continue;
      const rest = JSON.stringify([idOf(whole), 'less', idOf(part)]);
      if (seen.has(rest)) continue;
      seen.add(rest);
      for (const [column, { label }] of whole.place.counts) {
        if (!part.place.counts.has(column)) continue;
        const cell = toCellId(rest, column);
        implied.set(
          cell,
          `${label}, those of ${whole.place.whom} in “${whole.title}” who are not in “${part.title}”`,
        );
        sums.push({
          total: toCellId(idOf(whole), column),
          parts: [toCellId(idOf(part), column), cell],
        });
      }
    }
  return { sums, implied };
}

/** Whether one of two places may be a part of the other. */
export function mayBePart([a, b]: Pair): boolean {
  return isPart(a.place, b.place) || isPart(b.place, a.place);
}

/** Whether every number of the part can be one of some of the whole, and several are nearly as great. */
function isPart(whole: Place, part: Place): boolean {
  let [telling, unlikely] = [0, 0];
  for (const [column, mine] of whole.counts) {
    const theirs = part.counts.get(column);
    if (theirs === undefined) continue;
    if (mine.high < theirs.low) return false;
    const isShown = mine.low === mine.high && theirs.low === theirs.high;
    if (!isShown || !column.includes(':') || theirs.low < TELLING_SIZE) continue;
    telling += 1;
    // A count of other people lies this near below with the chance of about so many of its standard errors.
    const chance = (mine.low - theirs.low + 1) / Math.sqrt(4 * Math.PI * mine.low);
    unlikely -= Math.log(Math.min(1, chance));
  }
  return telling >= TELLING_COUNTS && unlikely >= TELLING_BY_CHANCE;
}
