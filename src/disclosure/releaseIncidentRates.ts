import { groupPopulation } from '../codebook/comparators/groupPopulation.ts';
import { matchEthnicLabel } from '../codebook/ethnicity/matchEthnicLabel.ts';
import { toGroupedValue } from '../codebook/ethnicity/grouping.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { Grouping } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { disparityOf, type Disparity } from '../metrics/disparityOfRates.ts';
import { incidentRateOf } from '../metrics/incidentRate.ts';
import { measureIncidents, type MeasuredNumber } from '../metrics/measureIncidents.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { flagComparisons } from './flagComparisons.ts';
import { type Gate, needsPlan } from './gate.ts';
import { type CellwisePolicy, gateCount, toRounding } from './gateCount.ts';
import { gateSnapshot } from './gateSnapshot.ts';
import { joinOther, type Other } from './joinOther.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedCount,
  type ReleasedRow,
  type ReleasedTable,
  type ReleasedValue,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import { toAbsence } from './toBounds.ts';

/** The group that rates are set against unless the question says otherwise. */
const REFERENCE_GROUP = 'white';

/** One group's events with the people among whom they were recorded, after the gate. */
interface RatedRow {
  readonly group: string | undefined;
  readonly row: ReleasedRow;
  readonly cells: readonly ReleasedCell[];
}

/**
 * Incidents per 1,000 people of a named population, one row a group, one column a measure; or (`disparity-ratio`) each group's
 * rate over the reference group's, with both rates beside it. Only measures that count people or events. Errors: content
 * that holds no measures, no population asked for, kinds that do not join, no reference group.
 */
export function releaseIncidentRates(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot } = context;
  const { content } = snapshot;
  if (content.kind !== 'measures')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  if (question.population === undefined)
    return fail([{ code: 'part-missing', metric: question.metric, part: 'population' }]);
  const joined = joinOther(context, question.population, gate);
  if (joined.kind === 'error') return joined;
  const policy: CellwisePolicy = needsPlan(context.policy) ? { kind: 'civil-service' } : context.policy;
  const measured = measureIncidents({
    ...content,
    measures: content.measures.filter(({ counts }) => counts !== 'other'),
  });
  const groups = measured.rows.map(({ label }) => toGroup(label, question.grouping));
  const peopleOf = toPopulation(
    joined.value,
    groups.flatMap((group) => group ?? []),
    snapshot,
  );
  if (peopleOf.kind === 'error') return peopleOf;
  const rated = measured.rows.map((head, r): RatedRow => {
    const group = groups[r];
    const people = peopleOf.value(group, head.label);
    const numbers = measured.numbers[r] ?? [];
    return {
      group,
      row: { ...head, known: people, answered: people, everybody: people },
      cells: numbers.map((number) => toRate(number, people, policy)),
    };
  });
  const columns = measured.columns.map((column): ReleasedColumn => ({
    key: column.key,
    label: column.label,
    role: column.role,
    unit: 'rate',
    ...(column.unit === undefined ? {} : { measureUnit: column.unit }),
  }));
  const built =
    question.metric === 'disparity-ratio'
      ? toDisparities(rated, columns, question.against?.group ?? REFERENCE_GROUP)
      : {
          rows: rated.map(({ row }) => row),
          columns,
          cells: rated.map(({ cells }) => cells),
          comparisons: 0,
        };
  if (built === undefined)
    return fail([{ code: 'part-missing', metric: question.metric, part: 'reference group' }]);
  const values = built.cells.flat();
  const notes: TableNote[] = [];
  if (measured.unlike) notes.push({ code: 'unlike-measures' });
  if (rated.some(({ cells }) => cells.some(({ value }) => isMore(value))))
    notes.push({ code: 'more-than-population' });
  const hidden = (reason: string): number =>
    values.filter(({ value }) => value.kind === 'suppressed' && value.reason === reason).length;
  return ok(
    toReleased({
      ...joined.value.context.head,
      kind: 'released',
      ...built,
      protection: {
        hiddenByPolicy: hidden('policy'),
        hiddenAtSource: hidden('source'),
        rounded: toRounding(policy) !== undefined,
      },
      notes,
      comparatorName: joined.value.name,
    }),
  );
}

function isMore(value: ReleasedValue): boolean {
  return value.kind === 'undefined' && value.reason === 'part-above-whole';
}

/** The id of a row's group under the grouping; nothing for a row that is no group. */
function toGroup(label: string, grouping: Grouping): string | undefined {
  if (label === '') return undefined;
  const match = matchEthnicLabel(label);
  if (match.kind !== 'matched' && match.kind !== 'composite') return undefined;
  return match.answer.kind === 'declared' ? toGroupedValue(match.answer, grouping).id : undefined;
}

type PeopleOf = (group: string | undefined, label: string) => ReleasedCount;

function toPopulation(
  { holds, context }: Other,
  groups: readonly string[],
  { mapping }: Snapshot,
): Result<PeopleOf, Refusal[]> {
  if (holds.kind === 'people') {
    const population = groupPopulation(holds.people, groups, mapping.classification);
    return ok((group, label) => {
      const people = group === undefined ? undefined : population.peopleOf(group);
      if (people !== undefined) return { kind: 'shown', count: people };
      return label === '' ? { kind: 'shown', count: population.everybody } : NOT_HELD;
    });
  }
  const { by: _by, ...question } = context.question;
  const gated = gateSnapshot(holds.snapshot, { ...question, filters: [] }, holds.gate);
  if (gated.kind === 'error') return gated;
  const { columns, counts, all } = gated.value;
  return ok((group, label) => {
    const at = columns.findIndex(({ key }) => key === group);
    return counts.at(-1)?.[at] ?? (label === '' ? all.everybody : NOT_HELD);
  });
}

function toRate(
  { number, counts }: MeasuredNumber,
  base: ReleasedCount,
  policy: CellwisePolicy,
): ReleasedCell {
  const count: ReleasedCount =
    number.kind === 'suppressedAtSource'
      ? { kind: 'suppressed', reason: 'source' }
      : number.kind === 'unknown'
        ? NOT_HELD
        : gateCount({ kind: 'count', n: number.value }, policy);
  const absence = toAbsence([count, base]);
  if (absence !== undefined) return { count, base, value: absence };
  const [events, people] = [plainCount(count), plainCount(base)];
  // A population that is a range at source gives no one rate.
  if (events === undefined || people === undefined) return { count, base, value: NOT_HELD };
  return { count, base, value: incidentRateOf(events, people, counts === 'people' ? 'people' : 'events') };
}

function plainCount(count: ReleasedCount): number | undefined {
  return count.kind === 'shown' || count.kind === 'rounded' ? count.count : undefined;
}

interface Disparities {
  readonly rows: readonly ReleasedRow[];
  readonly columns: readonly ReleasedColumn[];
  readonly cells: readonly (readonly ReleasedCell[])[];
  readonly comparisons: number;
}

function toDisparities(
  rated: readonly RatedRow[],
  columns: readonly ReleasedColumn[],
  reference: string,
): Disparities | undefined {
  const against = rated.find(({ group }) => group === reference);
  if (against === undefined) return undefined;
  const others = rated.filter((one) => one !== against && one.group !== undefined);
  const compared = others.map(({ cells }) => cells.map((cell, at) => toDisparity(cell, against.cells[at])));
  const { cells, comparisons } = flagComparisons(
    compared.map((row) => ({
      shares: row.map(({ cell }) => ({ cell, part: NOBODY, rest: NOBODY })),
      references: row.map(({ cell }) => cell.rates?.other ?? NOT_HELD),
      compare: (column) => row[column]?.comparison,
    })),
  );
  return {
    rows: others.map(({ row }) => row),
    columns: columns.map((column): ReleasedColumn => ({ ...column, unit: 'ratio' })),
    cells: cells.map((row) => row.map(({ comparison, ...cell }) => withFlag(cell, comparison))),
    comparisons,
  };
}

/** Rates of events are no shares of people; the flagging asks for parts, which nothing here reads. */
const NOBODY = { low: 0, high: 0, hiddenCells: 0 };

function withFlag(cell: ReleasedCell, comparison: ReleasedCell['comparison']): ReleasedCell {
  if (comparison === undefined) return cell;
  const { reference, flag } = comparison;
  return { ...cell, comparison: { reference, flag, gap: NOT_HELD, index: cell.value } };
}

function toDisparity(own: ReleasedCell, reference: ReleasedCell | undefined) {
  const other = reference ?? { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  const parts = {
    group_count: own.count,
    group_population: own.base,
    reference_count: other.count,
    reference_population: other.base,
  };
  const common = { count: own.count, base: own.base, rates: { own: own.value, other: other.value }, parts };
  const absent = [own.value, other.value].find(({ kind }) => kind === 'suppressed' || kind === 'undefined');
  const [events, population, events2, population2] = Object.values(parts).map(plainCount);
  if (
    absent !== undefined ||
    events === undefined ||
    population === undefined ||
    events2 === undefined ||
    population2 === undefined
  )
    return { cell: { ...common, value: absent ?? NOT_HELD } };
  const found: Disparity = disparityOf({ events, population }, { events: events2, population: population2 });
  const comparison = {
    gap: NOT_HELD,
    index: found.ratio,
    side: found.side,
    ...(found.p === undefined ? {} : { p: found.p }),
  };
  return { cell: { ...common, value: found.ratio }, comparison };
}
