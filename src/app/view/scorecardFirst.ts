import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { scorecardRequest } from './goalRequests.ts';
import { overviewRequests } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/**
 * The figures of the overview screen: the Data goal's scorecard where the series in view has people or returns for it, then the others.
 * Of shares, incidents or outcomes the page would else begin with the numbers of another series.
 */
export function scorecardFirst(scope: CurrentScope, all: Scope, goals: Goals): readonly FigureRequest[] {
  const { content, of } = scope.snapshot;
  const isOwn = content === 'returns' || (content === 'counts' && of === undefined);
  const scorecard = isOwn ? scorecardRequest(scope, all, goals) : undefined;
  return [...(scorecard === undefined ? [] : [scorecard]), ...overviewRequests(scope, all)];
}
