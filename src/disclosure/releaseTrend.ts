import type { Refusal } from '../kernel/issue.ts';
import type { Grouping } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { lastDay } from '../kernel/time.ts';
import type { ColumnHead } from '../metrics/measuredTable.ts';
import { findBreaks, type SeriesBreak } from '../snapshot/findBreaks.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { changesOf } from './changeBetween.ts';
import { coarserNote, commonGroups, type CommonGroups } from './commonGroups.ts';
import { deriveRates, rateColumns } from './deriveRates.ts';
import { deriveRate } from './deriveRate.ts';
import { deriveShare, type DerivedShare } from './deriveRepresentation.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, type GatedSnapshot, joinProtection } from './gateSnapshot.ts';
import { holdChanges, type TestedCell } from './holdTogether.ts';
import { toBreakNote } from './toBreakNote.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedGrid,
  type ReleasedRow,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/** One date of a trend; `gated` is absent where what was asked for is not in its snapshot. */
interface Stop {
  readonly snapshot: Snapshot;
  readonly gated?: GatedSnapshot;
  /** Breaks since the date before that nothing heals. */
  readonly breaks: readonly SeriesBreak[];
}

/**
 * Shares of each group, or the three rates, over every snapshot of a series: one row a date, oldest first. Groups are brought
 * to a scheme that all dates share where there is one; across any other break nothing is compared, and it is marked. Each
 * value carries its difference from the date before and from the first date of its unbroken run.
 */
export function releaseTrend(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const found = testTrend(context, gate);
  if (found.kind === 'error') return found;
  const { grid, tested } = found.value;
  return ok({ ...grid, ...holdChanges(tested, 'last') });
}

/** A trend whose changes are not held together yet, with what tests each: a scorecard holds them with others of its own. */
export function testTrend(
  context: ReleaseContext,
  gate: Gate,
): Result<{ readonly grid: ReleasedGrid; readonly tested: readonly (readonly TestedCell[])[] }, Refusal[]> {
  const { question, asked } = context;
  // One policy is applied: it is that of the series, and no other's.
  if (new Set(asked.map(({ series }) => series)).size > 1)
    return fail([{ code: 'part-missing', metric: question.metric, part: 'series in common' }]);
  const ordered = [...asked].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const common =
    question.trend === 'rates'
      ? ({ kind: 'same' } as const)
      : commonGroups(ordered.toReversed(), question.grouping);
  const found = toStops(ordered, context, gate, common);
  if (found.kind === 'error') return found;
  const stops = found.value;
  const columns = question.trend === 'rates' ? rateColumns : toColumns(stops);
  const derived = stops.map((stop) => toShares(stop, columns, context));
  const rows = stops.map(toRow);
  const tested = derived.map((shares, r) =>
    shares.map((share, c): TestedCell => {
      const start = startOf(stops, r);
      if (start === r) return { cell: share.cell };
      const { since, p } = changesOf(share, derived[r - 1]?.[c], derived[start]?.[c]);
      return { cell: { ...share.cell, since }, p };
    }),
  );
  const [latest, oldest] = [ordered.at(-1), ordered[0]];
  const grid = toReleased({
    ...context.head,
    ...(latest?.reference === undefined ? {} : { reference: latest.reference }),
    ...(oldest?.reference === undefined ? {} : { referenceThen: oldest.reference }),
    kind: 'released',
    rows,
    columns,
    cells: tested.map((row) => row.map(({ cell }) => cell)),
    comparisons: 0,
    protection: joinProtection(stops.flatMap(({ gated }) => (gated === undefined ? [] : [gated.protection]))),
    notes: toNotes(stops, { common, grouping: question.grouping }, columns, derived),
  });
  return ok({ grid, tested });
}

function dayOf({ reference }: Snapshot): string {
  return reference === undefined ? '' : lastDay(reference);
}

function toStops(
  ordered: readonly Snapshot[],
  { question }: ReleaseContext,
  gate: Gate,
  common: CommonGroups,
): Result<Stop[], Refusal[]> {
  const stops: Stop[] = [];
  const { by: _by, ...plain } = question;
  for (const [at, snapshot] of ordered.entries()) {
    const merge = common.kind === 'merged' ? common.mergeOf(snapshot) : undefined;
    const graded = gradeOf(snapshot, question.grades);
    const asked = graded === undefined ? plain : { ...plain, by: graded };
    const gated = gateSnapshot(snapshot, asked, gate, merge);
    // A department that did not exist yet, or was renamed, is a gap at that date and no fault of the question.
    const isMissing = gated.kind === 'error' && gated.error.every(({ code }) => code === 'member-missing');
    if (gated.kind === 'error' && !isMissing) return gated;
    const before = ordered[at - 1];
    const breaks = before === undefined ? [] : findBreaks(before, snapshot);
    const healed = common.kind !== 'none';
    stops.push({
      snapshot,
      ...(gated.kind === 'ok' ? { gated: gated.value } : {}),
      breaks: breaks.filter(({ of }) => !(healed && of === 'classification')),
    });
  }
  return stops.every(({ gated }) => gated === undefined)
    ? fail([{ code: 'member-missing', dimension: question.filters[0]?.dimension ?? '' }])
    : ok(stops);
}

function gradeOf({ content }: Snapshot, grades: ReleaseContext['question']['grades']): string | undefined {
  if (grades !== 'senior' || content.kind !== 'counts') return undefined;
  return content.dimensions.find(({ role }) => role === 'grade')?.id;
}

/** The groups of all dates in their one order: those of the latest date, and before each its neighbours of earlier dates. */
function toColumns(stops: readonly Stop[]): ReleasedColumn[] {
  const columns: ColumnHead[] = [];
  for (const { gated } of stops.toReversed()) {
    const own = (gated?.columns ?? []).filter(({ role }) => role === 'group');
    own.forEach((column, at) => {
      if (columns.some(({ key }) => key === column.key)) return;
      const before = own.slice(0, at).findLast(({ key }) => columns.some((held) => held.key === key));
      columns.splice(columns.findIndex(({ key }) => key === before?.key) + 1, 0, column);
    });
  }
  return columns.map((column) => ({ ...column, unit: 'share' }));
}

function subjectOf({ rows, all }: GatedSnapshot): { readonly row: ReleasedRow; readonly at: number } {
  const at = rows.findIndex(({ role }) => role === 'member');
  return { row: rows[at] ?? all, at: at < 0 ? rows.length - 1 : at };
}

function toShares(
  { gated }: Stop,
  columns: readonly ReleasedColumn[],
  { question }: ReleaseContext,
): readonly DerivedShare[] {
  if (gated === undefined)
    return columns.map(() => ({ cell: { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD } }));
  const { row, at } = subjectOf(gated);
  if (question.trend === 'rates')
    return deriveRates(row.known, row.answered, row.everybody).map(({ count, base }) =>
      deriveRate(count, base),
    );
  return columns.map(({ key }) => {
    const column = gated.columns.findIndex((own) => own.key === key);
    return deriveShare(gated.counts[at]?.[column] ?? NOT_HELD, row, question.denominator);
  });
}

function toRow({ snapshot, gated, breaks }: Stop): ReleasedRow {
  const missing = { known: NOT_HELD, answered: NOT_HELD, everybody: NOT_HELD };
  const { known, answered, everybody } = gated === undefined ? missing : subjectOf(gated).row;
  const { reference } = snapshot;
  return {
    key: snapshot.id,
    label: snapshot.title,
    role: 'member',
    known,
    answered,
    everybody,
    ...(reference === undefined ? {} : { reference }),
    ...(breaks.length === 0 ? {} : { brokenBy: [...new Set(breaks.map(({ of }) => of))] }),
  };
}

/** The first date of the run, without a break, that a date is in. */
function startOf(stops: readonly Stop[], at: number): number {
  for (let r = at; r > 0; r -= 1) if ((stops[r]?.breaks.length ?? 0) > 0) return r;
  return 0;
}

function toNotes(
  stops: readonly Stop[],
  { common, grouping }: { readonly common: CommonGroups; readonly grouping: Grouping },
  columns: readonly ReleasedColumn[],
  derived: readonly (readonly DerivedShare[])[],
): TableNote[] {
  const breaks = stops.flatMap(({ breaks: own, snapshot: { reference } }) =>
    own.map((found) => toBreakNote(found, reference)),
  );
  const missing = stops
    .filter(({ gated }) => gated === undefined)
    .map(({ snapshot: { reference } }): TableNote => ({
      code: 'not-held-then',
      ...(reference === undefined ? {} : { at: reference }),
    }));
  const rounded = stops.flatMap(({ snapshot: { content } }) =>
    content.kind === 'counts' && content.sourceProtection.roundedTo > 1
      ? [content.sourceProtection.roundedTo]
      : [],
  );
  return [
    ...(rounded.length === 0 ? [] : [{ code: 'rounded-source', to: Math.max(...rounded) } as const]),
    ...breaks,
    ...(common.kind === 'merged' ? common.notes : []),
    ...(common.kind === 'none'
      ? [coarserNote(stops.map(({ snapshot }) => snapshot).reverse(), grouping)]
      : []),
    ...columns.flatMap(({ label, role }, c): TableNote[] =>
      role === 'group' && isShareUpCountDown(stops, derived, c)
        ? [{ code: 'share-up-count-down', group: label }]
        : [],
    ),
    ...missing,
  ];
}

/** Over the last unbroken run, where ranges leave no doubt: fewer people, and a greater share. */
function isShareUpCountDown(
  stops: readonly Stop[],
  derived: readonly (readonly DerivedShare[])[],
  column: number,
): boolean {
  const last = stops.length - 1;
  const now = derived[last]?.[column];
  const then = derived[startOf(stops, last)]?.[column];
  if (
    now?.part === undefined ||
    now.rest === undefined ||
    then?.part === undefined ||
    then.rest === undefined
  )
    return false;
  if (now.part.high >= then.part.low) return false;
  const [least, most] = [
    now.part.low / Math.max(1, now.part.low + now.rest.high),
    then.part.high / Math.max(1, then.part.high + then.rest.low),
  ];
  return least > most;
}
