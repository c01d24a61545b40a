import type { Grouping } from '../kernel/question.ts';
import type {
  Mapping,
  Measure,
  MeasureEntry,
  MeasuresContent,
  PublishedNumber,
} from '../snapshot/snapshot.ts';
import { groupColumns } from './groupColumns.ts';
import type { ColumnHead, RowHead } from './measuredTable.ts';
import { type MeasureColumn, type MeasuredNumber, measureIncidents } from './measureIncidents.ts';

/** One row of incidents: who (with the group's id where they are one), where and when. */
export interface IncidentRow extends RowHead {
  /** `unknown`: of people who gave no group, or of none that the codebook knows. */
  readonly who: 'everybody' | 'group' | 'unknown';
  readonly group?: string;
  readonly place?: string;
  readonly period?: string;
}

/** Incidents by group under a grouping, by area and period; measures as columns. */
export interface GroupedIncidents {
  readonly rows: readonly IncidentRow[];
  readonly columns: readonly MeasureColumn[];
  /** `numbers[row][column]`. */
  readonly numbers: readonly (readonly MeasuredNumber[])[];
  readonly unlike: boolean;
}

/**
 * Sets incidents out by group, area and period under a grouping: the numbers of groups that are one group there are added, since
 * they count the same thing; a sum with a hidden part is hidden, one with a missing part is not held. Unit: as in the file.
 */
export function groupIncidents(
  content: MeasuresContent,
  mapping: Mapping,
  grouping: Grouping,
): GroupedIncidents {
  const { columns, unlike } = measureIncidents(content);
  const headOf = toHeads(content.measures, mapping, grouping);
  const places = distinct(content.measures, ({ breakdown }) => breakdown);
  const periods = distinct(content.measures, ({ period }) => period);
  const rows = new Map<string, { row: IncidentRow; order: readonly number[] }>();
  const keyOf = (entry: MeasureEntry): string => {
    const head = headOf(entry.group);
    return JSON.stringify([entry.period ?? '', entry.breakdown ?? '', head?.head.key ?? '']);
  };
  for (const { entries } of content.measures)
    for (const entry of entries) {
      const head = headOf(entry.group);
      const parts = [
        head?.head.label,
        places.length > 1 ? entry.breakdown : undefined,
        periods.length > 1 ? entry.period : undefined,
      ];
      const label = parts.filter((part) => part !== undefined).join(', ');
      rows.set(keyOf(entry), {
        order: [periods.indexOf(entry.period ?? ''), places.indexOf(entry.breakdown ?? ''), head?.at ?? -1],
        row: {
          key: '',
          label,
          role: label === '' ? 'all' : 'member',
          who: head === undefined ? 'everybody' : head.head.role === 'group' ? 'group' : 'unknown',
          ...(head?.head.role === 'group' ? { group: head.head.key } : {}),
          ...(entry.breakdown === undefined ? {} : { place: entry.breakdown }),
          ...(entry.period === undefined ? {} : { period: entry.period }),
        },
      });
    }
  const ordered = [...rows].sort(([, a], [, b]) => compareOrders(a.order, b.order));
  return {
    rows: ordered.map(([, { row }], at) => ({ ...row, key: `row-${at}` })),
    columns,
    numbers: ordered.map(([key]) =>
      content.measures.map(({ entries, counts }): MeasuredNumber => ({
        number: addNumbers(entries.filter((entry) => keyOf(entry) === key).map(({ value }) => value)),
        counts,
      })),
    ),
    unlike,
  };
}

interface PlacedHead {
  readonly head: ColumnHead;
  readonly at: number;
}

/** The group of a label under the grouping, with its place in the one order of all figures. */
function toHeads(
  measures: readonly Measure[],
  mapping: Mapping,
  grouping: Grouping,
): (label: string | undefined) => PlacedHead | undefined {
  // The mapping holds the meanings of the distinct labels in their order.
  const labels = distinct(measures, ({ group }) => group);
  const dimension = { id: 'ethnicity', role: 'characteristic', name: '', labels } as const;
  const { columns, columnOf } = groupColumns(dimension, mapping, grouping);
  return (label) => {
    const at = columnOf[labels.indexOf(label ?? '')] ?? -1;
    const head = columns[at];
    if (head !== undefined) return { head, at };
    return label === undefined
      ? undefined
      : { head: { key: `label:${label}`, label, role: 'unknown' }, at: columns.length };
  };
}

function distinct(
  measures: readonly Measure[],
  of: (entry: MeasureEntry) => string | undefined,
): readonly string[] {
  const found = measures.flatMap(({ entries }) => entries.flatMap((entry) => of(entry) ?? []));
  return [...new Set(found)].sort();
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, n) => place !== b[n]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function addNumbers(parts: readonly PublishedNumber[]): PublishedNumber {
  if (parts.length === 0 || parts.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  if (parts.some(({ kind }) => kind === 'suppressedAtSource')) return { kind: 'suppressedAtSource' };
  return {
    kind: 'known',
    value: parts.reduce((sum, part) => sum + (part.kind === 'known' ? part.value : 0), 0),
  };
}
