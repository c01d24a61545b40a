import type { MetricName, Question } from '../kernel/question.ts';
import type { FirstMetric } from './firstReleasers.ts';
import type { PlainMetric } from './plainReleasers.ts';
import type { RateMetric } from './rateReleasers.ts';
import { releaseBoard } from './releaseBoard.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseChange } from './releaseChange.ts';
import { releaseChangeRows } from './releaseChangeRows.ts';
import { releaseCompared } from './releaseCompared.ts';
import { releaseLikelihood } from './releaseLikelihood.ts';
import { releaseProgression } from './releaseProgression.ts';
import { releaseRaceDisparity } from './releaseRaceDisparity.ts';
import { releaseTrend } from './releaseTrend.ts';

const releasers: {
  readonly [M in Exclude<MetricName, FirstMetric | PlainMetric | RateMetric> | 'representation']: Releaser;
} = {
  representation: releaseCompared,
  change: releaseChange,
  trend: releaseTrend,
  'grade-progression': releaseProgression,
  'relative-likelihood': releaseLikelihood,
  'race-disparity': releaseRaceDisparity,
  'board-difference': releaseBoard,
};

/** The releaser of a question that needs more than the first figures do. Throws for one that does not. */
export function toFurtherReleaser({ metric, by }: Question): Releaser {
  if (metric === 'change' && by !== undefined) return releaseChangeRows;
  switch (metric) {
    case 'headcount':
    case 'rates':
    case 'shares':
    case 'incidents':
    case 'incident-rate':
    case 'disparity-ratio':
      throw new Error(`not a further metric: ${metric}`);
    default:
      return releasers[metric];
  }
}
