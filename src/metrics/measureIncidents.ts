import type { Measure, MeasureEntry, MeasuresContent, PublishedNumber } from '../snapshot/snapshot.ts';
import type { ColumnHead, RowHead } from './measuredTable.ts';

/** Measures as columns, and their numbers by group, area or period as rows. */
export interface MeasuredIncidents {
  readonly rows: readonly RowHead[];
  readonly columns: readonly MeasureColumn[];
  /** `numbers[row][column]`. */
  readonly numbers: readonly (readonly MeasuredNumber[])[];
  /** Whether the measures count different things: no total, no ranking, no shared axis. */
  readonly unlike: boolean;
}

/** A measure as a column; `unit` is in the file's words. */
export interface MeasureColumn extends ColumnHead {
  readonly unit?: string;
}

/** One number and whether it counts people, events or something else. */
export interface MeasuredNumber {
  readonly number: PublishedNumber;
  readonly counts: Measure['counts'];
}

/**
 * Sets out incident counts. Measures are alike only where a unit is stated and is the same for all; otherwise each stands on
 * its own. Nothing is added: numbers of one measure for several groups stay one row each.
 */
export function measureIncidents(content: MeasuresContent): MeasuredIncidents {
  const columns = content.measures.map(({ name, unit }, at): MeasureColumn => ({
    key: `measure-${at}`,
    label: name,
    role: 'value',
    ...(unit === undefined ? {} : { unit }),
  }));
  const labels = distinctRows(content.measures);
  const rows = labels.map((label, at): RowHead => ({
    key: `row-${at}`,
    label,
    role: label === '' ? 'all' : 'member',
  }));
  const numbers = labels.map((label) =>
    content.measures.map(({ entries, counts }): MeasuredNumber => {
      const entry = entries.find((candidate) => rowLabel(candidate) === label);
      return { number: entry?.value ?? { kind: 'unknown' }, counts };
    }),
  );
  const units = new Set(content.measures.map(({ unit }) => unit));
  const unlike = content.measures.length > 1 && (units.size > 1 || units.has(undefined));
  return { rows, columns, numbers, unlike };
}

/** The file's own words for what one number is about; empty where the measure has one number. */
function rowLabel({ group, breakdown, period }: MeasureEntry): string {
  return [group, breakdown, period].filter((part) => part !== undefined && part !== '').join(', ');
}

function distinctRows(measures: readonly Measure[]): string[] {
  return [...new Set(measures.flatMap(({ entries }) => entries.map(rowLabel)))];
}
