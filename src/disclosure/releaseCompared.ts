import { groupPopulation } from '../codebook/comparators/groupPopulation.ts';
import type { Refusal } from '../kernel/issue.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import type { Against, OwnShares } from './against.ts';
import { againstMembers } from './againstMembers.ts';
import { coarserNote, commonGroups } from './commonGroups.ts';
import { compareRows } from './compareRows.ts';
import { deriveShare } from './deriveRepresentation.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot } from './gateSnapshot.ts';
import { joinOther, type Other } from './joinOther.ts';
import { populationFilters } from './populationFilters.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { releaseFeeders } from './releaseFeeders.ts';
import { NOT_HELD, type ReleasedRow, type ReleasedTable, type ReleasedValue } from './releasedTable.ts';

/**
 * Share of each group by row against a comparator that is not part of the table's own total: the grade below (nobody in
 * common: a ratio on the log scale and a two-proportion test), a census or made-up population, another snapshot (each taken
 * as known). The gap in points always stands beside the index.
 */
export function releaseCompared(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  if (context.question.comparator.kind === 'feeder-grade') return releaseFeeders(context, gate);
  return compareRows(context, gate, toAgainst, ownMerge(context));
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

function toAgainst(context: ReleaseContext, gate: Gate, own: OwnShares): Result<Against, Refusal[]> {
  const { comparator } = context.question;
  if (comparator.kind === 'none' || comparator.kind === 'all-staff' || comparator.kind === 'feeder-grade')
    throw new Error(`not a comparator of this release: ${comparator.kind}`);
  if (comparator.kind === 'other-member' || comparator.kind === 'all-members')
    return againstMembers(context, gate, own, comparator);
  const joined = joinOther(context, comparator, gate);
  if (joined.kind === 'error') return joined;
  return joined.value.holds.kind === 'people'
    ? ok(againstPeople(joined.value, joined.value.holds.people, own))
    : againstSnapshot(joined.value, joined.value.holds, own);
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
    notes:
      common.kind === 'merged'
        ? common.notes
        : common.kind === 'none'
          ? [coarserNote([snapshot, other], question.grouping)]
          : [],
    protection,
  });
}
