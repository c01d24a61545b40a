import type { Grouping } from '../../kernel/question.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import { toPosition, type PlanAxes } from './plan.ts';
import { codedColumns, codesOfRoles } from './planAxes.ts';
import { findNode, wholeOf } from './listNodes.ts';

/** How much more than one inner count is lost with the total over an axis, with a part of its total, and with a broad group. */
const WHOLE = 8;
const PART = 2;
const BROAD = 4;

const COARSE: readonly Grouping[] = ['broad', 'white-and-all-other'];

/**
 * What is lost with each node, in inner counts: the product of what its place on each axis is worth. A headcount, a known total
 * or a broad group of everybody is worth tens to hundreds of inner counts, since every figure begins with it and every share
 * stands on it; one group of one grade of one member is worth one.
 */
export function weighNodes(snapshot: Snapshot, content: CountsContent, axes: PlanAxes): Float64Array {
  const rows = [axes.breakdown, axes.grade].map((axis) => {
    const whole = wholeOf(axis, content);
    const sums = new Set(axis.sums.map(({ total }) => total));
    return axis.nodes.map((_, node) => (node === whole ? WHOLE : sums.has(node) ? PART : 1));
  });
  const columns = weighColumns(snapshot, content, axes);
  const weights = new Float64Array(axes.breakdown.nodes.length * axes.grade.nodes.length * columns.length);
  for (const [breakdown, ofBreakdown] of (rows[0] ?? []).entries())
    for (const [grade, ofGrade] of (rows[1] ?? []).entries())
      for (const [column, ofColumn] of columns.entries())
        weights[toPosition(axes, { breakdown, grade, column })] = ofBreakdown * ofGrade * ofColumn;
  return weights;
}

function weighColumns({ mapping }: Snapshot, { dimensions }: CountsContent, { column }: PlanAxes): number[] {
  const worth = column.nodes.map(() => 1);
  const characteristic = dimensions.find(({ role }) => role === 'characteristic');
  const raise = (codes: readonly number[], to: number): void => {
    const node = findNode(column, codes);
    if (node !== undefined) worth[node] = Math.max(worth[node] ?? 1, to);
  };
  for (const grouping of COARSE)
    for (const { codes } of codedColumns(characteristic, mapping, grouping)) raise(codes, BROAD);
  const detailed = codedColumns(characteristic, mapping, 'detailed');
  raise(codesOfRoles(detailed, ['group']), WHOLE);
  raise(codesOfRoles(detailed, ['group', 'undeclared']), WHOLE);
  raise(codesOfRoles(detailed, ['group', 'undeclared', 'unknown']), WHOLE);
  return worth;
}
