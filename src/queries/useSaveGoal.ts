import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { savePart } from '../io/libraryChanges.ts';
import { type GoalSettings, toGoalPart } from '../workspace/goalSettings.ts';
import { goalsQuery } from './useGoals.ts';

/** Saves what is set for a series; what is shown changes at once. */
export function useSaveGoal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ series, settings }: { readonly series: string; readonly settings: GoalSettings }) =>
      savePart('targets', toGoalPart(series, settings, readClock())),
    onMutate: async ({ series, settings }) => {
      // What is set next, before this is on disk, builds on it.
      await client.cancelQueries({ queryKey: goalsQuery.queryKey });
      client.setQueryData(goalsQuery.queryKey, (held) => new Map(held).set(series, settings));
    },
    onSettled: () => client.invalidateQueries({ queryKey: goalsQuery.queryKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['history'] }),
  });
}
