import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildHeadcount } from './builders/buildHeadcount.ts';
import { buildIncidents } from './builders/buildIncidents.ts';
import { buildRates } from './builders/buildRates.ts';
import { buildShares } from './builders/buildShares.ts';

const builders: { readonly [M in MetricName]?: ContentBuilder } = {
  headcount: buildHeadcount,
  rates: buildRates,
  shares: buildShares,
  incidents: buildIncidents,
};

/** The builder of a metric of the overview that is no comparison; nothing for any other. */
export function toPlainBuilder(metric: MetricName): ContentBuilder | undefined {
  return builders[metric];
}
