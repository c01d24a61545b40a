import type { ReleasedTable } from '../../disclosure/releasedTable.ts';
import { type Policy, toUnplanned } from '../../kernel/policy.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { policyWords } from './policyWords.ts';

/** How the numbers of one table are protected, as a sentence: published shares are not counts, and it says what becomes of them. */
export function policyWordsOf({ policy, question }: Pick<ReleasedTable, 'policy' | 'question'>): string {
  return question.metric === 'shares' ? contentPolicyWords(policy, 'shares') : policyWords(policy);
}

/** How the numbers of a series are protected, as sentences: one for each kind of content that the policy treats in a way of its own. */
export function seriesPolicyWords(
  policy: Policy,
  snapshots: readonly Pick<SnapshotSummary, 'content'>[],
): string {
  if (snapshots.length === 0) return policyWords(policy);
  return [...new Set(snapshots.map(({ content }) => contentPolicyWords(policy, content)))].join(' ');
}

function contentPolicyWords(policy: Policy, content: SnapshotSummary['content']): string {
  const isOfTrueCounts = policy.kind === 'exact' || policy.kind === 'owner';
  if (!isOfTrueCounts || content === 'counts') return policyWords(policy);
  const unplanned = toUnplanned(policy);
  // What no totals bind is rounded on its own.
  if (content !== 'shares') return policyWords(unplanned);
  const least = unplanned.threshold ?? 5;
  return `Shares are shown as they were given. Where one came with a base and it, or the rest of that base, may stand for fewer than ${least} people, the shares of its row are worked out from counts rounded to 5, and hidden under ${least}.`;
}
