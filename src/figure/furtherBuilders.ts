import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildChange } from './builders/buildChange.ts';
import { buildIncidentTrend } from './builders/buildIncidentTrend.ts';
import { buildTrend } from './builders/buildTrend.ts';
import { outcomeBuilders } from './outcomeBuilders.ts';
import { toPictureBuilder } from './pictureBuilders.ts';
import type { Presentation } from './wording.ts';

const builders: { readonly [M in MetricName]?: ContentBuilder } = {
  change: buildChange,
  trend: buildTrend,
  'incident-trend': buildIncidentTrend,
  ...outcomeBuilders,
};

/** The builder of a metric that the first figures do not need. Throws for one that they do. */
export function toFurtherBuilder(metric: MetricName, presentation: Presentation | undefined): ContentBuilder {
  if (metric === 'representation') return toPictureBuilder(presentation);
  const build = builders[metric];
  if (build === undefined) throw new Error(`not a further metric: ${metric}`);
  return build;
}
