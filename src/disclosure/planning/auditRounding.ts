import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type CellwisePolicy, gateCount, toRounding } from '../gateCount.ts';
import { buildDomains, propagate } from '../suppression/boundsPropagation.ts';
import { buildEquationSystem } from '../suppression/equationSystem.ts';
import { listLatticeEquations } from '../suppression/lattice.ts';
import { toBounds } from '../toBounds.ts';
import { splitCodes } from './buildAxis.ts';
import { toPosition } from './plan.ts';
import { codedColumns, codesOfRoles, planAxes } from './planAxes.ts';
import { countNodes, countPeople, type PlanCounts } from './planCounts.ts';

/** What deciding each count on its own loses of one snapshot, for the analyst only. */
export interface RoundingAudit {
  /** Of the counts of all tables together: how many there are, and are hidden. */
  readonly nodes: number;
  readonly hidden: number;
  /** The people in the finest cells, and those of them in hidden ones. */
  readonly people: number;
  readonly peopleHidden: number;
  /** How far shares can be out: of everybody, and of the member of the breakdown where that is most. */
  readonly everybody: Coarseness;
  readonly worst?: Coarseness & { readonly label: string };
  /** Hidden counts that the rounded ones, read together, still give away; there may be more. */
  readonly givenAway: number;
}

/** How far a shown share of some people lies from the true one at most; points (0.032 is 3.2 points). */
export interface Coarseness {
  readonly known: number;
  readonly points: number;
  /** Groups with people in them whose share is not shown. */
  readonly groupsHidden: number;
}

/**
 * Works out how coarse the figures of a snapshot are under a policy that decides each count on its own: what is hidden, and how
 * far the shares of groups are from the true ones, of everybody and of each member of the breakdown. Nothing for other content.
 */
export function auditRounding(snapshot: Snapshot, policy: CellwisePolicy): RoundingAudit | undefined {
  const { content } = snapshot;
  if (content.kind !== 'counts') return undefined;
  const axes = planAxes(snapshot, content);
  const counts = countNodes(content, axes);
  const { known } = counts;
  const isHidden = (n: number): boolean => gateCount({ kind: 'count', n }, policy).kind === 'suppressed';
  const sum = (nodes: readonly number[]): number =>
    nodes.reduce((total, node) => total + (known[node] ?? 0), 0);
  const characteristic = content.dimensions.find(({ role }) => role === 'characteristic');
  const columns = codedColumns(characteristic, snapshot.mapping, 'detailed');
  const toColumn = (codes: readonly number[]): number[] => splitCodes(axes.column.nodes, codes) ?? [];
  const base = toColumn(codesOfRoles(columns, ['group']));
  const groups = columns.flatMap(({ head, codes }) => (head.role === 'group' ? [toColumn(codes)] : []));
  const grade = axes.grade.nodes.length - 1;
  const coarsenessOf = (breakdown: number): Coarseness => {
    const people = (column: readonly number[]): number =>
      sum(column.map((at) => toPosition(axes, { breakdown, grade, column: at })));
    return toCoarseness(people(base), groups.map(people), policy);
  };
  const breakdown = content.dimensions.find(({ id }) => id === axes.breakdown.dimension);
  const members = (breakdown?.labels ?? []).flatMap((label, code) => {
    const node = axes.breakdown.nodes.findIndex((codes) => codes.length === 1 && codes[0] === code);
    return node < 0 ? [] : [{ label, ...coarsenessOf(node) }];
  });
  const [worst] = members.toSorted((a, b) => b.points - a.points || b.groupsHidden - a.groupsHidden);
  return {
    nodes: known.length,
    hidden: [...known].filter(isHidden).length,
    ...countPeople(counts, (node) => isHidden(known[node] ?? 0)),
    givenAway: countGivenAway(counts, policy),
    everybody: coarsenessOf(axes.breakdown.nodes.length - 1),
    ...(worst === undefined ? {} : { worst }),
  };
}

/**
 * Hidden counts with one possible value, by drawing bounds closer: two hidden counts of at most 4 in a total that reads 10 are both 4.
 */
function countGivenAway({ known, lattice }: PlanCounts, policy: CellwisePolicy): number {
  const rule = toRounding(policy);
  // Of parts of people nothing is whole, and no sum pins one down.
  if (rule === undefined || !known.every(Number.isSafeInteger)) return 0;
  const shown = Array.from(known, (n) => toBounds(gateCount({ kind: 'count', n }, policy))?.low);
  const least = rule.hideZero ? 0 : 1;
  const lo = Float64Array.from(shown, (n) =>
    n === undefined ? least : n === 0 ? 0 : Math.max(n - 2, rule.hideBelow),
  );
  const hi = Float64Array.from(shown, (n) => {
    if (n === undefined) return rule.hideBelow - 1;
    return n === 0 && rule.hideBelow > 0 ? 0 : n + 2;
  });
  const domains = buildDomains(buildEquationSystem(known.length, listLatticeEquations(lattice)), lo, hi);
  if (!propagate(domains)) throw new Error('rounded counts that no table agrees with');
  return shown.filter((n, node) => n === undefined && domains.lo[node] === domains.hi[node]).length;
}

function toCoarseness(known: number, groups: readonly number[], policy: CellwisePolicy): Coarseness {
  const gate = (n: number) => toBounds(gateCount({ kind: 'count', n }, policy))?.low;
  const base = gate(known);
  let [points, groupsHidden] = [0, 0];
  for (const n of groups) {
    const shown = gate(n);
    if (shown === undefined || base === undefined || base === 0) groupsHidden += n > 0 ? 1 : 0;
    else points = Math.max(points, Math.abs(Math.min(1, shown / base) - n / known));
  }
  return { known, points, groupsHidden };
}
