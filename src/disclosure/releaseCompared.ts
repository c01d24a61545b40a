import { groupPopulation } from '../codebook/comparators/groupPopulation.ts';
import { toGrade, toLadder } from '../codebook/grades/grades.ts';
import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import { type Against, compareDerived, type OwnShares } from './against.ts';
import { againstMembers } from './againstMembers.ts';
import { commonGroups } from './commonGroups.ts';
import { deriveShare } from './deriveRepresentation.ts';
import { type ComparedRow, flagComparisons } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, joinProtection } from './gateSnapshot.ts';
import { joinOther, type Other } from './joinOther.ts';
import { populationFilters } from './populationOf.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedRow,
  type ReleasedTable,
  type ReleasedValue,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/**
 * Share of each group by row against a comparator that is not part of the table's own total: the grade below (nobody in
 * common: a ratio on the log scale and a two-proportion test), a census or made-up population, another snapshot (each taken
 * as known). The gap in points always stands beside the index.
 */
export function releaseCompared(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot } = context;
  const gated = gateSnapshot(snapshot, question, gate, ownMerge(context));
  if (gated.kind === 'error') return gated;
  const own = gated.value;
  const groups = own.columns.flatMap((head, at) => (head.role === 'group' ? [{ head, at }] : []));
  const order = [own.rows.length - 1, ...own.rows.keys()].slice(0, own.rows.length);
  const rows = order.flatMap((at) => own.rows.slice(at, at + 1));
  const shares = order.map((r, place) => {
    const row = rows[place];
    if (row === undefined) throw new Error('a row without its head');
    return groups.map(({ at }) => deriveShare(own.counts[r]?.[at] ?? NOT_HELD, row, question.denominator));
  });
  const columns = groups.map(({ head }): ReleasedColumn => ({ ...head, unit: 'share' }));
  const found = toAgainst(context, gate, { rows, shares, columns });
  if (found.kind === 'error') return found;
  const { cells, comparisons } = flagComparisons(found.value.rows);
  const parts = [own.protection, ...(found.value.protection === undefined ? [] : [found.value.protection])];
  return ok(
    toReleased({
      ...found.value.context.head,
      kind: 'released',
      rows,
      columns,
      cells,
      comparisons,
      protection: joinProtection(parts),
      notes: [...roundedNote(context), ...found.value.notes],
      ...(found.value.name === undefined ? {} : { comparatorName: found.value.name }),
    }),
  );
}

/** Groups of its own that a snapshot merges to be compared with another one. */
function ownMerge({
  question: { comparator, grouping },
  snapshot,
  given,
}: ReleaseContext): GroupMerge | undefined {
  const other =
    comparator.kind === 'snapshot' ? given.find(({ id }) => id === comparator.snapshot) : undefined;
  const common = other === undefined ? undefined : commonGroups([snapshot, other], grouping);
  return common?.kind === 'merged' ? common.mergeOf(snapshot) : undefined;
}

/** How the publisher rounded, where it did. */
export function roundedNote({ snapshot }: ReleaseContext): TableNote[] {
  const { content } = snapshot;
  if (content.kind !== 'counts' || content.sourceProtection.roundedTo === 1) return [];
  return [{ code: 'rounded-source', to: content.sourceProtection.roundedTo }];
}

function toAgainst(context: ReleaseContext, gate: Gate, own: OwnShares): Result<Against, Refusal[]> {
  const { comparator } = context.question;
  if (comparator.kind === 'none' || comparator.kind === 'all-staff')
    throw new Error(`not a comparator of this release: ${comparator.kind}`);
  if (comparator.kind === 'feeder-grade') return toFeeders(context, own);
  if (comparator.kind === 'other-member' || comparator.kind === 'all-members')
    return againstMembers(context, gate, own, comparator);
  const joined = joinOther(context, comparator, gate);
  if (joined.kind === 'error') return joined;
  return joined.value.holds.kind === 'people'
    ? ok(againstPeople(joined.value, joined.value.holds.people, own))
    : againstSnapshot(joined.value, joined.value.holds, own);
}

/** Each grade against the next one below it on its own ladder, in its own stream; the lowest, and grades without a place, against none. */
function toFeeders(context: ReleaseContext, own: OwnShares): Result<Against, Refusal[]> {
  const { mapping } = context.snapshot;
  const ladder = mapping.ladder === undefined ? undefined : toLadder(mapping.ladder);
  const ranked = own.rows.some(({ order }) => order !== undefined) && ladder?.ranked !== false;
  if (!ranked || context.question.grades === 'senior' || context.question.grades === 'clusters')
    return fail([{ code: 'comparator-not-for-question', comparator: 'the grade below' }]);
  const rows = own.rows.map((row, at): ComparedRow => {
    const feeder = feederOf(own.rows, row);
    const shares = own.shares[at] ?? [];
    const others = feeder === undefined ? undefined : own.shares[own.rows.indexOf(feeder)];
    if (feeder === undefined || others === undefined) return { shares };
    return {
      shares,
      references: others.map(({ cell }) => cell.value),
      compare: (column) => compareDerived(shares[column], others[column]),
      of: feeder.label,
    };
  });
  return ok({ context, rows, notes: [] });
}

function feederOf(rows: readonly ReleasedRow[], row: ReleasedRow): ReleasedRow | undefined {
  const { order } = row;
  if (order === undefined) return undefined;
  const grade = toGrade(row.key);
  // Kinds of post beside the ranks are in no order.
  if (grade !== undefined && toLadder(grade.ladder)?.ranked === false) return undefined;
  return rows
    .filter((other) => other.order !== undefined && other.order < order && isAlike(toGrade(other.key), grade))
    .reduce<ReleasedRow | undefined>(
      (highest, other) => ((highest?.order ?? -Infinity) > (other.order ?? 0) ? highest : other),
      undefined,
    );
}

/** Consultants are above no band of Agenda for Change, and clinical grades above no others. */
function isAlike(a: ReturnType<typeof toGrade>, b: ReturnType<typeof toGrade>): boolean {
  return a?.stream === b?.stream && a?.ladder === b?.ladder;
}

function againstPeople(
  { context, name }: Other,
  people: Parameters<typeof groupPopulation>[0],
  own: OwnShares,
): Against {
  const columns = own.columns.map(({ key }) => key);
  const population = groupPopulation(people, columns, context.snapshot.mapping.classification);
  const references = own.columns.map(({ key }): ReleasedValue => {
    const count = population.peopleOf(key);
    return count === undefined ? NOT_HELD : { kind: 'value', value: count / population.everybody };
  });
  return { context, name, rows: own.shares.map((shares) => ({ shares, references })), notes: [] };
}

/** Row by row, a population beside every row; a row that the other snapshot does not have has nothing to be compared with. */
function againstSnapshot(
  { context, name }: Other,
  { snapshot: other, gate }: Extract<Other['holds'], { kind: 'snapshot' }>,
  own: OwnShares,
): Result<Against, Refusal[]> {
  const { question, snapshot } = context;
  const common = commonGroups([snapshot, other], question.grouping);
  const here = new Set(other.content.kind === 'counts' ? other.content.dimensions.map(({ id }) => id) : []);
  // Who lives somewhere stands beside every row alike.
  const isPopulation = other.content.kind === 'counts' && other.content.of === 'population';
  const filters = isPopulation
    ? populationFilters(other, question)
    : question.filters.filter(({ dimension }) => here.has(dimension));
  const { by, ...rest } = question;
  const asked = {
    ...rest,
    filters,
    ...(by !== undefined && here.has(by) && !isPopulation ? { by } : {}),
  };
  const merge = common.kind === 'merged' ? common.mergeOf(other) : undefined;
  const gated = gateSnapshot(other, asked, gate, merge);
  if (gated.kind === 'error') return gated;
  const { rows, counts, columns, protection } = gated.value;
  const valueOf = (row: ReleasedRow, key: string): ReleasedValue => {
    const r = isPopulation ? rows.length - 1 : rows.findIndex((candidate) => candidate.key === row.key);
    const theirs = rows[r];
    const count = counts[r]?.[columns.findIndex((column) => column.key === key)];
    if (theirs === undefined || count === undefined) return NOT_HELD;
    if (common.kind === 'none') return { kind: 'undefined', reason: 'series-break' };
    return deriveShare(count, theirs, question.denominator).cell.value;
  };
  return ok({
    context,
    name,
    rows: own.rows.map((row, at) => ({
      shares: own.shares[at] ?? [],
      references: own.columns.map(({ key }) => valueOf(row, key)),
    })),
    notes: common.kind === 'merged' ? common.notes : [],
    protection,
  });
}
