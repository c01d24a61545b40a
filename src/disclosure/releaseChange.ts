import { isClassificationCode } from '../codebook/ethnicity/classifications.ts';
import { commonScheme, type CommonScheme } from '../codebook/ethnicity/commonScheme.ts';
import {
  compositeDisplay,
  isCompositeGroup,
  toGroupId,
  toStandardEntry,
} from '../codebook/ethnicity/standardGroups.ts';
import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import { measureCounts } from '../metrics/measureCounts.ts';
import type { MeasuredTable } from '../metrics/measuredTable.ts';
import { findBreaks, type SeriesBreak } from '../snapshot/findBreaks.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { testedChange } from './changeBetween.ts';
import { deriveShare, type DerivedShare } from './deriveRepresentation.ts';
import type { Gate, GatedTable } from './gate.ts';
import { holdValues, type TestedValueCell } from './holdTogether.ts';
import { coarserNote } from './commonGroups.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  type ProtectionSummary,
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedRow,
  type ReleasedTable,
  type ReleasedValue,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import { toBreakNote } from './toBreakNote.ts';
import { toRoundedNote } from './toRoundedNote.ts';

const broken: ReleasedValue = { kind: 'undefined', reason: 'series-break' };

/**
 * Change of each group's share between two snapshots of a series, for everybody the question asks about. Groups are brought
 * to the scheme that both share; across any other break (scope, ladder, suppression rule) the change is not worked out.
 */
export function releaseChange(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { snapshot: now, then, question } = context;
  if (then === undefined)
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: 'one snapshot' }]);
  const breaks = findBreaks(then, now);
  const scheme = toScheme(then, now, question.grouping);
  const onlyGroups = breaks.every((found) => found.of === 'classification');
  const comparable = scheme.kind !== 'none' && onlyGroups;
  const sides = [
    releaseSide(now, context, gate, toMerge(scheme, 'b')),
    releaseSide(then, context, gate, toMerge(scheme, 'a')),
  ] as const;
  const [left, right] = sides;
  if (left.kind === 'error') return left;
  if (right.kind === 'error') return right;
  const columns = left.value.columns;
  const tested = columns.map((column, at): TestedValueCell => {
    const mine = left.value.shares[at];
    const theirs = right.value.shares[right.value.columns.findIndex(({ key }) => key === column.key)];
    return mine === undefined
      ? { cell: { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD } }
      : toChanged(mine, theirs, comparable);
  });
  const { cells, comparisons } = holdValues([tested]);
  return ok(
    toReleased({
      ...context.head,
      kind: 'released',
      rows: [left.value.row],
      columns,
      cells,
      comparisons,
      protection: {
        hiddenByPolicy: cells
          .flat()
          .filter(({ value }) => value.kind === 'suppressed' && value.reason === 'policy').length,
        hiddenAtSource: left.value.hiddenAtSource + right.value.hiddenAtSource,
        ...(right.value.done.notAvailable === undefined
          ? {}
          : { notAvailable: right.value.done.notAvailable }),
        ...left.value.done,
      },
      notes: [
        ...toRoundedNote([now, then]),
        ...toNotes(breaks, scheme),
        // Another break would still part them.
        ...(scheme.kind === 'none' && onlyGroups ? [coarserNote([now, then], question.grouping)] : []),
      ],
    }),
  );
}

function toChanged(now: DerivedShare, then: DerivedShare | undefined, comparable: boolean): TestedValueCell {
  const { count, base } = now.cell;
  const shares = { now: now.cell.value, then: then?.cell.value ?? NOT_HELD };
  if (!comparable) return { cell: { count, base, value: broken, shares } };
  const { value, ...test } = testedChange(now, then);
  return { cell: { count, base, value, shares }, ...test };
}

function toScheme(
  then: Snapshot,
  now: Snapshot,
  grouping: ReleaseContext['question']['grouping'],
): CommonScheme {
  const [a, b] = [then.mapping.classification, now.mapping.classification];
  if (a === b) return { kind: 'same' };
  if (a === undefined || b === undefined || !isClassificationCode(a) || !isClassificationCode(b))
    return { kind: 'none', reason: { kind: 'groups-without-counterpart', groups: [] } };
  return commonScheme(a, b, grouping);
}

function toMerge(scheme: CommonScheme, side: 'a' | 'b'): GroupMerge | undefined {
  if (scheme.kind !== 'merged') return undefined;
  return new Map(scheme.merges.filter((merge) => merge.side === side).map(({ from, into }) => [from, into]));
}

interface Side {
  readonly columns: readonly ReleasedColumn[];
  readonly row: ReleasedRow;
  readonly shares: readonly DerivedShare[];
  readonly hiddenAtSource: number;
  readonly done: Pick<ProtectionSummary, 'rounded' | 'notAvailable'>;
}

function releaseSide(
  snapshot: Snapshot,
  { question }: ReleaseContext,
  gate: Gate,
  merge: GroupMerge | undefined,
): Result<Side, Refusal[]> {
  const { content } = snapshot;
  if (content.kind !== 'counts')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const { by: _by, ...everybody } = question;
  const measured = measureCounts(snapshot, content, everybody, merge);
  if (measured.kind === 'error') return measured;
  const gated = gate(measured.value, snapshot, merge);
  return gated === undefined
    ? fail([{ code: 'outside-lattice' }])
    : releaseGated(measured.value, question.denominator, gated);
}

function releaseGated(
  table: MeasuredTable,
  denominator: 'known' | 'all',
  gated: GatedTable,
): Result<Side, Refusal[]> {
  const totals = gated.totals.at(-1);
  const head = table.rows.at(-1);
  if (totals === undefined || head === undefined) throw new Error('a measured table without rows');
  const row: ReleasedRow = { ...head, ...totals };
  const groups = table.columns.flatMap((column, at) => (column.role === 'group' ? [{ column, at }] : []));
  const shares = groups.map(({ at }) => deriveShare(gated.counts.at(-1)?.[at] ?? NOT_HELD, row, denominator));
  const hidden = (table.counts.at(-1) ?? []).map((count) =>
    count.kind === 'range' || count.kind === 'hidden' ? count.hiddenCells : 0,
  );
  return ok({
    columns: groups.map(({ column }): ReleasedColumn => ({ ...column, unit: 'points' })),
    row,
    shares,
    hiddenAtSource: groups.reduce((sum, { at }) => sum + (hidden[at] ?? 0), 0),
    done: gated.done,
  });
}

function toNotes(breaks: readonly SeriesBreak[], scheme: CommonScheme): TableNote[] {
  const notes = breaks.map((found) => toBreakNote(found));
  if (scheme.kind === 'merged')
    for (const { from, into } of scheme.merges)
      notes.push({
        code: 'merged-groups',
        from: toDisplay(from),
        into: toDisplay(into),
      });
  return notes;
}

function toDisplay(id: string): string {
  const group = toGroupId(id);
  return isCompositeGroup(group) ? compositeDisplay[group] : toStandardEntry(group).display;
}
