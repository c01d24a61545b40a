import type { MetricName } from '../../kernel/question.ts';

/** What an interval of a share means, and what it does not. */
export const INTERVAL_WORDS =
  'Everyone held is counted. The interval shows how far chance alone could move a group this small; it is not survey error, and says nothing of those who did not declare.';

/** The same for a change between two dates. */
export const CHANGE_INTERVAL_WORDS =
  'Everyone held is counted. The interval shows how far chance alone could move a group this small; the same people are counted at both dates, so it is wide, and it says nothing of those who did not declare.';

/** The sentence that goes under the intervals of a metric. */
export function intervalWords(metric: MetricName): string {
  if (metric === 'change') return CHANGE_INTERVAL_WORDS;
  if (metric === 'rates')
    return 'Everyone held is counted. The interval shows how far chance alone could move a rate of so many people; it is not survey error.';
  return INTERVAL_WORDS;
}
