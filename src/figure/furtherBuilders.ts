import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildChange } from './builders/buildChange.ts';
import { buildMultiples } from './builders/buildMultiples.ts';
import { buildPath } from './builders/buildPath.ts';
import { buildRanked } from './builders/buildRanked.ts';
import { buildTrend } from './builders/buildTrend.ts';
import { outcomeBuilders } from './outcomeBuilders.ts';
import type { Presentation } from './wording.ts';

const builders: { readonly [M in MetricName]?: ContentBuilder } = {
  change: buildChange,
  trend: buildTrend,
  ...outcomeBuilders,
};

const pictures: { readonly [P in Presentation]?: ContentBuilder } = {
  path: buildPath,
  ranked: buildRanked,
  multiples: buildMultiples,
};

/** The builder of a metric that the first figures do not need. Throws for one that they do. */
export function toFurtherBuilder(metric: MetricName, presentation: Presentation | undefined): ContentBuilder {
  const build =
    metric === 'representation'
      ? presentation === undefined
        ? undefined
        : pictures[presentation]
      : builders[metric];
  if (build === undefined) throw new Error(`not a further metric: ${metric}`);
  return build;
}
