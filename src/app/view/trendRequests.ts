import type { MarkedDate } from '../../figure/wording.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { Question } from '../../kernel/question.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { ask, askOf, type Asked, filtersOf } from './requests.ts';
import type { CurrentScope } from './scope.ts';

/** The figures of Trends: each group's share over every date, of everybody and of senior grades, and change by grade. */
export function trendRequests(scope: CurrentScope): readonly FigureRequest[] {
  const graded = scope.snapshot.dimensions.find(({ role }) => role === 'grade');
  const { ladder } = scope.snapshot.mapping;
  const hasSenior = graded !== undefined && (ladder === 'civil-service' || ladder === 'agenda-for-change');
  const before = beforeOf(scope);
  return [
    ...over(scope, { metric: 'trend' }),
    ...(hasSenior ? over(scope, { metric: 'trend', grades: 'senior' }) : []),
    ...(graded === undefined || before === undefined
      ? []
      : [askOf(scope, before, { metric: 'change', by: graded.id, filters: filtersAt(scope) }, 'matrix')]),
  ];
}

/** The figures of Declaration: the three rates now, over every date with campaigns marked, by grade and by breakdown. */
export function declarationRequests(
  scope: CurrentScope,
  campaigns: readonly MarkedDate[],
): readonly FigureRequest[] {
  if (scope.snapshot.content !== 'counts') return [];
  const { snapshot, breakdown, member, whole } = scope;
  const graded = snapshot.dimensions.find(({ role }) => role === 'grade');
  return [
    ask(scope, { metric: 'rates' }),
    ...over(scope, { metric: 'trend', trend: 'rates' }).map((request) => ({
      ...request,
      wording: { ...request.wording, events: campaigns },
    })),
    ...(graded === undefined ? [] : [ask(scope, { metric: 'rates', by: graded.id })]),
    ...(breakdown === undefined || member !== undefined
      ? []
      : [
          askOf(scope, [snapshot.id], {
            metric: 'rates',
            by: breakdown.id,
            ...(whole === undefined ? {} : { whole: whole.id }),
          }),
        ]),
  ];
}

/** The publisher's printed whole where no member is chosen and every date has one; otherwise the series itself. */
function line({ wholes, snapshots, member }: CurrentScope) {
  const asWhole = member === undefined && wholes.length > 0;
  return { asWhole, held: (asWhole ? wholes : snapshots).filter(({ content }) => content === 'counts') };
}

function over(scope: CurrentScope, asked: Asked): FigureRequest[] {
  const { held, asWhole } = line(scope);
  const [latest, ...earlier] = held.map(({ id }) => id).reverse();
  if (latest === undefined) return [];
  const ids: Question['snapshots'] = [latest, ...earlier];
  return [askOf(scope, ids, { ...asked, filters: filtersOf(scope, scope.snapshot, asWhole) })];
}

function filtersAt(scope: CurrentScope): Question['filters'] {
  return filtersOf(scope, scope.snapshot, line(scope).asWhole);
}

function beforeOf(scope: CurrentScope): readonly [SnapshotId, SnapshotId] | undefined {
  const { whole, wholeBefore, snapshot, before, member } = scope;
  if (whole !== undefined && wholeBefore !== undefined && member === undefined)
    return [whole.id, wholeBefore.id];
  return before === undefined || before.content !== 'counts' ? undefined : [snapshot.id, before.id];
}

/** Campaign dates as the address holds them: `2022-10-01_2023-02-01`. */
export function toCampaigns(text: string | undefined): readonly MarkedDate[] {
  return (text ?? '')
    .split('_')
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .map((date) => ({ date, text: 'Campaign' }));
}
