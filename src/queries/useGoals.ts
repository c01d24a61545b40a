import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readParts } from '../io/readParts.ts';
import { type GoalSettings, NO_SETTINGS, parseGoalSettings } from '../workspace/goalSettings.ts';

/** Targets, baseline, campaigns and department history by series. */
export type Goals = (series: string) => GoalSettings;

/** What was set for each series. */
export const goalsQuery = queryOptions({
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
