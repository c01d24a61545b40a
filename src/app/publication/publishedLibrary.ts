import type { Library } from '../../queries/libraryQuery.ts';

/** The chosen series with those that hold the printed whole of one of them. */
export function withWholes(library: Library, chosen: readonly string[]): readonly string[] {
  const wholes = library.series.flatMap(({ id, whole }) =>
    chosen.includes(id) && whole !== undefined ? [whole] : [],
  );
  return [...new Set<string>([...chosen, ...wholes])];
}

/** A library of nothing but the chosen series; a series whose whole is left out goes without it. */
export function withSeries(library: Library, chosen: readonly string[]): Library {
  return {
    series: library.series
      .filter(({ id }) => chosen.includes(id))
      .map(({ whole, ...series }) => ({
        ...series,
        ...(whole !== undefined && chosen.includes(whole) ? { whole } : {}),
      })),
    snapshots: library.snapshots.filter(({ series }) => chosen.includes(series)),
    issues: [],
  };
}
