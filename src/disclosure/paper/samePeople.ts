import { DisjointSets } from './disjointSets.ts';
import { type Place, type TableLinks, TOTALS } from './paperPlaces.ts';

/** Counts that two places must share to be taken for the same people without a name in common; fewer agree by accident. */
const TELLING_COUNTS = 3;
const TELLING_SIZE = 10;

/** A place with where it comes from. */
export interface PlaceOf {
  readonly snapshot: string;
  readonly title: string;
  readonly day: string;
  readonly publishers: string;
  readonly place: Place;
}

/** Two places of different snapshots. */
export type Pair = readonly [PlaceOf, PlaceOf];

/** Which places a careful reader of the paper takes for the same people, and those of two dates among them. */
export interface SamePeople {
  /** For each place, the one that stands for all of the same people. */
  readonly standing: ReadonlyMap<string, string>;
  /** The same with places of two dates where not one number has moved. */
  readonly standingOverDates: ReadonlyMap<string, string>;
  /** Places of one day and one name in two snapshots that are not the same people. */
  readonly apart: readonly Pair[];
}

/**
 * Places of different snapshots that are of the same people: one day, no printed count that disagrees, and several of some size that
 * agree; then, in snapshots that have such a place in common, those of one name and those that fit no other place. Over two dates, of
 * one publisher: those of one name whose every printed count is as it was, that of everybody and several of some size among them.
 */
export function joinPlaces(tables: readonly TableLinks[]): SamePeople {
  const all = mergePlaces(tables);
  const sets = new DisjointSets();
  const overDates = new DisjointSets();
  const join = ([a, b]: Pair): void => {
    sets.join(a.place.id, b.place.id);
    overDates.join(a.place.id, b.place.id);
  };
  const agreeing = pairWithin(
    all,
    ({ day }) => day,
    (a, b) => countTelling(a.place, b.place) >= 0,
  );
  const alike = agreeing.filter(([a, b]) => countTelling(a.place, b.place) >= TELLING_COUNTS);
  alike.forEach(join);
  const related = new Set(alike.map(toRelation));
  const near = agreeing.filter((pair) => related.has(toRelation(pair)));
  const fitting = near.filter(([a, b]) => countTelling(a.place, b.place) >= TELLING_COUNTS - 1);
  near.filter(([a, b]) => a.place.name === b.place.name).forEach(join);
  keepAlone(fitting).forEach(join);
  pairWithin(
    all,
    ({ publishers, place }) => JSON.stringify([publishers, place.name]),
    (a, b) => a.day !== b.day && isUnmoved(a.place, b.place),
  ).forEach(([a, b]) => overDates.join(a.place.id, b.place.id));
  const toStanding = (of: DisjointSets) =>
    new Map(all.map(({ place: { id } }) => [id, of.find(id)] as const));
  return {
    standing: toStanding(sets),
    standingOverDates: toStanding(overDates),
    apart: pairWithin(
      all,
      ({ day, place }) => JSON.stringify([day, place.name]),
      (a, b) => sets.find(a.place.id) !== sets.find(b.place.id),
    ),
  };
}

/** Each place once, with all that any table prints of it. */
function mergePlaces(tables: readonly TableLinks[]): readonly PlaceOf[] {
  const merged = new Map<string, PlaceOf>();
  for (const { places, ...from } of tables)
    for (const place of places) {
      const before = merged.get(place.id)?.place.counts ?? [];
      const counts = new Map([...before, ...place.counts]);
      merged.set(place.id, { ...from, place: { ...place, counts } });
    }
  return [...merged.values()];
}

/** Pairs of places of two snapshots that have this in common, and are to be kept: of many places there are too many to hold. */
function pairWithin(
  all: readonly PlaceOf[],
  keyOf: (one: PlaceOf) => string,
  keep: (a: PlaceOf, b: PlaceOf) => boolean,
): readonly Pair[] {
  const groups = new Map<string, PlaceOf[]>();
  for (const one of all) {
    const key = keyOf(one);
    const own = groups.get(key) ?? [];
    own.push(one);
    groups.set(key, own);
  }
  const pairs: Pair[] = [];
  for (const own of groups.values())
    for (const [at, a] of own.entries())
      for (const b of own.slice(at + 1)) if (a.snapshot !== b.snapshot && keep(a, b)) pairs.push([a, b]);
  return pairs;
}

/** Those of which neither place fits another place of the other's snapshot as well. */
function keepAlone(fitting: readonly Pair[]): readonly Pair[] {
  const rivals = new Map<string, number>();
  const keysOf = ([a, b]: Pair): readonly string[] => [
    JSON.stringify([a.place.id, b.snapshot]),
    JSON.stringify([b.place.id, a.snapshot]),
  ];
  for (const key of fitting.flatMap(keysOf)) rivals.set(key, (rivals.get(key) ?? 0) + 1);
  return fitting.filter((pair) => keysOf(pair).every((key) => rivals.get(key) === 1));
}

function isUnmoved(a: Place, b: Place): boolean {
  const [now, then] = [a.counts.get('everybody'), b.counts.get('everybody')];
  const isSame = now !== undefined && now.low === now.high && now.low === then?.low && then.low === then.high;
  return isSame && countTelling(a, b) >= TELLING_COUNTS;
}

function toRelation([a, b]: Pair): string {
  return JSON.stringify([a.snapshot, b.snapshot].sort());
}

/** How many printed counts of some size two places share; below zero where one of them disagrees. */
function countTelling(a: Place, b: Place): number {
  let telling = 0;
  for (const [column, { low, high }] of a.counts) {
    const other = b.counts.get(column);
    if (other === undefined) continue;
    if (low > other.high || other.low > high) return -1;
    const isTotal = TOTALS.some((total) => total === column);
    // The three totals of a place are often one number.
    if (Math.max(high, other.high) < Number.POSITIVE_INFINITY && low >= TELLING_SIZE)
      telling += isTotal ? 1 / 3 : 1;
  }
  return telling;
}
