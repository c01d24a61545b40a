import type { MetricName, Question } from '../kernel/question.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseGoal } from './releaseGoal.ts';
import { releaseCompletion, releaseDepartments, releaseReporting } from './releaseReturns.ts';

/** Metrics of the Data goal: the scorecard, and what returns alone say. */
export type GoalMetric = Extract<MetricName, 'data-goal' | 'reporting' | 'completion' | 'departments'>;

const releasers: { readonly [M in GoalMetric]: Releaser } = {
  'data-goal': releaseGoal,
  reporting: releaseReporting,
  completion: releaseCompletion,
  departments: releaseDepartments,
};

/** The releaser of a metric of the Data goal; nothing for any other. */
export function toGoalReleaser({ metric }: Question): Releaser | undefined {
  return new Map<string, Releaser>(Object.entries(releasers)).get(metric);
}
