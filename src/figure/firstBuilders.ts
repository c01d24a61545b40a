import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildRepresentation } from './builders/buildRepresentation.ts';
import type { Presentation } from './wording.ts';

/** Pictures of shares that come with builders of their own. */
const OWN_PICTURES: ReadonlySet<Presentation | undefined> = new Set(['path', 'ranked', 'multiples']);

/** The builder of the metric that the first figures show; nothing for another, or where its picture has a builder of its own. */
export function toFirstBuilder(
  metric: MetricName,
  presentation: Presentation | undefined,
): ContentBuilder | undefined {
  return metric === 'representation' && !OWN_PICTURES.has(presentation) ? buildRepresentation : undefined;
}
