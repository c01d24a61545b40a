import { toRule } from '../disclosure/planning/plan.ts';
import { auditLinkedNow, type LinkedCell } from '../disclosure/suppression/auditLinked.ts';
import type { Policy } from '../kernel/policy.ts';
import { DisjointSets } from './disjointSets.ts';
import {
  type AuditedTable,
  joinPlaces,
  type TableLinks,
  toCellId,
  toEnds,
  toTableLinks,
} from './paperLinks.ts';

/** A hidden number that the tables give away together: what it is of, by which tables at the fewest, and which to take out. */
export interface Leak {
  readonly what: string;
  readonly codes: readonly string[];
}

/** What a careful reader of the whole paper could work out. */
export type PaperAudit =
  /** No table under an exact policy: rounded and published counts are protected cell by cell. */
  | { readonly kind: 'nothing-exact' }
  /** How many tables are under an exact policy. */
  | { readonly kind: 'passes'; readonly tables: number }
  | {
      readonly kind: 'fails';
      readonly leaks: readonly Leak[];
      /** Figures each of which can be taken out for the rest to pass. */
      readonly mends: readonly string[];
    }
  /** Nothing was found that is given away, and nothing proved that it is not; or there are too many numbers to look at. */
  | { readonly kind: 'unproved'; readonly codes: readonly string[]; readonly mends: readonly string[] };

/** Cells that are looked at in one go while the page waits. */
const MOST_CELLS = 1_500;

type Exact = Extract<Policy, { kind: 'exact' | 'owner' }>;

/**
 * Audits the tables of a paper as one: the counts they print, the sums that hold between them, and what those give away of what is
 * hidden. Tables of one snapshot are parts of one plan, which was audited whole when it was made; what no plan has seen are
 * snapshots that count the same people: the same return twice, or two series of one publisher at one date.
 */
export function auditPaper(tables: readonly AuditedTable[]): PaperAudit {
  const exact = tables.filter(({ released }) => isExact(released.policy));
  if (exact.length === 0) return { kind: 'nothing-exact' };
  const joined = joinTables(tables);
  const found = joined.map((group) => ({ group, result: auditGroup(group) }));
  const leaky = found.filter(({ result }) => result.exact.size > 0);
  const mendsOf = (groups: readonly Group[]): readonly string[] => groups.flatMap(findMends);
  if (leaky.length > 0)
    return {
      kind: 'fails',
      leaks: leaky.flatMap(({ group, result }) =>
        [...result.exact].map(([id, what]) => ({ what, codes: findFewest(id, group) })),
      ),
      mends: leaky.length === 1 ? mendsOf(leaky.map(({ group }) => group)) : [],
    };
  const open = found.filter(({ result }) => !result.proved).map(({ group }) => group);
  if (open.length === 0) return { kind: 'passes', tables: exact.length };
  return {
    kind: 'unproved',
    codes: open.flatMap(({ links }) => distinct(links.map(({ code }) => code))),
    mends: open.length === 1 ? mendsOf(open) : [],
  };
}

function isExact(policy: Policy): policy is Exact {
  return policy.kind === 'exact' || policy.kind === 'owner';
}

/** Tables that have people in common, and the strictest rule among them. */
interface Group {
  readonly links: readonly TableLinks[];
  readonly policies: ReadonlyMap<string, Exact>;
  readonly standing: ReadonlyMap<string, string>;
}

/** Parts the tables into groups with nobody in common, as far as a reader can tell. */
function joinTables(tables: readonly AuditedTable[]): readonly Group[] {
  const links = tables.flatMap(toTableLinks);
  const standing = joinPlaces(links);
  const policies = new Map(
    tables.flatMap(({ code, released }) =>
      isExact(released.policy) ? [[code, released.policy] as const] : [],
    ),
  );
  const kin = joinSnapshots(links, standing);
  const groups = new Map<string, TableLinks[]>();
  for (const one of links) {
    const root = kin(one.snapshot);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  }
  return [...groups.values()]
    .filter((group) => group.some(({ code }) => policies.has(code)))
    .map((group) => ({ links: group, policies, standing }));
}

/** For each snapshot, one that stands for all that have people in common with it. */
function joinSnapshots(
  links: readonly TableLinks[],
  standing: ReadonlyMap<string, string>,
): (snapshot: string) => string {
  const owner = new Map<string, string>();
  const sets = new DisjointSets();
  for (const { snapshot, places } of links)
    for (const { id } of places) {
      const place = standing.get(id) ?? id;
      sets.join(owner.get(place) ?? snapshot, snapshot);
      owner.set(place, snapshot);
    }
  return (snapshot) => sets.find(snapshot);
}

interface GroupResult {
  /** The hidden counts of which only one value is possible, by what they count. */
  readonly exact: ReadonlyMap<string, string>;
  readonly proved: boolean;
}

function auditGroup({ links, policies, standing }: Group): GroupResult {
  const isPlanned = new Set(links.map(({ snapshot }) => snapshot)).size === 1;
  const cells = collectCells({ links, policies, standing });
  if (cells.size > MOST_CELLS) return { exact: new Map(), proved: isPlanned };
  // Printed in one table and hidden in another: given away without any arithmetic.
  const given = [...cells].filter(([, { hidden, low, high }]) => hidden && low === high);
  const { readers } = auditLinkedNow(
    [...cells].map(([id, cell]) => toLinkedCell(id, cell)),
    renameSums(links, standing).filter(({ total, parts }) => [total, ...parts].every((id) => cells.has(id))),
    ...commonRule(links, policies),
  );
  const exact = new Map(given.map(([id, { what }]) => [id, what]));
  for (const reader of [readers.blind, readers.nonzero])
    for (const id of reader.exact) exact.set(id, cells.get(id)?.what ?? id);
  const proved = [readers.blind, readers.nonzero].every(
    (reader) => reader.kind === 'read' && reader.undecided.length === 0,
  );
  return { exact, proved: proved || isPlanned };
}

/** One count as all tables together print it. */
interface CellEnds {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  /** Some table hides it by policy. */
  readonly hidden: boolean;
}

function collectCells({ links, policies, standing }: Group): ReadonlyMap<string, CellEnds> {
  const cells = new Map<string, CellEnds>();
  for (const { code, places } of links)
    for (const { id: place, counts } of places)
      for (const [column, { what, count }] of counts) {
        const id = toCellId(standing.get(place) ?? place, column);
        const policy = policies.get(code);
        const hides = count.kind === 'suppressed' && count.reason === 'policy';
        const isCounted = hides && policy !== undefined && toRule(policy).zeroRule === 'published';
        const before = cells.get(id);
        const [low, high] = toEnds(count);
        cells.set(id, {
          what: before === undefined || (hides && !before.hidden) ? what : before.what,
          // Where zeros are printed, what is hidden is none.
          low: Math.max(before?.low ?? 0, low, isCounted ? 1 : 0),
          high: Math.min(before?.high ?? Number.POSITIVE_INFINITY, high),
          hidden: hides || before?.hidden === true,
        });
      }
  return cells;
}

function toLinkedCell(id: string, { low, high, hidden: primary }: CellEnds): LinkedCell {
  if (low === high) return { id, value: low, primary: false };
  return { id, lo: low, hi: high === Number.POSITIVE_INFINITY ? null : high, primary };
}

function renameSums(links: readonly TableLinks[], standing: ReadonlyMap<string, string>) {
  const rename = (id: string): string => {
    const cut = id.lastIndexOf('/');
    const place = id.slice(0, cut);
    return toCellId(standing.get(place) ?? place, id.slice(cut + 1));
  };
  return links
    .flatMap(({ sums }) => sums)
    .map(({ total, parts }) => ({ total: rename(total), parts: parts.map(rename) }));
}

/** What is true of every hidden count of the tables; what more is known of one stands with it. */
function commonRule(links: readonly TableLinks[], policies: ReadonlyMap<string, Exact>) {
  const rules = links.flatMap(({ code }) => policies.get(code) ?? []).map(toRule);
  return [Math.max(...rules.map(({ threshold }) => threshold)), 'primary'] as const;
}

/** One table that gives a count away by itself, else two, else all of them. */
function findFewest(id: string, group: Group): readonly string[] {
  const codes = distinct(group.links.map(({ code }) => code));
  const gives = (chosen: readonly string[]): boolean => auditGroup(only(group, chosen)).exact.has(id);
  for (const a of codes) if (gives([a])) return [a];
  for (const [at, a] of codes.entries())
    for (const b of codes.slice(at + 1)) if (gives([a, b])) return [a, b];
  return codes;
}

/** The figures without any one of which the rest passes. */
function findMends(group: Group): readonly string[] {
  const codes = distinct(group.links.map(({ code }) => code));
  return codes.filter((code) => {
    const rest = codes.filter((other) => other !== code);
    const { exact, proved } =
      rest.length === 0 ? { exact: new Map(), proved: true } : auditGroup(only(group, rest));
    return exact.size === 0 && proved;
  });
}

function only(group: Group, codes: readonly string[]): Group {
  return { ...group, links: group.links.filter(({ code }) => codes.includes(code)) };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
