import { assertNever } from '../kernel/assertNever.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Question } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Gate, needsPlan } from './gate.ts';
import type { Plan } from './planning/plan.ts';
import { releaseChange } from './releaseChange.ts';
import { toReleaseContext, type ReleaseContext } from './releaseContext.ts';
import { releaseHeadcount, releaseRates, releaseRepresentation } from './releaseCounts.ts';
import { releaseIncidents } from './releaseIncidents.ts';
import { releaseShares } from './releaseShares.ts';
import { type ReleasedTable, toReleased } from './releasedTable.ts';
import { toGate } from './toGate.ts';

/**
 * The gate: answers a question with a table that a reader may see, or refuses it. Depends on the snapshots, the question, the
 * policy and the plan of the series, and on nothing that was asked before.
 *
 * A table that cannot be shown is an ok result of kind `withheld` with its reason. Errors (`Refusal[]`): a snapshot that is not
 * at hand, kinds that cannot be joined, a dimension or member that does not exist, a metric that the content cannot answer, a
 * question outside the planned tables, an exact policy without its plan.
 */
export function release(
  snapshots: readonly Snapshot[],
  question: Question,
  policy: Policy,
  plan?: Plan,
): Result<ReleasedTable, Refusal[]> {
  const context = toReleaseContext(snapshots, question, policy);
  if (context.kind === 'error') return context;
  const { policy: applied, head, whole } = context.value;
  // A whole from elsewhere would be set against parts that were hidden without a thought of it.
  if (needsPlan(applied) && whole !== undefined) return fail([{ code: 'outside-lattice' }]);
  const asked = snapshots.filter(({ id }) => question.snapshots.includes(id));
  const gate = toGate(applied, asked, plan);
  if (gate.kind === 'error') return gate;
  if (gate.value.kind === 'withheld')
    return ok(toReleased({ ...head, kind: 'withheld', reason: gate.value.reason }));
  return releaseMetric(context.value, gate.value.gate);
}

function releaseMetric(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { metric } = context.question;
  switch (metric) {
    case 'headcount':
      return releaseHeadcount(context, gate);
    case 'representation':
      return releaseRepresentation(context, gate);
    case 'rates':
      return releaseRates(context, gate);
    case 'change':
      return releaseChange(context, gate);
    case 'shares':
      return releaseShares(context);
    case 'incidents':
      return releaseIncidents(context);
    default:
      return assertNever(metric, 'metric');
  }
}
