import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildHeadcount } from './builders/buildHeadcount.ts';
import { buildIncidents } from './builders/buildIncidents.ts';
import { buildRates } from './builders/buildRates.ts';
import { buildRepresentation } from './builders/buildRepresentation.ts';
import { buildShares } from './builders/buildShares.ts';
import type { Presentation } from './wording.ts';

const builders: { readonly [M in MetricName]?: ContentBuilder } = {
  headcount: buildHeadcount,
  representation: buildRepresentation,
  rates: buildRates,
  shares: buildShares,
  incidents: buildIncidents,
};

/** The builder of a metric that the first figures show; nothing for one that needs more, or is to be shown as a path. */
export function toFirstBuilder(
  metric: MetricName,
  presentation: Presentation | undefined,
): ContentBuilder | undefined {
  return presentation === 'path' && metric === 'representation' ? undefined : builders[metric];
}
