import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { scorecardRequest } from './goalRequests.ts';
import { overviewRequests } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** The figures of the overview screen: the Data goal's scorecard where there is one, then the others. */
export function scorecardFirst(scope: CurrentScope, all: Scope, goals: Goals): readonly FigureRequest[] {
  const scorecard = scorecardRequest(scope, all, goals);
  return [...(scorecard === undefined ? [] : [scorecard]), ...overviewRequests(scope, all)];
}
