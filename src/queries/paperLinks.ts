import type { ReleasedCount, ReleasedGrid, ReleasedRow, ReleasedTable } from '../disclosure/releasedTable.ts';
import type { LinkedSum } from '../disclosure/suppression/auditLinked.ts';
import { DisjointSets } from './disjointSets.ts';

/** A table of a paper with its figure code. */
export interface AuditedTable {
  readonly code: string;
  readonly released: ReleasedTable;
}

/** One count that a table prints or hides: of whom, as a reader would say it. */
interface PrintedCount {
  readonly what: string;
  readonly count: ReleasedCount;
}

/** Some people of one snapshot as one table counts them: by `known`, `answered`, `everybody`, or `broad:asian`. */
interface Place {
  /** Equal for the same people of the same snapshot. */
  readonly id: string;
  /** The labels that say who they are, whatever the snapshot. */
  readonly name: string;
  readonly counts: ReadonlyMap<string, PrintedCount>;
}

/** What one table tells: its places, and the sums that anybody knows to hold between them. */
export interface TableLinks {
  readonly code: string;
  readonly snapshot: string;
  /** Publisher and date: only tables that share them can be of the same people. */
  readonly source: string;
  readonly places: readonly Place[];
  readonly sums: readonly LinkedSum[];
}

const TOTALS = ['known', 'answered', 'everybody'] as const;
const COUNTED: ReadonlySet<string> = new Set(['headcount', 'representation', 'rates']);

/** The id of one count. */
export function toCellId(place: string, column: string): string {
  return `${place}/${column}`;
}

/**
 * What a table tells of counts. Metrics worked out of counts that the same snapshot's tables print (changes, rates, ratios) tell
 * none that its plan does not hold already; a trend prints those of each of its dates.
 */
export function toTableLinks({ code, released }: AuditedTable): readonly TableLinks[] {
  if (released.kind !== 'released') return [];
  const { question, rows } = released;
  if (COUNTED.has(question.metric)) return [link(code, released, question.snapshots[0], rows)];
  if (question.metric !== 'trend' || question.trend === 'rates') return [];
  // Oldest first; the question names the latest first.
  const dates = [...question.snapshots].reverse();
  return rows.flatMap((row, at): TableLinks[] => {
    const snapshot = dates[at];
    if (snapshot === undefined || rows.length !== dates.length) return [];
    return [link(code, { ...released, ...pick(row, released, at) }, snapshot, [row])];
  });
}

function pick({ reference }: ReleasedRow, { cells }: ReleasedGrid, at: number) {
  return { cells: cells.slice(at, at + 1), ...(reference === undefined ? {} : { reference }) };
}

function link(code: string, table: ReleasedGrid, snapshot: string, rows: readonly ReleasedRow[]): TableLinks {
  const { question } = table;
  const scope = question.filters.map((filter) =>
    JSON.stringify([filter.dimension, [...filter.members].sort()]),
  );
  const toPlace = (label: string | undefined): string =>
    JSON.stringify([
      snapshot,
      [...scope, ...(label === undefined ? [] : [JSON.stringify([question.by, [label]])])].sort(),
    ]);
  const members = question.filters.flatMap((filter) => filter.members);
  const places = rows.map((row, at): Place => {
    const label = isWhole(row, table) ? undefined : row.label;
    const name = JSON.stringify([...members, ...(label === undefined ? [] : [label])].sort());
    return { id: toPlace(label), name, counts: countsOf(table, row, at) };
  });
  return {
    code,
    snapshot,
    source: JSON.stringify([publishersOf(table), table.reference]),
    places,
    sums: [...placeSums(places), ...rowSums(table, places, toPlace(undefined))],
  };
}

function isWhole({ role }: ReleasedRow, { question }: ReleasedGrid): boolean {
  const graded = question.grades !== undefined && question.grades !== 'all';
  return (
    (question.by === undefined && !graded) ||
    role === 'all' ||
    (role === 'reference' && question.comparator.kind === 'all-staff')
  );
}

function publishersOf({ provenance }: ReleasedGrid): readonly string[] {
  if (provenance.kind === 'illustrative') return [];
  return [...new Set(provenance.sources.map(({ publisher }) => publisher.trim().toLowerCase()))].sort();
}

function countsOf(table: ReleasedGrid, row: ReleasedRow, at: number): ReadonlyMap<string, PrintedCount> {
  const { question, columns, cells, wording } = table;
  const members = question.filters.flatMap((filter) => filter.members);
  const whom = [isWhole(row, table) ? `all ${wording}` : row.label, ...members];
  const counts = new Map<string, PrintedCount>();
  const add = (column: string, what: string, count: ReleasedCount | undefined): void => {
    if (count === undefined || count.kind === 'undefined') return;
    counts.set(column, { what: [what, ...whom].join(', '), count });
  };
  add('known', 'Known', row.known);
  add('answered', 'Known or undeclared', row.answered);
  add('everybody', 'Everybody', row.everybody);
  columns.forEach(({ role, key, label }, column) => {
    if (role === 'group') add(`${question.grouping}:${key}`, label, cells[at]?.[column]?.count);
  });
  return counts;
}

/** Groups make up the known people of a place. */
function placeSums(places: readonly Place[]): LinkedSum[] {
  return places.flatMap(({ id, counts }): LinkedSum[] => {
    const groups = [...counts.keys()].filter((column) => column.includes(':'));
    if (groups.length < 2 || !counts.has('known')) return [];
    return [{ total: toCellId(id, 'known'), parts: groups.map((column) => toCellId(id, column)) }];
  });
}

/** The rows of a whole breakdown make up everybody. */
function rowSums({ question, rows }: ReleasedGrid, places: readonly Place[], whole: string): LinkedSum[] {
  const graded = question.grades !== undefined && question.grades !== 'all';
  const members = places.filter((_, at) => rows[at]?.role === 'member');
  const sum = places.find(({ id }) => id === whole);
  if (question.by === undefined || graded || question.whole !== undefined || members.length < 2) return [];
  const columns = [...(sum?.counts.keys() ?? [])];
  return columns
    .filter((column) => members.every(({ counts }) => counts.has(column)))
    .map((column) => ({
      total: toCellId(whole, column),
      parts: members.map(({ id }) => toCellId(id, column)),
    }));
}

/** The least and greatest that a printed count can be. */
export function toEnds(count: ReleasedCount): readonly [low: number, high: number] {
  if (count.kind === 'shown') return [count.count, count.count];
  // Rounded to five, whatever the policy calls it.
  if (count.kind === 'rounded') return [Math.max(0, count.count - 2), count.count + 2];
  if (count.kind === 'range') return [count.low, count.high];
  return [0, Number.POSITIVE_INFINITY];
}

/** Counts that two places must share to be taken for the same people without a name in common; fewer agree by accident. */
const TELLING_COUNTS = 3;
const TELLING_SIZE = 10;

interface PlaceOf {
  readonly snapshot: string;
  readonly source: string;
  readonly place: Place;
}

/**
 * Places of different snapshots that are of the same people: one publisher, one date, no printed count that disagrees, and several of
 * some size that agree; then, in snapshots that have such a place in common, those of one name and those that fit no other place. A
 * careful reader of the paper would see it too. Gives each place the one that stands for it.
 */
export function joinPlaces(tables: readonly TableLinks[]): ReadonlyMap<string, string> {
  const sets = new DisjointSets();
  const pairs = listPairs(mergePlaces(tables));
  const join = ([a, b]: Pair): void => sets.join(a.place.id, b.place.id);
  const alike = pairs.filter(([a, b]) => countTelling(a.place, b.place) >= TELLING_COUNTS);
  alike.forEach(join);
  const related = new Set(alike.map(toRelation));
  const near = pairs.filter((pair) => related.has(toRelation(pair)));
  const fitting = near.filter(([a, b]) => countTelling(a.place, b.place) >= TELLING_COUNTS - 1);
  near.filter(([a, b]) => a.place.name === b.place.name).forEach(join);
  keepAlone(fitting).forEach(join);
  return new Map(tables.flatMap(({ places }) => places.map(({ id }) => [id, sets.find(id)] as const)));
}

type Pair = readonly [PlaceOf, PlaceOf];

/** Each place once, with all that any table prints of it. */
function mergePlaces(tables: readonly TableLinks[]): readonly PlaceOf[] {
  const merged = new Map<string, PlaceOf>();
  for (const { snapshot, source, places } of tables)
    for (const place of places) {
      const before = merged.get(place.id)?.place.counts ?? [];
      const counts = new Map([...before, ...place.counts]);
      merged.set(place.id, { snapshot, source, place: { ...place, counts } });
    }
  return [...merged.values()];
}

/** Places of two snapshots of one source that do not disagree. */
function listPairs(all: readonly PlaceOf[]): readonly Pair[] {
  const bySource = new Map<string, PlaceOf[]>();
  for (const one of all) {
    const own = bySource.get(one.source) ?? [];
    own.push(one);
    bySource.set(one.source, own);
  }
  return [...bySource.values()].flatMap((own) =>
    own.flatMap((a, at) =>
      own
        .slice(at + 1)
        .flatMap((b): Pair[] =>
          a.snapshot !== b.snapshot && countTelling(a.place, b.place) >= 0 ? [[a, b]] : [],
        ),
    ),
  );
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

function toRelation([a, b]: Pair): string {
  return JSON.stringify([a.snapshot, b.snapshot].sort());
}

/** How many printed counts of some size two places share; below zero where one of them disagrees. */
function countTelling(a: Place, b: Place): number {
  let telling = 0;
  for (const [column, { count }] of a.counts) {
    const other = b.counts.get(column)?.count;
    if (other === undefined) continue;
    const [[low, high], [least, most]] = [toEnds(count), toEnds(other)];
    if (low > most || least > high) return -1;
    const isTotal = TOTALS.some((total) => total === column);
    // The three totals of a place are often one number.
    if (Math.max(high, most) < Number.POSITIVE_INFINITY && low >= TELLING_SIZE)
      telling += isTotal ? 1 / 3 : 1;
  }
  return telling;
}
