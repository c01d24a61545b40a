import { toRule } from '../disclosure/planning/plan.ts';
import type { ReleasedCount, ReleasedGrid, ReleasedTable } from '../disclosure/releasedTable.ts';
import { auditLinkedNow, type LinkedCell, type LinkedSum } from '../disclosure/suppression/auditLinked.ts';
import type { Policy } from '../kernel/policy.ts';

/** A table of a paper with its figure code. */
export interface AuditedTable {
  readonly code: string;
  readonly released: ReleasedTable;
}

/** A hidden number that the tables give away together: what it is of, and by which tables at the fewest. */
export interface Leak {
  readonly what: string;
  readonly codes: readonly string[];
}

/** What a careful reader of the whole paper could work out. */
export type PaperAudit =
  /** No table under an exact policy: rounded and published counts are protected cell by cell. */
  | { readonly kind: 'nothing-exact' }
  | { readonly kind: 'passes'; readonly tables: number }
  | { readonly kind: 'fails'; readonly leaks: readonly Leak[]; readonly undecided: boolean }
  /** More cells than can be looked at here. */
  | { readonly kind: 'too-large' };

/** Cells that are looked at in one go while the page waits. */
const MOST_CELLS = 1_500;

interface Known {
  readonly what: string;
  readonly count: ReleasedCount;
  readonly code: string;
}

interface Linked {
  readonly known: readonly (readonly [id: string, known: Known])[];
  readonly sums: readonly LinkedSum[];
}

/**
 * Audits the tables of a paper as one: the counts they show, the sums that hold between them, and what those give away of what is
 * hidden. Changes, trends and ratios are worked out from the same counts and add none.
 */
export function auditPaper(tables: readonly AuditedTable[]): PaperAudit {
  const exact = tables.flatMap(({ code, released }) =>
    released.kind === 'released' && isExact(released.policy) && isCounted(released)
      ? [{ code, released }]
      : [],
  );
  const [first] = exact;
  if (first === undefined || !isExact(first.released.policy)) return { kind: 'nothing-exact' };
  const linked = exact.map(({ code, released }) => link(code, released));
  if (linked.reduce((sum, { known }) => sum + known.length, 0) > MOST_CELLS) return { kind: 'too-large' };
  const rule = toRule(first.released.policy);
  const all = findExact(linked, rule);
  if (all.exact.size === 0 && !all.undecided) return { kind: 'passes', tables: exact.length };
  const leaks = [...all.exact].map(([id, what]): Leak => ({
    what,
    codes: findFewest(id, exact, linked, rule),
  }));
  return { kind: 'fails', leaks, undecided: all.undecided };
}

function isExact(policy: Policy): policy is Extract<Policy, { kind: 'exact' | 'owner' }> {
  return policy.kind === 'exact' || policy.kind === 'owner';
}

function isCounted({ question }: ReleasedGrid): boolean {
  return ['headcount', 'representation', 'rates'].includes(question.metric) && question.whole === undefined;
}

/** Names every count of a table by whom it counts, and writes down the sums that a reader knows to hold. */
function link(code: string, table: ReleasedGrid): Linked {
  const { question, rows, columns, cells } = table;
  const { by, grouping, filters } = question;
  const known: (readonly [string, Known])[] = [];
  const sums: LinkedSum[] = [];
  const scope = filters.map(({ dimension, members }) => `${dimension}=${[...members].sort().join('|')}`);
  const groups = columns.filter(({ role }) => role === 'group');
  const place = (label: string | undefined): string =>
    JSON.stringify([
      question.snapshots[0],
      [...scope, ...(label === undefined ? [] : [`${by ?? ''}=${label}`])].sort(),
    ]);
  const isWhole = ({ role }: ReleasedGrid['rows'][number]): boolean =>
    role === 'all' || (role === 'reference' && question.comparator.kind === 'all-staff');
  const placeOf = (row: ReleasedGrid['rows'][number]): string =>
    place(isWhole(row) || by === undefined ? undefined : row.label);
  rows.forEach((row, i) => {
    const at = placeOf(row);
    const name = isWhole(row) ? 'everybody' : row.label;
    const add = (column: string, what: string, count: ReleasedCount | undefined): void => {
      if (count !== undefined && count.kind !== 'undefined')
        known.push([
          `${at}/${column}`,
          { what: [what, name, ...filters.flatMap(({ members }) => members)].join(', '), count, code },
        ]);
    };
    for (const total of ['known', 'answered', 'everybody'] as const) add(total, total, row[total]);
    columns.forEach((column, j) => {
      if (column.role === 'group') add(`${grouping}:${column.key}`, column.label, cells[i]?.[j]?.count);
    });
    if (groups.length > 1)
      sums.push({ total: `${at}/known`, parts: groups.map(({ key }) => `${at}/${grouping}:${key}`) });
  });
  const whole = rows.find(isWhole);
  const members = rows.filter((row) => row.role === 'member');
  const isPartition = by !== undefined && (question.grades === undefined || question.grades === 'all');
  if (whole !== undefined && members.length > 1 && isPartition)
    for (const column of ['known', 'answered', 'everybody', ...groups.map(({ key }) => `${grouping}:${key}`)])
      sums.push({
        total: `${place(undefined)}/${column}`,
        parts: members.map((row) => `${placeOf(row)}/${column}`),
      });
  return { known, sums };
}

/** The hidden cells of which only one value is possible, by what they count; and whether anything stays undecided. */
function findExact(
  linked: readonly Linked[],
  { threshold, zeroRule }: ReturnType<typeof toRule>,
): { readonly exact: ReadonlyMap<string, string>; readonly undecided: boolean } {
  const found = new Map<string, Known>();
  const contradicted = new Map<string, string>();
  for (const { known } of linked)
    for (const [id, one] of known) {
      const other = found.get(id);
      // Shown in one table and hidden in another: given away without any arithmetic.
      if (other !== undefined && isShown(other.count) !== isShown(one.count)) contradicted.set(id, one.what);
      if (other === undefined || isShown(one.count)) found.set(id, one);
    }
  const cells = [...found].map(([id, { count }]): LinkedCell => ({ id, ...toRange(count) }));
  const sums = linked
    .flatMap((each) => each.sums)
    .filter(({ total, parts }) => found.has(total) && parts.every((part) => found.has(part)));
  const { readers } = auditLinkedNow(cells, sums, threshold, zeroRule);
  const [exact, undecided] = [new Map(contradicted), [readers.blind, readers.nonzero]];
  for (const reader of undecided) for (const id of reader.exact) exact.set(id, found.get(id)?.what ?? '');
  return {
    exact,
    undecided: undecided.some((reader) => reader.undecided.length > 0 || reader.kind === 'undecided'),
  };
}

function isShown(count: ReleasedCount): boolean {
  return count.kind === 'shown';
}

function toRange(count: ReleasedCount): Omit<LinkedCell, 'id'> {
  if (count.kind === 'shown') return { value: count.count };
  if (count.kind === 'rounded') return { lo: Math.max(0, count.count - 2), hi: count.count + 2 };
  return count.kind === 'range' ? { lo: count.low, hi: count.high } : {};
}

/** One table that gives a cell away by itself, else two, else all of them. */
function findFewest(
  id: string,
  tables: readonly AuditedTable[],
  linked: readonly Linked[],
  rule: ReturnType<typeof toRule>,
): readonly string[] {
  const gives = (chosen: readonly number[]): boolean =>
    findExact(
      chosen.flatMap((at) => linked[at] ?? []),
      rule,
    ).exact.has(id);
  const codes = (chosen: readonly number[]): readonly string[] =>
    chosen.flatMap((at) => tables[at]?.code ?? []);
  for (const a of tables.keys()) if (gives([a])) return codes([a]);
  for (const a of tables.keys())
    for (const b of tables.keys()) if (a < b && gives([a, b])) return codes([a, b]);
  return codes([...tables.keys()]);
}
