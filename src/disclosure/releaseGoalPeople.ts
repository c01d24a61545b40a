import type { Refusal } from '../kernel/issue.ts';
import type { Question } from '../kernel/question.ts';
import { ok, type Result } from '../kernel/result.ts';
import { lastDay } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Gate } from './gate.ts';
import type { GoalPart, Indicator } from './goalPart.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { releaseRepresentation } from './releaseCounts.ts';
import type { TestedCell } from './holdTogether.ts';
import { NOT_HELD, type ReleasedCell, type ReleasedGrid, type ReleasedValue } from './releasedTable.ts';
import { testTrend } from './releaseTrend.ts';

/** D1: groups clearly below their share of everybody at senior grades; D2: the declaration and the known rate; each with its change. */
export function releaseGoalPeople(context: ReleaseContext, gate: Gate): Result<GoalPart, Refusal[]> {
  const { question, given, snapshot } = context;
  const baseline = given.find(
    ({ id, series }) => question.baselines?.includes(id) === true && series === snapshot.series,
  );
  const asked = [...context.asked, ...(baseline === undefined ? [] : [baseline])]
    .filter((one, at, all) => all.indexOf(one) === at)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
  const rates = releaseRatesOver(context, asked, gate);
  if (rates.kind === 'error') return rates;
  const senior = releaseSenior(context, asked, gate);
  const { grid, tested } = rates.value;
  const notes = grid.notes.filter(({ code }) => code !== 'share-up-count-down');
  return ok({
    indicators: [...(senior === undefined ? [] : [senior]), ...toRates(grid, tested, asked, baseline)],
    notes,
    hiddenByPolicy: grid.protection.hiddenByPolicy,
    hiddenAtSource: grid.protection.hiddenAtSource,
  });
}

function releaseRatesOver(
  context: ReleaseContext,
  asked: readonly Snapshot[],
  gate: Gate,
): ReturnType<typeof testTrend> {
  const { by: _by, grades: _grades, ...plain } = context.question;
  const question: Question = { ...plain, metric: 'trend', trend: 'rates' };
  return testTrend({ ...context, question, asked }, gate);
}

/** The last row of a trend, its change from the row before and from the baseline's row, where no break parts them. */
function toRates(
  { rows, columns }: ReleasedGrid,
  tested: readonly (readonly TestedCell[])[],
  asked: readonly Snapshot[],
  baseline: Snapshot | undefined,
): Indicator[] {
  const last = rows.length - 1;
  const [row, before] = [rows[last], rows[last - 1]];
  const first = baseline === undefined ? before : rows[0];
  const isOldest = baseline !== undefined && asked.at(-1) === baseline;
  return ['declaration', 'known'].flatMap((key): Indicator[] => {
    const at = columns.findIndex((column) => column.key === key);
    const [column, one] = [columns[at], tested[last]?.[at]];
    if (column === undefined || one === undefined) return [];
    const { since, ...plain } = one.cell;
    const start = isOldest ? since?.start : since?.before;
    return [
      {
        column: { ...column, key: `d2-${key}` },
        ...(one.p === undefined ? {} : { p: one.p }),
        cell: {
          ...plain,
          ...(since === undefined || start === undefined ? {} : { since: { before: since.before, start } }),
          ...(since === undefined && before !== undefined ? { since: broken } : {}),
          dates: {
            ...(row?.reference === undefined ? {} : { now: row.reference }),
            ...(before?.reference === undefined ? {} : { before: before.reference }),
            ...(first?.reference === undefined ? {} : { start: first.reference }),
          },
        },
      },
    ];
  });
}

const BREAK: ReleasedValue = { kind: 'undefined', reason: 'series-break' };
const broken = { before: BREAK, start: BREAK };

/** How many groups are flagged below at senior grades, of those tested; before beside it. Nothing where there are no grades. */
function releaseSenior(
  context: ReleaseContext,
  asked: readonly Snapshot[],
  gate: Gate,
): Indicator | undefined {
  const [now, before] = [countBelow(context, asked[0], gate), countBelow(context, asked[1], gate)];
  if (now === undefined || context.question.filters.length > 0) return undefined;
  const shown = (count: number) => ({ kind: 'shown', count }) as const;
  const isTested = now.tested > 0;
  const cell: ReleasedCell = {
    count: isTested ? shown(now.below) : NOT_HELD,
    base: isTested ? shown(now.tested) : NOT_HELD,
    value: isTested ? { kind: 'value', value: now.below } : now.absence,
    ...(before === undefined || before.tested === 0
      ? {}
      : { parts: { then_below: shown(before.below), then_tested: shown(before.tested) } }),
    dates: {
      ...(asked[0]?.reference === undefined ? {} : { now: asked[0].reference }),
      ...(asked[1]?.reference === undefined ? {} : { before: asked[1].reference }),
    },
  };
  return {
    column: { key: 'd1', label: 'Groups below at senior grades', role: 'value', unit: 'number' },
    cell,
  };
}

type Absent = Extract<ReleasedValue, { kind: 'suppressed' | 'undefined' }>;

/** Groups flagged below of those tested; `absence`: what stands where none could be. */
interface CountedBelow {
  readonly below: number;
  readonly tested: number;
  readonly absence: Absent;
}

function countBelow(
  context: ReleaseContext,
  snapshot: Snapshot | undefined,
  gate: Gate,
): CountedBelow | undefined {
  if (snapshot?.content.kind !== 'counts') return undefined;
  const by = snapshot.content.dimensions.find(({ role }) => role === 'grade')?.id;
  const { ladder } = snapshot.mapping;
  if (by === undefined || (ladder !== 'civil-service' && ladder !== 'agenda-for-change')) return undefined;
  const { whole: _whole, ...plain } = context.question;
  const question: Question = {
    ...plain,
    metric: 'representation',
    snapshots: [snapshot.id],
    by,
    grades: 'senior',
    grouping: 'broad',
    comparator: { kind: 'all-staff' },
  };
  const { whole: _own, ...rest } = context;
  const released = releaseRepresentation({ ...rest, question, snapshot, asked: [snapshot] }, gate);
  // Where senior grades cannot be shown on their own, D1 is not given.
  if (released.kind === 'error' || released.value.kind === 'withheld') return undefined;
  const flags = released.value.cells
    .flat()
    .flatMap(({ comparison }) =>
      comparison === undefined || comparison.flag === 'untested' ? [] : [comparison.flag],
    );
  return {
    below: flags.filter((flag) => flag === 'below').length,
    tested: flags.length,
    absence: whyUntested(released.value.cells),
  };
}

/** Why no group can be tested: its own share or the one that it is compared with is hidden, by us where we hid any, or is not there. */
function whyUntested(cells: ReleasedGrid['cells']): Absent {
  const values = cells.flat().flatMap(({ value, comparison }) => [value, comparison?.reference ?? value]);
  const hidden = values.filter((value) => value.kind === 'suppressed');
  return (
    hidden.find(({ reason }) => reason === 'policy') ??
    hidden[0] ??
    values.find((value) => value.kind === 'undefined') ??
    NOT_HELD
  );
}

function dayOf({ reference }: Snapshot): string {
  return reference === undefined ? '' : lastDay(reference);
}
