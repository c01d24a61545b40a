import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readClock } from '../io/clock.ts';
import { savePart } from '../io/libraryChanges.ts';
import { readParts } from '../io/readParts.ts';
import { type GoalSettings, NO_SETTINGS, parseGoalSettings, toGoalPart } from '../workspace/goalSettings.ts';

/** Targets, baseline and department history by series. */
export type Goals = (series: string) => GoalSettings;

const goalsQuery = queryOptions({
  queryKey: ['goals'],
  queryFn: async (): Promise<ReadonlyMap<string, GoalSettings>> => {
    const parts = await readParts('targets');
    const read = parts.map(({ body }) => parseGoalSettings(body));
    return new Map(
      read.flatMap((one) => (one.kind === 'ok' ? [[one.value.series, one.value.settings] as const] : [])),
    );
  },
});

/** What was set for each series; undefined until it has been read. Where the storage fails nothing is set: the library says why. */
export function useGoals(): Goals | undefined {
  const { data, isError } = useQuery(goalsQuery);
  return useMemo(() => {
    if (data === undefined && !isError) return undefined;
    return (series) => data?.get(series) ?? NO_SETTINGS;
  }, [data, isError]);
}

/** The same once, for what is asked outside a screen. */
export async function readGoals(client: QueryClient): Promise<Goals> {
  const held = await client.ensureQueryData(goalsQuery);
  return (series) => held.get(series) ?? NO_SETTINGS;
}

/** Saves what is set for a series; what is shown changes at once. */
export function useSaveGoal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ series, settings }: { readonly series: string; readonly settings: GoalSettings }) =>
      savePart('targets', toGoalPart(series, settings, readClock())),
    onSettled: () => client.invalidateQueries({ queryKey: goalsQuery.queryKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['history'] }),
  });
}
