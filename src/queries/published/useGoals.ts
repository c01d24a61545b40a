import type { Goals, useGoals as AppGoals } from '../useGoals.ts';
import { readPublication } from './publication.ts';

/** What was set for the series of a publication when it was made; nothing for any other. */
export function readPublishedGoals(): Goals {
  const goals = readPublication()?.goals ?? [];
  return (series) => goals.find((one) => one.series === series) ?? { targets: [], history: [] };
}

/** Stands for the hook of the app: everything is in the page already. */
export const useGoals: typeof AppGoals = () => readPublishedGoals();
