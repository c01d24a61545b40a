import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildRepresentation } from './builders/buildRepresentation.ts';
import type { Presentation } from './wording.ts';

/** The builder of the metric that the first figures show; nothing for another, or where it is to be shown as a path. */
export function toFirstBuilder(
  metric: MetricName,
  presentation: Presentation | undefined,
): ContentBuilder | undefined {
  return metric === 'representation' && presentation !== 'path' ? buildRepresentation : undefined;
}
