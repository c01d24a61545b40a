import type { Grouping } from '../../kernel/question.ts';
import { memberRows } from '../../metrics/memberRows.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import { gatherCodes, joinCodes, splitCodes, type Codes } from './buildAxis.ts';
import { type PlanAxis, type SnapshotPlan, toPosition } from './plan.ts';
import { codedColumns, codesOfRoles, NO_DIMENSION } from './planAxes.ts';

/** One of the tables that are planned together, as the analyst asks for it. */
export interface AuditTable {
  /** What its rows are: everybody in one row, the grades, or the members of the breakdown. */
  readonly by: 'all' | 'grade' | 'breakdown';
  /** Of this member of the breakdown alone, by the file's own label. */
  readonly member?: string;
  readonly grouping: Grouping;
}

/** A node with what it stands for. */
export interface NamedNode {
  readonly node: number;
  readonly row: string;
  readonly column: string;
}

/** The nodes of a table, row by row, each once under the first of its names. */
export function listNodes(snapshot: Snapshot, plan: SnapshotPlan, table: AuditTable): NamedNode[] {
  const { content } = snapshot;
  if (content.kind !== 'counts') return [];
  const seen = new Set<number>();
  return listRows(snapshot, content, plan, table).flatMap(({ row, breakdown, grade }) =>
    listColumns(snapshot, content, plan, table).flatMap(({ column, name }): NamedNode[] => {
      const node = toPosition(plan.axes, { breakdown, grade, column });
      if (seen.has(node)) return [];
      seen.add(node);
      return [{ node, row, column: name }];
    }),
  );
}

interface NamedRow {
  readonly row: string;
  readonly breakdown: number;
  readonly grade: number;
}

function listRows(
  snapshot: Snapshot,
  content: CountsContent,
  { axes }: SnapshotPlan,
  { by, member }: AuditTable,
): NamedRow[] {
  const members = content.dimensions.find(({ id }) => id === axes.breakdown.dimension);
  const chosen = member === undefined ? -1 : (members?.labels.indexOf(member) ?? -1);
  const breakdown = chosen < 0 ? wholeOf(axes.breakdown, content) : (findNode(axes.breakdown, [chosen]) ?? 0);
  const grade = wholeOf(axes.grade, content);
  const all = { row: chosen < 0 ? 'All' : `All ${member ?? ''}`, breakdown, grade };
  const dimension = by === 'all' ? undefined : content.dimensions.find(({ id }) => id === axes[by].dimension);
  if (dimension === undefined || by === 'all') return [all];
  const { heads, rowOf } = memberRows(dimension, snapshot.mapping, undefined);
  const rows = gatherCodes(rowOf, heads.length).flatMap((codes, at) => {
    const found = findNode(axes[by], joinCodes([codes]));
    return found === undefined ? [] : [{ ...all, row: heads[at]?.label ?? '', [by]: found }];
  });
  return [all, ...rows];
}

function listColumns(
  { mapping }: Snapshot,
  { dimensions }: CountsContent,
  { axes: { column: axis } }: SnapshotPlan,
  { grouping }: AuditTable,
): { readonly column: number; readonly name: string }[] {
  const characteristic = dimensions.find(({ role }) => role === 'characteristic');
  const columns = codedColumns(characteristic, mapping, grouping);
  return [
    ...columns.map(({ head, codes }) => ({ name: head.label, codes })),
    { name: 'Known', codes: codesOfRoles(columns, ['group']) },
    { name: 'Known or undeclared', codes: codesOfRoles(columns, ['group', 'undeclared']) },
    { name: 'Everybody', codes: codesOfRoles(columns, ['group', 'undeclared', 'unknown']) },
  ].flatMap(({ name, codes }) => {
    const column = findNode(axis, codes);
    return column === undefined ? [] : [{ column, name }];
  });
}

/** The node of everybody along an axis. */
export function wholeOf(axis: PlanAxis, { dimensions }: CountsContent): number {
  const labels = dimensions.find(({ id }) => id === axis.dimension)?.labels;
  return findNode(axis, labels === undefined ? NO_DIMENSION : [...labels.keys()]) ?? 0;
}

/** The one node that stands for just these codes. */
export function findNode({ nodes }: PlanAxis, codes: Codes): number | undefined {
  const parts = splitCodes(nodes, codes);
  return parts?.length === 1 ? parts[0] : undefined;
}
