import { OPEN_TOTAL } from '../snapshot/buildCube.ts';
import type { PublishedNumber, ReturnsContent } from '../snapshot/snapshot.ts';
import type { Draft } from './counting/draft.ts';
import type { Plan } from './counting/plan.ts';
import { toPublished } from './toShares.ts';

/** Closes a draft of returns: a department that a field says nothing of is unknown there. Printed totals were checked and are left aside. */
export function toReturns({ dimensions, returns = [] }: Plan, draft: Draft): ReturnsContent {
  const departments = dimensions[1];
  if (departments === undefined) throw new Error('returns without departments');
  const byField = returns.map(() => new Map<string, PublishedNumber>());
  const labels = new Set<string>();
  draft.cube.each((codes, count, state) => {
    const [field = 0, code = OPEN_TOTAL] = codes;
    if (code === OPEN_TOTAL) return;
    const label = departments.labels[code] ?? '';
    labels.add(label);
    byField[field]?.set(label, toPublished(state, count));
  });
  const sorted = [...labels].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const { name } = departments;
  return {
    kind: 'returns',
    dimensions: [{ id: 'department', role: 'breakdown', name, labels: sorted }],
    fields: returns.map((column, field) => ({
      ...column,
      values: sorted.map((label) => byField[field]?.get(label) ?? { kind: 'unknown' }),
    })),
  };
}
