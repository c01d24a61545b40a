import type { Told } from './tellOf.ts';

/** The same people in both. */
export interface Link {
  readonly mine: Told;
  readonly theirs: Told;
}

/** Counts that two publications must share to be taken for ones of the same people; fewer agree by accident. */
const TELLING_COUNTS = 3;
const TELLING_SIZE = 10;

/** Whether so many numbers of some size agree that a reader takes both for counts of the same people. */
export function tellsTheSame(links: readonly Link[]): boolean {
  return links.filter(isTelling).length >= TELLING_COUNTS;
}

function isTelling({ mine, theirs }: Link): boolean {
  return (
    !mine.place.isTotal &&
    Math.max(mine.hi, theirs.hi) < Infinity &&
    Math.min(mine.lo, theirs.lo) >= TELLING_SIZE &&
    mine.lo <= theirs.hi &&
    theirs.lo <= mine.hi
  );
}

/** The places of the second that have one in the first; those of groups only where groups that go by one name are the same people. */
export function linkPlaces(
  mine: readonly Told[],
  theirs: readonly Told[],
  hasGroups: boolean,
): readonly Link[] {
  return theirs.flatMap((one): Link[] => {
    const { row, column, isTotal } = one.place;
    if (!isTotal && !hasGroups) return [];
    const same = mine.find(({ place }) => place.row === row && place.column === column);
    return same === undefined ? [] : [{ mine: same, theirs: one }];
  });
}
