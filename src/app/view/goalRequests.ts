import type { SnapshotId } from '../../kernel/ids.ts';
import type { Question } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { breakdownOf, findGoalLines, type GoalLine, type GoalLines, labelOf } from './goalLines.ts';
import { askOf } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/**
 * The Data goal's scorecard over what is held, of everybody or of one department (its feedback sheet); nothing where there are
 * neither people nor returns.
 */
export function scorecardRequest(
  scope: CurrentScope,
  all: Scope,
  goals: Goals,
  department = scope.member?.label,
): FigureRequest | undefined {
  const lines = findGoalLines(scope, all);
  const people = lines.people === undefined ? undefined : toPeople(scope, lines.people, department);
  const returned = lines.returns === undefined ? undefined : toReturned(lines.returns, department);
  const set = toSettings(lines, goals);
  if (people !== undefined) {
    const { series } = people.line;
    return {
      policy: series.policy,
      question: {
        ...baseOf(scope),
        ...set,
        metric: 'data-goal',
        snapshots: people.ids,
        filters: people.filters,
        ...(returned === undefined
          ? {}
          : {
              returns: {
                snapshots: returned.ids,
                policy: returned.line.series.policy,
                ...(returned.label === undefined ? {} : { department: returned.label }),
              },
            }),
      },
    };
  }
  if (returned === undefined) return undefined;
  const filters =
    returned.label === undefined ? [] : [{ dimension: 'department', members: [returned.label] }];
  return {
    policy: returned.line.series.policy,
    question: { ...baseOf(scope), ...set, metric: 'data-goal', snapshots: returned.ids, filters },
  };
}

/** What every question of the Data goal says of the scope. */
export function baseOf(scope: CurrentScope): Omit<Question, 'metric' | 'snapshots'> {
  const {
    metric: _,
    snapshots: __,
    ...rest
  } = askOf(scope, [scope.snapshot.id], { metric: 'data-goal' }).question;
  return rest;
}

/** The date looked at and the one before, of the publisher's printed whole where no department is chosen and there is one. */
function toPeople(
  scope: CurrentScope,
  line: GoalLine,
  department: string | undefined,
):
  | {
      readonly line: GoalLine;
      readonly ids: readonly [SnapshotId, ...SnapshotId[]];
      readonly filters: Question['filters'];
    }
  | undefined {
  const now = line.held.at(-1);
  if (now === undefined) return undefined;
  const { whole, wholeBefore, snapshot } = scope;
  if (department === undefined && now === snapshot && whole !== undefined)
    return { line, filters: [], ids: toIds(whole, wholeBefore) };
  if (department === undefined) return { line, filters: [], ids: toIds(now, line.held.at(-2)) };
  const [dimension, label] = [breakdownOf(now)?.id, labelOf(now, department)];
  if (dimension === undefined || label === undefined) return undefined;
  const before = line.held.at(-2);
  const held = labelOf(before, department) === undefined ? undefined : before;
  return { line, ids: toIds(now, held), filters: [{ dimension, members: [label] }] };
}

function toReturned(
  line: GoalLine,
  department: string | undefined,
):
  | { readonly line: GoalLine; readonly ids: readonly [SnapshotId, ...SnapshotId[]]; readonly label?: string }
  | undefined {
  const now = line.held.at(-1);
  if (now === undefined) return undefined;
  const ids = toIds(now, line.held.at(-2));
  if (department === undefined) return { line, ids };
  const label = labelOf(now, department);
  return label === undefined ? undefined : { line, ids, label };
}

function toIds(
  now: SnapshotSummary,
  before: SnapshotSummary | undefined,
): readonly [SnapshotId, ...SnapshotId[]] {
  return before === undefined ? [now.id] : [now.id, before.id];
}

/** What was set for the series that are drawn on, together. */
export function toSettings(
  { people, returns }: GoalLines,
  goals: Goals,
): Pick<Question, 'history' | 'targets' | 'baselines'> {
  const lines = [people, returns].filter((line) => line !== undefined);
  const all = lines.map(({ series }) => goals(series.id));
  const targets = all.flatMap((one) => one.targets);
  const history = returns === undefined ? [] : goals(returns.series.id).history;
  const baselines = lines.flatMap(({ series, held }) => {
    const { baseline } = goals(series.id);
    return held.filter(({ id }) => id === baseline).map(({ id }) => id);
  });
  return {
    ...(targets.length === 0 ? {} : { targets }),
    ...(history.length === 0 ? {} : { history }),
    ...(baselines.length === 0 ? {} : { baselines }),
  };
}
