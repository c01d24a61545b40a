import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type CellwisePolicy, gateCount } from '../gateCount.ts';
import { toBounds } from '../toBounds.ts';
import { splitCodes } from './buildAxis.ts';
import { toPosition } from './plan.ts';
import { codedColumns, codesOfRoles, planAxes } from './planAxes.ts';
import { countNodes, countPeople } from './planCounts.ts';

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
    everybody: coarsenessOf(axes.breakdown.nodes.length - 1),
    ...(worst === undefined ? {} : { worst }),
  };
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
