import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Question } from '../kernel/question.ts';
import type { Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { toFirstReleaser } from './firstReleasers.ts';
import { toFurtherReleaser } from './furtherReleasers.ts';
import { toGoalReleaser } from './goalReleasers.ts';
import { toPlainReleaser } from './plainReleasers.ts';
import type { Plan } from './planning/plan.ts';
import { planGate } from './planning/planGate.ts';
import { toRateReleaser } from './rateReleasers.ts';
import { auditTogether } from './published/auditTogether.ts';
import { releaseBy } from './releaseBy.ts';
import type { ReleasedTable } from './releasedTable.ts';

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
  const releaser =
    toFirstReleaser(question) ??
    toPlainReleaser(question) ??
    toRateReleaser(question) ??
    toGoalReleaser(question) ??
    toFurtherReleaser(question);
  const planned = plan === undefined ? undefined : { plan, toGate: planGate };
  return releaseBy(releaser, snapshots, question, policy, planned, auditTogether);
}
