import type { Policy } from '../../kernel/policy.ts';
import type { Question } from '../../kernel/question.ts';
import type { FigureAction } from '../../ui/figure/figureAction.ts';
import type { CurrentScope } from '../view/scope.ts';
import type { AuditRows, View } from '../view/view.ts';

/** The way from a figure to the audit of the table it is made of, where something was planned to be hidden. */
export function auditActions(
  { question, policy }: { readonly question: Question; readonly policy: Policy },
  scope: CurrentScope,
  open: (view: View) => void,
): readonly FigureAction[] {
  if (policy.kind !== 'exact' && policy.kind !== 'owner') return [];
  return [{ id: 'audit', label: 'What is hidden', run: () => open(toAuditView(question, scope)) }];
}

/** The view of the audit screen that shows the table behind a question. */
export function toAuditView(question: Question, { breakdown }: CurrentScope): View {
  const chosen = question.filters.findLast(({ dimension }) => dimension === breakdown?.id)?.members;
  const part = chosen?.length === 1 ? breakdown?.labels.indexOf(chosen[0] ?? '') : undefined;
  return {
    snapshot: question.snapshots[0],
    groups: question.grouping,
    rows: toRows(question, breakdown?.id),
    ...(part === undefined || part < 0 ? {} : { part }),
  };
}

function toRows({ by, grades, metric }: Question, breakdown: string | undefined): AuditRows {
  if (by !== undefined) return by === breakdown ? 'breakdown' : 'grade';
  const isGraded = metric === 'grade-progression' || metric === 'race-disparity';
  return grades !== undefined || isGraded ? 'grade' : 'all';
}
