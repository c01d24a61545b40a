import { type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { releaseBy } from '../disclosure/releaseBy.ts';
import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { assembleFigure } from '../figure/assembleFigure.ts';
import type { Figure } from '../figure/figure.ts';
import type { Wording } from '../figure/wording.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import type { Policy } from '../kernel/policy.ts';
import { drawnSnapshots, type Question } from '../kernel/question.ts';
import { loadMetric } from './loadMetric.ts';
import { snapshotQuery } from './snapshotQuery.ts';
import { toIssues } from './toIssues.ts';

/** A figure asked for: the question, the policy of its series, and how it is to be shown. */
export interface FigureRequest {
  readonly question: Question;
  readonly policy: Policy;
  readonly wording?: Wording;
}

/** A figure on its way: loading, there, or refused with the reasons. */
export type FigureState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly figure: Figure; readonly released: ReleasedTable }
  | { readonly kind: 'refused'; readonly issues: readonly (Refusal | StoreIssue)[] };

/** The figures of a page, in the order they are asked for; the same request gives the same figure. */
export function useFigures(requests: readonly FigureRequest[]): readonly FigureState[] {
  const client = useQueryClient();
  const answers = useQueries({ queries: requests.map((request) => figureQuery(client, request)) });
  return answers.map(({ data, error }): FigureState => {
    if (error !== null) return { kind: 'refused', issues: toIssues(error) };
    return data ?? { kind: 'loading' };
  });
}

function figureQuery(client: QueryClient, { question, policy, wording }: FigureRequest) {
  return queryOptions({
    queryKey: ['figure', canonicalJson(question), canonicalJson(policy), canonicalJson(wording ?? {})],
    queryFn: async (): Promise<FigureState> => {
      const parts = loadMetric(question, wording);
      const ids = drawnSnapshots(question);
      const snapshots = await Promise.all(ids.map((id) => client.ensureQueryData(snapshotQuery(client, id))));
      const { releaser, build } = await parts;
      const released = releaseBy(releaser, snapshots, question, policy);
      if (released.kind === 'error') return { kind: 'refused', issues: released.error };
      return {
        kind: 'ready',
        released: released.value,
        figure: assembleFigure(build, released.value, wording),
      };
    },
  });
}
