import { DEFAULT_POLICY, type DecidedMetric } from '../../kernel/policy.ts';
import type { Question } from '../../kernel/question.ts';
import { memberRows } from '../../metrics/memberRows.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import type { SmallCountRule } from '../suppression/readerModel.ts';
import { gatherCodes, joinCodes } from './buildAxis.ts';
import { findNode, wholeOf } from './listNodes.ts';
import { type PlanAxes, type PlanAxis, type PlannedPolicy, toPosition, toRule } from './plan.ts';

/** A snapshot with the axes of its plan. */
interface Planned {
  readonly snapshot: Snapshot;
  readonly content: CountsContent;
  readonly axes: PlanAxes;
}

/**
 * The rule of every node under a policy. An owner's decision for one metric lowers the threshold of the nodes that the metric is
 * worked out from, at every level of grouping, whichever figure shows them; all others stay under the default. Both are planned and
 * audited as one pattern, so nothing that the decision shows gives away a count that stays hidden.
 */
export function toLatticeRule(policy: PlannedPolicy, planned: Planned): SmallCountRule {
  if (policy.kind === 'exact' || policy.metric === undefined) return toRule(policy);
  const cells = reachOf(policy.metric, planned);
  return { ...toRule(DEFAULT_POLICY), lower: { threshold: policy.threshold, cells } };
}

/** Rows along breakdown and grade, by their nodes; each with every column. */
type Rows = readonly {
  readonly breakdown: readonly (number | undefined)[];
  readonly grade: readonly (number | undefined)[];
}[];

/**
 * Marks the nodes that a metric is worked out from where no filter is set: with one it prints counts of others, which stay under
 * the default. Undeclared and unknown people are among them, since they are what known and everybody leave.
 */
function reachOf(metric: DecidedMetric, planned: Planned): Uint8Array {
  const { axes } = planned;
  const marks = new Uint8Array(
    axes.breakdown.nodes.length * axes.grade.nodes.length * axes.column.nodes.length,
  );
  for (const rows of toRows(metric, planned))
    for (const breakdown of rows.breakdown)
      for (const grade of rows.grade)
        for (const column of axes.column.nodes.keys())
          if (breakdown !== undefined && grade !== undefined)
            marks[toPosition(axes, { breakdown, grade, column })] = 1;
  return marks;
}

function toRows(metric: DecidedMetric, planned: Planned): Rows {
  const { content, axes } = planned;
  const breakdown = [wholeOf(axes.breakdown, content)];
  const grade = [wholeOf(axes.grade, content)];
  const members = listMembers(planned, axes.breakdown);
  const senior = listMembers(planned, axes.grade, 'senior');
  switch (metric) {
    case 'change':
      return [{ breakdown, grade }];
    case 'trend':
    case 'grade-progression':
      return [{ breakdown, grade: [...grade, ...senior] }];
    case 'race-disparity':
      return [{ breakdown, grade: [...grade, ...listMembers(planned, axes.grade, 'clusters')] }];
    // Voting and executive members of a board, and the whole board.
    case 'board-difference':
      return [{ breakdown: [...breakdown, ...members], grade }];
    // What happened may be a grade or a member of the breakdown.
    case 'relative-likelihood':
      return [
        { breakdown: [...breakdown, ...members], grade },
        { breakdown, grade: [...senior, ...listMembers(planned, axes.grade)] },
      ];
  }
}

/** The nodes of the members of an axis, or of groups of its grades. */
function listMembers(
  { snapshot: { mapping }, content }: Planned,
  axis: PlanAxis,
  grades?: NonNullable<Question['grades']>,
): readonly (number | undefined)[] {
  const dimension = content.dimensions.find(({ id }) => id === axis.dimension);
  if (dimension === undefined) return [];
  const { heads, rowOf } = memberRows(dimension, mapping, undefined, grades);
  return gatherCodes(rowOf, heads.length).map((codes) => findNode(axis, joinCodes([codes])));
}
