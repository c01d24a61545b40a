import { assertNever } from '../../kernel/assertNever.ts';
import { type DecidedMetric, DEFAULT_POLICY, type Policy } from '../../kernel/policy.ts';
import { toDateText } from '../number/toDateText.ts';

/** What stands in place of anything copied, printed or saved from an unprotected figure. */
export const UNPROTECTED_WORDS = 'unprotected, not for publication';

/** How the counts of a figure are protected, as a sentence. */
export function policyWords(policy: Policy): string {
  switch (policy.kind) {
    case 'exact':
      return `Counts under ${policy.threshold} are hidden${policy.zeroRule === 'primary' ? ', zeros too' : ''}, and others where they would give one away; no other count is changed.`;
    case 'civil-service':
      return `Counts under ${policy.threshold ?? 5} are hidden; every other count and total is rounded to 5 on its own, and shares are worked out from the rounded counts.`;
    case 'nhs':
      return 'Counts of 1 to 7 are hidden; every other count is rounded to 5, and shares are worked out from the rounded counts.';
    case 'round-all':
      return 'Every count is rounded to 5, and shares are worked out from the rounded counts; none is hidden here.';
    case 'published':
      return 'Counts are shown as the publisher printed them.';
    case 'owner':
      return `${ownerWords(policy)}, as ${policy.name} decided on ${toDateText(policy.date)}: ${policy.reason.replace(/\.$/, '')}.`;
    case 'unprotected':
      return 'Unprotected, not for publication: nothing is hidden, and this figure has no way out but the screen.';
    case 'made-up':
      return 'Made up, no protection needed.';
    default:
      return assertNever(policy, 'policy');
  }
}

type OwnerPolicy = Extract<Policy, { kind: 'owner' }>;

function ownerWords({ threshold, only, metric }: OwnerPolicy): string {
  const hidden = `Counts under ${threshold} are hidden`;
  const place = only === undefined ? '' : ` in ${only.title}`;
  if (metric !== undefined)
    return `${hidden}${place} among those that ${DECIDED_METRIC_WORDS[metric]} is worked out from without a filter, wherever they stand, and under ${DEFAULT_POLICY.threshold} among all others`;
  return only === undefined ? hidden : `${hidden}${place}, and under ${DEFAULT_POLICY.threshold} elsewhere`;
}

/** The metrics that an owner can decide for alone. */
export const DECIDED_METRIC_WORDS: Readonly<Record<DecidedMetric, string>> = {
  'board-difference': 'the board difference',
  change: 'the change between two dates',
  trend: 'the trend',
  'grade-progression': 'the share of each group in senior grades',
  'relative-likelihood': 'the relative likelihood',
  'race-disparity': 'the race disparity ratio',
};

/** The short name of a policy, for lists and choices. */
export function policyName(policy: Policy): string {
  switch (policy.kind) {
    case 'exact':
      return `Exact with suppression, threshold ${policy.threshold}${policy.zeroRule === 'primary' ? ', zeros hidden too' : ''}`;
    case 'civil-service':
      return 'Civil Service';
    case 'nhs':
      return 'NHS style';
    case 'round-all':
      return 'Round everything to 5';
    case 'published':
      return 'Already published';
    case 'owner':
      return `Owner\u2019s decision, threshold ${policy.threshold}${policy.metric === undefined ? '' : ` for ${DECIDED_METRIC_WORDS[policy.metric]}`}`;
    case 'unprotected':
      return 'Unprotected';
    case 'made-up':
      return 'Made up';
    default:
      return assertNever(policy, 'policy');
  }
}
