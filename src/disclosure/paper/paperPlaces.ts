import { needsPlan } from '../gate.ts';
import { toRounding } from '../gateCount.ts';
import { toRule } from '../planning/plan.ts';
import type { Policy } from '../../kernel/policy.ts';
import { lastDay } from '../../kernel/time.ts';
import type { ReleasedCount, ReleasedGrid, ReleasedRow, ReleasedTable } from '../releasedTable.ts';

/** A table of a paper with its figure code. */
export interface AuditedTable {
  readonly code: string;
  readonly released: ReleasedTable;
}

/** One count that a table prints or hides: of which group, and the least and greatest that a reader can take it for. */
export interface PrintedCount {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** The policy hides it. */
  readonly hidden: boolean;
}

/** Some people of one snapshot as one table counts them: by `known`, `answered`, `everybody`, or `broad:asian`. */
export interface Place {
  /** Equal for the same people of the same snapshot. */
  readonly id: string;
  /** The labels that say who they are, whatever the snapshot. */
  readonly name: string;
  /** Who they are, as a reader would say it. */
  readonly whom: string;
  /** Per dimension, the members that are let in; a dimension that is not there lets all in. */
  readonly scope: ReadonlyMap<string, readonly string[]>;
  /** Whether a row of grades says who they are: it goes by the name of the grade, not by the file's label. */
  readonly isGraded: boolean;
  readonly counts: ReadonlyMap<string, PrintedCount>;
}

/** What one table tells. */
export interface TableLinks {
  readonly code: string;
  readonly title: string;
  readonly snapshot: string;
  readonly policy: Policy;
  /** The day that it is of; only tables that share it can be of the same people. */
  readonly day: string;
  readonly publishers: string;
  readonly places: readonly Place[];
  /** A whole breakdown: every member of a dimension is among the places. */
  readonly whole?: { readonly dimension: string; readonly members: readonly string[] };
}

/** The columns of a place that count all people in it, whatever their group. */
export const TOTALS = ['known', 'answered', 'everybody'] as const;

const BY_GROUP: ReadonlySet<string> = new Set(['headcount', 'representation', 'rates', 'change']);

/** The id of one count. */
export function toCellId(place: string, column: string): string {
  return `${place}\n${column}`;
}

/** The same count by the place that stands for its own. */
export function renameCell(cell: string, standing: ReadonlyMap<string, string>): string {
  // The id of a place is JSON, in which no line ends.
  const cut = cell.indexOf('\n');
  const place = cell.slice(0, cut);
  return toCellId(standing.get(place) ?? place, cell.slice(cut + 1));
}

/** The id of the people of a snapshot that are in all of these members. */
export function toPlaceId(snapshot: string, scope: ReadonlyMap<string, readonly string[]>): string {
  const parts = [...scope].map(([dimension, members]) => JSON.stringify([dimension, [...members].sort()]));
  return JSON.stringify([snapshot, ...parts.sort()]);
}

/**
 * What a table tells of counts: its own, those of the later date of a change, those of each date of a trend. Ratios tell none that
 * the tables of the same snapshot do not.
 */
export function toTableLinks({ code, released }: AuditedTable): readonly TableLinks[] {
  if (released.kind !== 'released') return [];
  const { question, rows } = released;
  if (BY_GROUP.has(question.metric)) return [link(code, released, question.snapshots[0], rows)];
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
  const { question, policy, title, reference } = table;
  const places = rows.flatMap((row, at): Place[] => {
    const isAll = isWhole(row, table);
    // Another comparator's row is of other people, and a printed whole of another snapshot.
    if ((!isAll && row.role !== 'member') || (isAll && question.whole !== undefined)) return [];
    const scope = toScope(question, isAll ? undefined : row);
    const members = [...scope.values()].flat();
    return [
      {
        id: toPlaceId(snapshot, scope),
        name: JSON.stringify([...members].sort()),
        whom: members.length === 0 ? `all ${table.wording}` : members.join(', '),
        scope,
        isGraded: row.order !== undefined,
        counts: countsOf(table, row, at),
      },
    ];
  });
  const publishers = publishersOf(table);
  return {
    code,
    title,
    snapshot,
    policy,
    day: reference === undefined ? `no date, ${publishers}` : lastDay(reference),
    publishers,
    places,
    ...wholeOf(table, rows),
  };
}

/** Every member of a dimension, where the table has a row for each. */
function wholeOf({ question }: ReleasedGrid, rows: readonly ReleasedRow[]): Pick<TableLinks, 'whole'> {
  const { by, filters } = question;
  const members = rows.flatMap(({ role, label }) => (role === 'member' ? [label] : []));
  if (by === undefined || isGradedPart(question) || members.length === 0) return {};
  return filters.some(({ dimension }) => dimension === by) ? {} : { whole: { dimension: by, members } };
}

function isGradedPart({ grades }: ReleasedGrid['question']): boolean {
  return grades !== undefined && grades !== 'all';
}

function isWhole({ role }: ReleasedRow, { question }: ReleasedGrid): boolean {
  return (
    (question.by === undefined && !isGradedPart(question)) ||
    role === 'all' ||
    (role === 'reference' && question.comparator.kind === 'all-staff')
  );
}

/** A row of grades put together (senior ones, clusters) is no member beside the grades: it has a dimension of its own. */
function toScope(
  question: ReleasedGrid['question'],
  row: ReleasedRow | undefined,
): ReadonlyMap<string, readonly string[]> {
  const scope = new Map(question.filters.map(({ dimension, members }) => [dimension, members]));
  if (row === undefined) return scope;
  const graded = isGradedPart(question) ? ` (${question.grades ?? 'all'})` : '';
  return scope.set(`${question.by ?? 'grade'}${graded}`, [row.label]);
}

function publishersOf({ provenance }: ReleasedGrid): string {
  if (provenance.kind === 'illustrative') return '';
  const names = provenance.sources.map(({ publisher }) => publisher.trim().toLowerCase());
  return JSON.stringify([...new Set(names)].sort());
}

function countsOf(table: ReleasedGrid, row: ReleasedRow, at: number): ReadonlyMap<string, PrintedCount> {
  const { question, columns, cells } = table;
  const counts = new Map<string, PrintedCount>();
  const add = (column: string, label: string, count: ReleasedCount | undefined): void => {
    if (count === undefined || count.kind === 'undefined') return;
    const hidden = count.kind === 'suppressed' && count.reason === 'policy';
    counts.set(column, { label, hidden, ...toEnds(count, table) });
  };
  add('known', 'Known', row.known);
  add('answered', 'Known or undeclared', row.answered);
  add('everybody', 'Everybody', row.everybody);
  columns.forEach(({ role, key, label }, column) => {
    const count = cells[at]?.[column]?.count;
    if (role === 'group') add(`${question.grouping}:${key}`, label, count);
    if (role === 'undeclared' || role === 'unknown') add(role, label, count);
  });
  return counts;
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

const NOTHING_KNOWN: Ends = { low: 0, high: Number.POSITIVE_INFINITY };

/** The least and greatest that a count can be for a reader who knows the policy, which is printed with the figure. */
function toEnds(count: ReleasedCount, { policy, notes, protection }: ReleasedGrid): Ends {
  switch (count.kind) {
    case 'shown':
      // A sum of numbers that the publisher rounded is out by more than one of them, and nobody says by how much.
      return notes.some(({ code }) => code === 'rounded-source')
        ? NOTHING_KNOWN
        : { low: count.count, high: count.count };
    case 'range':
      return { low: count.low, high: count.high };
    case 'rounded':
      return toRoundedEnds(count.count, needsPlan(policy) ? undefined : toRounding(policy));
    case 'suppressed':
      if (count.reason !== 'policy') return NOTHING_KNOWN;
      return toHiddenEnds(policy, protection.hiddenAtSource > 0);
    case 'undefined':
      return NOTHING_KNOWN;
  }
}

function toRoundedEnds(n: number, rule: ReturnType<typeof toRounding>): Ends {
  const hideBelow = rule?.hideBelow ?? 0;
  if (n === 0 && hideBelow > 0) return { low: 0, high: 0 };
  return { low: Math.max(0, n - 2, Math.min(n, hideBelow)), high: n + 2 };
}

/** What the symbol says: not nought where zeros are printed, and small where each count is hidden for its own sake alone. */
function toHiddenEnds(policy: Policy, hidesSource: boolean): Ends {
  if (needsPlan(policy)) return { ...NOTHING_KNOWN, low: toRule(policy).zeroRule === 'published' ? 1 : 0 };
  const rule = toRounding(policy);
  // A range over cells that the publisher hid is hidden by its low end.
  if (rule === undefined || hidesSource) return NOTHING_KNOWN;
  return { low: rule.hideZero ? 0 : 1, high: rule.hideBelow - 1 };
}
