import type { Refusal } from '../kernel/issue.ts';
import { joinProvenance } from '../kernel/joinProvenance.ts';
import { toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Question } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { findReturnRates } from '../metrics/returnSums.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Gate } from './gate.ts';
import type { GoalPart, Indicator } from './goalPart.ts';
import { releaseGoalPeople } from './releaseGoalPeople.ts';
import { holdChanges, type TestedCell } from './holdTogether.ts';
import { reportingColumn, toReturnNotes } from './returnNotes.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import {
  type ReturnStop,
  toReportingCell,
  toReturnShare,
  toReturnStops,
  withChanges,
} from './returnStops.ts';
import { toCellwise } from './toCellwise.ts';
import { toPublicProvenance } from './toPublicProvenance.ts';

const NOTHING: GoalPart = { indicators: [], notes: [], hiddenByPolicy: 0, hiddenAtSource: 0 };

/**
 * The Data goal's scorecard: D1 and D2 from people or headcounts, D3 and D4 from returns, one column each, with its change since the
 * date before and since the baseline. The question's snapshots may be either; `returns` adds those of another series under the
 * policy of that series. A filter narrows it to one department: then D3 says how it stands. An indicator without data is left out.
 */
export function releaseGoal(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot, head } = context;
  const { returns } = question;
  const isReturns = snapshot.content.kind === 'returns';
  const people = isReturns ? ok(NOTHING) : releaseGoalPeople(context, gate);
  if (people.kind === 'error') return people;
  const found = isReturns
    ? { snapshots: withBaseline(context, question.snapshots), policy: context.policy }
    : returns === undefined
      ? undefined
      : { snapshots: withBaseline(context, returns.snapshots), policy: returns.policy };
  const held = found?.snapshots.filter((one): one is Snapshot => one !== undefined) ?? [];
  if (found !== undefined && held.length < found.snapshots.length)
    return fail([{ code: 'snapshot-missing', id: question.snapshots[0] }]);
  let { provenance } = head;
  for (const other of isReturns ? [] : held) {
    const joined = joinProvenance(provenance, toPublicProvenance(other.provenance));
    if (joined.kind === 'error') return fail([joined.error]);
    provenance = joined.value;
  }
  const policy = toAppliedPolicy(
    found?.policy ?? context.policy,
    [snapshot, ...held].map((one) => one.provenance),
  );
  if (policy.kind === 'published' && !held.every(hasAddress)) return fail([{ code: 'address-required' }]);
  const returned = held.length === 0 ? ok(NOTHING) : releaseGoalReturns(held, question, policy);
  if (returned.kind === 'error') return returned;
  const parts = [people.value, withoutSecondD2(people.value, returned.value)];
  const indicators = parts.flatMap((part) => part.indicators);
  // The change since the baseline is shown where one is marked.
  const { cells, comparisons } = holdChanges([indicators], question.baselines === undefined ? 'none' : 'all');
  const other: TableNote[] =
    isReturns || held.length === 0 ? [] : [{ code: 'returns-policy', policy: toCellwise(policy) }];
  return ok(
    toReleased({
      ...head,
      provenance,
      // What is unprotected in one part is unprotected in the whole.
      policy: isReturns || policy.kind === 'unprotected' ? toCellwise(policy) : head.policy,
      kind: 'released',
      rows: [
        {
          key: 'all',
          label: snapshot.title,
          role: 'all',
          known: NOT_HELD,
          answered: NOT_HELD,
          everybody: NOT_HELD,
        },
      ],
      columns: indicators.map(({ column }) => column),
      cells,
      comparisons,
      protection: {
        hiddenByPolicy: parts.reduce((sum, { hiddenByPolicy }) => sum + hiddenByPolicy, 0),
        hiddenAtSource: parts.reduce((sum, { hiddenAtSource }) => sum + hiddenAtSource, 0),
        rounded: indicators.some(({ cell }) => cell.count.kind === 'rounded'),
      },
      notes: [...parts.flatMap(({ notes }) => notes), ...other],
    }),
  );
}

/** What returns say of declaration gives way to what people or headcounts say. */
function withoutSecondD2(people: GoalPart, returned: GoalPart): GoalPart {
  if (!people.indicators.some(({ column }) => column.key === 'd2-known')) return returned;
  return { ...returned, indicators: returned.indicators.filter(({ column }) => column.key !== 'd2-returns') };
}

function hasAddress({ provenance }: Snapshot): boolean {
  return (
    provenance.kind === 'illustrative' || provenance.sources.every(({ address }) => address !== undefined)
  );
}

/** The snapshots asked about, and the baseline of their series where it is none of them. */
function withBaseline(
  { given, question: { baselines = [] } }: ReleaseContext,
  ids: Question['snapshots'],
): (Snapshot | undefined)[] {
  const asked = ids.map((id) => given.find((one) => one.id === id));
  const series = asked[0]?.series;
  const more = given.filter(
    ({ id, series: own }) => baselines.includes(id) && own === series && !ids.includes(id),
  );
  return [...asked, ...more];
}

/** D3, D4 and what returns say of declaration, of every department or of one. */
function releaseGoalReturns(
  snapshots: readonly Snapshot[],
  question: Question,
  policy: Policy,
): Result<GoalPart, Refusal[]> {
  const found = toReturnStops(snapshots, question);
  if (found.kind === 'error') return found;
  const stops = found.value;
  const now = stops.at(-1);
  if (now === undefined) return ok(NOTHING);
  const before = stops.at(-2);
  const start = question.baselines === undefined ? before : (startOf(stops, question.baselines) ?? before);
  const label = question.returns?.department ?? question.filters[0]?.members[0];
  const dates = {
    ...(now.snapshot.reference === undefined ? {} : { now: now.snapshot.reference }),
    ...(before?.snapshot.reference === undefined ? {} : { before: before.snapshot.reference }),
    ...(start?.snapshot.reference === undefined ? {} : { start: start.snapshot.reference }),
  };
  const dated = (column: ReleasedColumn, { cell, ...test }: TestedCell): Indicator => ({
    column,
    cell: { ...cell, dates },
    ...test,
  });
  const own = label === undefined ? undefined : now.departments.find((one) => one.label === label);
  if (label !== undefined && own === undefined)
    return fail([{ code: 'member-missing', dimension: 'department' }]);
  const d3 = { ...reportingColumn, key: 'd3' };
  const reporting =
    own === undefined
      ? dated(d3, toReportingCell(now, before, start))
      : dated(
          { ...d3, unit: 'number' },
          {
            cell: {
              count: NOT_HELD,
              base: NOT_HELD,
              value: NOT_HELD,
              ...(own.standing === undefined ? {} : { standing: own.standing }),
            },
          },
        );
  const rates = findReturnRates(now.content).map(({ key, whole }): Indicator => {
    const at = (stop: ReturnStop | undefined, labels: readonly string[] | undefined) =>
      stop === undefined
        ? undefined
        : toReturnShare(
            stop.content,
            findReturnRates(stop.content).find((rate) => rate.key === key),
            toCellwise(policy),
            labels,
          );
    const share = toReturnShare(
      now.content,
      findReturnRates(now.content).find((rate) => rate.key === key),
      toCellwise(policy),
      label === undefined ? undefined : [label],
    );
    const then = at(before, own?.follows);
    const first = start === before ? then : at(start, own?.follows);
    const column = {
      key: key === 'completion' ? 'd4' : 'd2-returns',
      label: whole,
      role: 'value',
      unit: 'share',
    } as const;
    return dated(column, withChanges(share, then, first));
  });
  const isHeld = ({ cell }: Indicator): boolean => cell.standing !== undefined || cell.value !== NOT_HELD;
  const indicators = [...rates.filter(({ column }) => column.key === 'd2-returns'), reporting].concat(
    rates.filter(({ column }) => column.key === 'd4'),
  );
  return ok({
    indicators: indicators.filter(isHeld),
    notes: label === undefined ? toReturnNotes(stops, ['reporting', 'completion', 'declared']) : [],
    hiddenByPolicy: indicators.filter(({ cell: { value } }) => value.kind === 'suppressed').length,
    hiddenAtSource: 0,
  });
}

function startOf(stops: readonly ReturnStop[], baselines: readonly string[]): ReturnStop | undefined {
  return stops.find(({ snapshot }) => baselines.includes(snapshot.id));
}
