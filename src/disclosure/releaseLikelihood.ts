import type { Refusal } from '../kernel/issue.ts';
import type { AgainstGroup } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Comparison } from '../metrics/comparison.ts';
import { likelihoodOf } from '../metrics/likelihood.ts';
import type { ColumnHead } from '../metrics/measuredTable.ts';
import { deriveRate } from './deriveRate.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import { flagComparisons } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, joinProtection } from './gateSnapshot.ts';
import { roundedNote } from './compareRows.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { gateSenior } from './releaseProgression.ts';
import {
  NOT_HELD,
  type ProtectionSummary,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedCount,
  type ReleasedRow,
  type ReleasedTable,
  type ReleasedValue,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/** The group that likelihoods are set against unless the question says otherwise: White, or the first part of it that is there. */
function toDefaultAgainst(columns: readonly ColumnHead[]): AgainstGroup {
  const groups = columns.flatMap(({ key, role }) => (role === 'group' ? [key] : []));
  const group = DEFAULT_GROUPS.find((one) => groups.includes(one)) ?? 'white';
  return { group, place: 'below' };
}

const DEFAULT_GROUPS = ['white', 'white-british'];

/** What happened to how many of each group, after the gate. */
interface Happened {
  readonly columns: readonly ColumnHead[];
  readonly counts: readonly ReleasedCount[];
  readonly bases: readonly ReleasedCount[];
  readonly row: ReleasedRow;
  readonly protection: ProtectionSummary;
  readonly notes: readonly TableNote[];
}

/**
 * How likely an outcome is in each group, relative to one group: both rates, both counts, the ratio with its log interval, and
 * the prompt "look closer". Errors: no such group, no such outcome; more counted than there are people leaves a gap.
 */
export function releaseLikelihood(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const found =
    context.question.outcome?.kind === 'members' ? gateMembers(context, gate) : gateTop(context, gate);
  if (found.kind === 'error') return found;
  const happened = found.value;
  const against = context.question.against ?? toDefaultAgainst(happened.columns);
  const { group, place } = against;
  const derived = happened.counts.map((count, at) => deriveRate(count, happened.bases[at] ?? NOT_HELD));
  const other = derived[happened.columns.findIndex(({ key }) => key === group)];
  if (other === undefined)
    return fail([{ code: 'part-missing', metric: context.question.metric, part: 'group to compare with' }]);
  const pairs = happened.columns.flatMap((column, at) => {
    const own = derived[at];
    if (own === undefined || column.role !== 'group' || column.key === group) return [];
    return [{ column, above: place === 'below' ? own : other, below: place === 'below' ? other : own }];
  });
  const ratios = pairs.map(({ above, below }) => toRatio(above, below));
  const { cells, comparisons } = flagComparisons([
    {
      shares: ratios.map(({ cell }, at) => ({ ...pairs[at]?.above, cell })),
      references: pairs.map(({ below }) => below.cell.value),
      compare: (column) => ratios[column]?.comparison,
    },
  ]);
  return ok(
    toReleased({
      ...context.head,
      // Said where it is another than a reader takes for granted.
      question: group === 'white' ? context.question : { ...context.question, against },
      kind: 'released',
      rows: [happened.row],
      columns: pairs.map(({ column }): ReleasedColumn => ({ ...column, unit: 'ratio' })),
      cells,
      comparisons,
      protection: happened.protection,
      notes: [...roundedNote(context), ...happened.notes],
      references: happened.columns.flatMap(({ key, role }) => (role === 'group' ? [key] : [])),
    }),
  );
}

function toRatio(
  above: DerivedShare,
  below: DerivedShare,
): { readonly cell: ReleasedCell; readonly comparison?: Comparison } {
  const parts = {
    group_count: above.cell.count,
    group_base: above.cell.base,
    comparator_count: below.cell.count,
    comparator_base: below.cell.base,
  };
  const rates = { own: above.cell.value, other: below.cell.value };
  const common = { count: above.cell.count, base: above.cell.base, rates, parts };
  if (
    above.part === undefined ||
    above.rest === undefined ||
    below.part === undefined ||
    below.rest === undefined
  )
    return { cell: { ...common, value: toAbsent(rates.own, rates.other) } };
  const likelihood = likelihoodOf(
    { part: above.part, rest: above.rest },
    { part: below.part, rest: below.rest },
  );
  return {
    cell: {
      ...common,
      value: likelihood.index,
      ...(likelihood.prompt ? { prompt: 'look-closer' as const } : {}),
    },
    comparison: likelihood,
  };
}

/** Why a ratio is not there: suppression first, whichever side it comes from. */
function toAbsent(own: ReleasedValue, other: ReleasedValue): ReleasedValue {
  const absent = [own, other].filter(({ kind }) => kind === 'suppressed' || kind === 'undefined');
  return absent.find(({ kind }) => kind === 'suppressed') ?? absent[0] ?? NOT_HELD;
}

function gateTop(context: ReleaseContext, gate: Gate): Result<Happened, Refusal[]> {
  const counted = gateSenior(context, gate);
  if (counted.kind === 'error') return counted;
  const { gated, senior, notes } = counted.value;
  const head = gated.rows[senior] ?? gated.all;
  const { known, answered, everybody } = gated.all;
  return ok({
    columns: gated.columns,
    counts: gated.counts[senior] ?? [],
    bases: gated.counts.at(-1) ?? [],
    row: { ...head, known, answered, everybody },
    protection: gated.protection,
    notes,
  });
}

/** The people of some members of a dimension among those of all its members. */
function gateMembers({ question, snapshot }: ReleaseContext, gate: Gate): Result<Happened, Refusal[]> {
  const { outcome, by: _by, ...plain } = question;
  if (outcome?.kind !== 'members') throw new Error('an outcome without members');
  const { dimension, members } = outcome;
  const base = gateSnapshot(snapshot, plain, gate);
  if (base.kind === 'error') return base;
  const filters = [...question.filters.filter((one) => one.dimension !== dimension), { dimension, members }];
  const part = gateSnapshot(snapshot, { ...plain, filters }, gate);
  if (part.kind === 'error') return part;
  return ok({
    columns: base.value.columns,
    counts: part.value.counts.at(-1) ?? [],
    bases: base.value.counts.at(-1) ?? [],
    row: { ...base.value.all, key: 'outcome', label: members.join(', '), role: 'member' },
    protection: joinProtection([base.value.protection, part.value.protection]),
    notes: [],
  });
}
