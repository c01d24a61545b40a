import type { Policy } from '../../kernel/policy.ts';
import { needsPlan } from '../gate.ts';
import { toRounding } from '../gateCount.ts';
import { DisjointSets } from './disjointSets.ts';
import { codesOf, findMends, judgeGroup, type Leak, type PaperGroup } from './judgeGroup.ts';
import { type AuditedTable, type TableLinks, toTableLinks } from './paperPlaces.ts';
import { mayBePart } from './partOfPeople.ts';
import { joinPlaces } from './samePeople.ts';

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

/** What a reader of the tables is thought to suppose. */
export interface AuditOptions {
  /**
   * Whether rows of two dates in which no number has moved are taken for the same people: in a paper, where dates are set side by
   * side. A publication of every date of a series has many such rows, and each of its tables was audited by itself.
   */
  readonly overDates?: boolean;
}

/**
 * Audits the tables of a paper as one: the counts they print, the sums that hold between them, and what those give away of what is
 * hidden, or of the few people who are in one table and not in another. Tables of one snapshot under one policy are parts of one
 * plan, which was audited whole when it was made; what no plan has seen are snapshots that count the same people, or some of them,
 * and one snapshot under two policies. Of rounded counts, what one table gives away by itself is within their policy.
 */
export function auditPaper(tables: readonly AuditedTable[], options: AuditOptions = {}): PaperAudit {
  const exact = tables.filter(({ released }) => needsPlan(released.policy));
  const judged = joinTables(tables, options).map((group) => ({ group, ...judgeGroup(group) }));
  const leaky = judged.filter(({ leaks }) => leaks.length > 0);
  if (leaky.length > 0)
    return {
      kind: 'fails',
      leaks: leaky.flatMap(({ leaks }) => leaks),
      mends: leaky.length === 1 ? leaky.flatMap(({ group }) => findMends(group)) : [],
    };
  const open = judged.filter(({ proved }) => !proved).map(({ group }) => group);
  if (open.length > 0)
    return {
      kind: 'unproved',
      codes: open.flatMap(codesOf),
      mends: open.length === 1 ? open.flatMap(findMends) : [],
    };
  return exact.length === 0 ? { kind: 'nothing-exact' } : { kind: 'passes', tables: exact.length };
}

/** Parts the tables into groups with nobody in common, as far as a reader can tell. */
function joinTables(tables: readonly AuditedTable[], { overDates }: AuditOptions): readonly PaperGroup[] {
  const links = tables.flatMap(toTableLinks);
  const joined = joinPlaces(links);
  const people = { ...joined, apart: joined.apart.filter(mayBePart) };
  const sets = new DisjointSets();
  const owner = new Map<string, string>();
  const standing = overDates === true ? people.standingOverDates : people.standing;
  for (const { snapshot, places } of links)
    for (const { id } of places) {
      const place = standing.get(id) ?? id;
      sets.join(owner.get(place) ?? snapshot, snapshot);
      owner.set(place, snapshot);
    }
  // A part of some people may have no place in common with the whole.
  for (const [a, b] of people.apart) sets.join(a.snapshot, b.snapshot);
  const groups = new Map<string, TableLinks[]>();
  for (const one of links) {
    const root = sets.find(one.snapshot);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  }
  return [...groups.values()]
    .filter((group) => group.some(({ policy }) => hidesSmall(policy)))
    .map((group) => ({ links: group, people, overDates: overDates === true }));
}

function hidesSmall(policy: Policy): boolean {
  return needsPlan(policy) || (toRounding(policy)?.hideBelow ?? 0) > 0;
}
