import type { Policy } from '../kernel/policy.ts';
import type { Question } from '../kernel/question.ts';

/** Whether a stored value has the shape of a question; whoever answers it refuses what does not fit the data. */
export function isQuestionShape(value: unknown): value is Question {
  const snapshots = fieldOf(value, 'snapshots');
  return (
    typeof fieldOf(value, 'metric') === 'string' &&
    Array.isArray(snapshots) &&
    snapshots.length > 0 &&
    snapshots.every((id) => typeof id === 'string') &&
    Array.isArray(fieldOf(value, 'filters')) &&
    typeof fieldOf(value, 'grouping') === 'string' &&
    typeof fieldOf(value, 'denominator') === 'string' &&
    typeof fieldOf(fieldOf(value, 'comparator'), 'kind') === 'string'
  );
}

/** Whether a stored value has the shape of a policy. */
export function isPolicyShape(value: unknown): value is Policy {
  return typeof fieldOf(value, 'kind') === 'string';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
