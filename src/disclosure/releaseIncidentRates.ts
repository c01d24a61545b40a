import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { disparityOf, type Disparity } from '../metrics/disparityOfRates.ts';
import { incidentRateOf } from '../metrics/incidentRate.ts';
import { groupIncidents, type IncidentRow } from '../metrics/groupIncidents.ts';
import type { MeasuredNumber } from '../metrics/measureIncidents.ts';
import { flagComparisons } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { type CellwisePolicy, gateCount, toRounding } from './gateCount.ts';
import { joinOther } from './joinOther.ts';
import { populationOf } from './populationOf.ts';
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
import { toCellwise } from './toCellwise.ts';

/** The groups that rates are set against unless the question says otherwise: the first of them that is there. */
const REFERENCE_GROUPS = ['white', 'white-british'];

/** One group's events with the people among whom they were recorded, after the gate. */
interface RatedRow {
  readonly head: IncidentRow;
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
  const policy = toCellwise(context.policy);
  const counted = { ...content, measures: content.measures.filter(({ counts }) => counts !== 'other') };
  const measured = groupIncidents(counted, snapshot.mapping, question.grouping);
  const peopleOf = populationOf(joined.value, measured.rows);
  if (peopleOf.kind === 'error') return peopleOf;
  const rated = measured.rows.map((head, r): RatedRow => {
    const people = peopleOf.value(head);
    const numbers = measured.numbers[r] ?? [];
    const { key, label, role } = head;
    return {
      head,
      row: { key, label, role, known: people, answered: people, everybody: people },
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
  const held = new Set(measured.rows.map(({ group }) => group));
  const reference = question.against?.group ?? REFERENCE_GROUPS.find((one) => held.has(one)) ?? 'white';
  const built =
    question.metric === 'disparity-ratio'
      ? toDisparities(rated, columns, reference)
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
      policy,
      // Said where it is another than a reader takes for granted.
      question:
        reference === 'white' ? question : { ...question, against: { group: reference, place: 'below' } },
      kind: 'released',
      ...built,
      protection: {
        hiddenByPolicy: hidden('policy'),
        hiddenAtSource: hidden('source'),
        rounded: toRounding(policy) !== undefined,
      },
      notes,
      ...(question.metric === 'disparity-ratio'
        ? { references: [...new Set(measured.rows.flatMap(({ group }) => group ?? []))] }
        : {}),
      comparatorName: joined.value.name,
    }),
  );
}

function isMore(value: ReleasedValue): boolean {
  return value.kind === 'undefined' && value.reason === 'part-above-whole';
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
  const isReference = ({ head }: RatedRow): boolean => head.group === reference;
  if (!rated.some(isReference)) return undefined;
  const others = rated.filter((one) => !isReference(one) && one.head.group !== undefined);
  // Each group stands beside the reference group of its own area and period.
  const compared = others.map(({ cells, head }) => {
    const against = rated.find(
      (one) => isReference(one) && one.head.place === head.place && one.head.period === head.period,
    );
    return cells.map((cell, at) => toDisparity(cell, against?.cells[at]));
  });
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
