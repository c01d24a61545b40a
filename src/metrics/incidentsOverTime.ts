import type { MeasureEntry, MeasuresContent, PublishedNumber } from '../snapshot/snapshot.ts';
import type { MeasureColumn, MeasuredNumber } from './measureIncidents.ts';

/** One point in time: the place of its snapshot among those given, and the period where the file says one. */
export interface IncidentPoint {
  readonly at: number;
  readonly period?: string;
}

/** Incidents by time as rows; a column for each measure of each group or area. */
export interface IncidentsOverTime {
  readonly points: readonly IncidentPoint[];
  readonly columns: readonly MeasureColumn[];
  /** `numbers[point][column]`. */
  readonly numbers: readonly (readonly MeasuredNumber[])[];
  /** Whether the columns count different things: no shared axis. */
  readonly unlike: boolean;
}

/**
 * Sets incidents of several dates out over time. What is called the same and has the same unit, group and area is one column;
 * nothing is added, and what a date does not hold is unknown there. Shapes: contents oldest first. Unit: as in the files.
 */
export function incidentsOverTime(contents: readonly MeasuresContent[]): IncidentsOverTime {
  const entries = contents.flatMap(({ measures }, at) =>
    measures.flatMap(({ name, unit, counts, entries: own }) =>
      own.map((entry) => ({ at, name, unit, counts, entry, who: whoWords(entry) })),
    ),
  );
  const keyOf = ({ name, unit, who }: (typeof entries)[number]): string =>
    JSON.stringify([name, unit ?? '', who]);
  const heads = new Map(entries.map((one) => [keyOf(one), one]));
  const names = new Set(entries.map(({ name }) => name));
  const units = new Set(entries.map(({ unit }) => unit));
  const kinds = new Set(entries.map(({ name, unit }) => JSON.stringify([name, unit ?? ''])));
  const labelOf = ({ name, unit, who }: (typeof entries)[number]): string => {
    const rest = names.size < 2 && who !== '' ? [who] : who === '' ? [name] : [name, who];
    // The same name under two units is two measures: the unit then tells the columns apart.
    return [...rest, ...(kinds.size > names.size ? [unit ?? 'no unit given'] : [])].join(', ');
  };
  const points = contents.flatMap((_, at): IncidentPoint[] => {
    const periods = [...new Set(entries.filter((one) => one.at === at).map(({ entry }) => entry.period))];
    return periods
      .sort((a = '', b = '') => (a < b ? -1 : 1))
      .map((period) => ({ at, ...(period === undefined ? {} : { period }) }));
  });
  return {
    points,
    columns: [...heads].map(([, head], place) => ({
      key: `measure-${place}`,
      label: labelOf(head),
      role: 'value',
      ...(head.unit === undefined ? {} : { unit: head.unit }),
    })),
    numbers: points.map(({ at, period }) =>
      [...heads].map(([key, { counts }]): MeasuredNumber => {
        const found = entries.find(
          (one) => one.at === at && one.entry.period === period && keyOf(one) === key,
        );
        return { number: found?.entry.value ?? UNKNOWN, counts: found?.counts ?? counts };
      }),
    ),
    unlike: kinds.size > 1 && (units.size > 1 || units.has(undefined)),
  };
}

const UNKNOWN: PublishedNumber = { kind: 'unknown' };

function whoWords({ group, breakdown }: MeasureEntry): string {
  return [group, breakdown].filter((part) => part !== undefined && part !== '').join(', ');
}
