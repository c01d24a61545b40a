import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildCompletion } from './builders/buildCompletion.ts';
import { buildDepartments } from './builders/buildDepartments.ts';
import { buildGoal } from './builders/buildGoal.ts';
import { buildReporting } from './builders/buildReporting.ts';

const builders: { readonly [M in MetricName]?: ContentBuilder } = {
  'data-goal': buildGoal,
  reporting: buildReporting,
  completion: buildCompletion,
  departments: buildDepartments,
};

/** The builder of a metric of the Data goal; nothing for any other. */
export function toGoalBuilder(metric: MetricName): ContentBuilder | undefined {
  return builders[metric];
}
