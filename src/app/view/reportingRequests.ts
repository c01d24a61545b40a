import type { MarkedDate } from '../../figure/wording.ts';
import type { Question } from '../../kernel/question.ts';
import type { Target } from '../../kernel/target.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { findGoalLines } from './goalLines.ts';
import { baseOf, scorecardRequest, toSettings } from './goalRequests.ts';
import type { CurrentScope, Scope } from './scope.ts';
import { declarationRequests } from './trendRequests.ts';

/** What returns say: every department, how many reported, who completed the survey; nothing where none are held. */
function returnsRequests(scope: CurrentScope, all: Scope, goals: Goals): readonly FigureRequest[] {
  const lines = findGoalLines(scope, all);
  const ids = lines.returns?.held.map(({ id }) => id).reverse() ?? [];
  const [latest, ...earlier] = ids;
  if (lines.returns === undefined || latest === undefined) return [];
  const { history, targets } = toSettings(lines, goals);
  const { policy } = lines.returns.series;
  const of = (kept: readonly Target['of'][]): Pick<Question, 'history' | 'targets'> => {
    const own = targets?.filter((target) => kept.includes(target.of)) ?? [];
    return { ...(history === undefined ? {} : { history }), ...(own.length === 0 ? {} : { targets: own }) };
  };
  return (['departments', 'reporting', 'completion'] as const).map((metric) => ({
    policy,
    question: {
      ...baseOf(scope),
      ...of(metric === 'departments' ? [] : [metric]),
      metric,
      snapshots: [latest, ...earlier],
    },
  }));
}

/**
 * The figures of Declaration and reporting: what returns say, then the three rates, with the campaigns that were kept and those
 * of the address marked; where a department is chosen its feedback sheet first.
 */
export function reportingRequests(
  scope: CurrentScope,
  all: Scope,
  goals: Goals,
  campaigns: readonly MarkedDate[],
): readonly FigureRequest[] {
  const lines = findGoalLines(scope, all);
  const kept = lines.people === undefined ? [] : (goals(lines.people.series.id).campaigns ?? []);
  const marked = [
    ...kept,
    ...campaigns.filter(({ date }) => !kept.some((campaign) => campaign.date === date)),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  const sheet = scope.member === undefined ? undefined : scorecardRequest(scope, all, goals);
  const targets = toSettings(lines, goals).targets?.filter(
    ({ of }) => of === 'declaration' || of === 'known',
  );
  const rates = declarationRequests(scope, marked).map((request) =>
    request.question.metric === 'trend' && targets !== undefined && targets.length > 0
      ? { ...request, question: { ...request.question, targets } }
      : request,
  );
  return [
    ...(sheet === undefined ? [] : [sheet]),
    ...(scope.member === undefined ? returnsRequests(scope, all, goals) : []),
    ...rates,
  ];
}
