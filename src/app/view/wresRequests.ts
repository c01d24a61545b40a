import { findOutcome, wresIndicators, wresWords } from '../../codebook/presets/wres.ts';
import type { FigureRequest } from '../../queries/useFigures.ts';
import { ask } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** A request with the indicator that it answers. */
export interface WresRequest {
  readonly number: number;
  readonly request: FigureRequest;
}

/**
 * The indicators of the Workforce Race Equality Standard that the data in view can answer, in their order: bands from grades,
 * likelihoods from a breakdown by outcome, 5 to 8 from published shares, 9 where another series holds the board.
 */
export function wresRequests(scope: CurrentScope, all: Scope): readonly WresRequest[] {
  const { snapshot } = scope;
  const grouping = 'white-and-all-other' as const;
  return wresIndicators.flatMap((indicator): WresRequest[] => {
    const { number, metric, against, shares } = indicator;
    const preset = wresWords(indicator);
    const of = (request: FigureRequest): WresRequest[] => [
      { number, request: { ...request, wording: { ...request.wording, preset } } },
    ];
    if (metric === 'shares')
      return snapshot.content === 'shares' && shares?.test(snapshot.title) === true
        ? of(ask(scope, { metric }))
        : [];
    if (snapshot.content !== 'counts') return [];
    if (number === 1) {
      const by = snapshot.dimensions.find(({ role }) => role === 'grade')?.id;
      const { ladder } = snapshot.mapping;
      if (by === undefined || (ladder !== 'agenda-for-change' && ladder !== 'medical-and-dental')) return [];
      return of(ask(scope, { metric, by, grouping, comparator: { kind: 'all-staff' } }, 'matrix'));
    }
    if (number === 9) return boardRequest(scope, all).flatMap(of);
    const outcome = findOutcome(indicator, snapshot.dimensions);
    if (outcome === undefined || against === undefined) return [];
    return of(ask(scope, { metric, grouping, against, outcome: { kind: 'members', ...outcome } }));
  });
}

/** The board in view beside the workforce: the latest counts of another series that names no board. */
function boardRequest(scope: CurrentScope, all: Scope): FigureRequest[] {
  const isBoard = (title: string): boolean => /\bboard\b/i.test(title);
  if (!isBoard(scope.series.title)) return [];
  const workforce = all.series.find(({ title, id }) => id !== scope.series.id && !isBoard(title));
  const snapshot = all.latest.find(({ series, content }) => series === workforce?.id && content === 'counts');
  if (workforce === undefined || snapshot === undefined) return [];
  const by = scope.breakdown?.id;
  return [
    ask(scope, {
      metric: 'board-difference',
      grouping: 'white-and-all-other',
      comparator: { kind: 'snapshot', snapshot: snapshot.id, policy: workforce.policy },
      ...(by === undefined ? {} : { by }),
    }),
  ];
}
