/** Which column of a file is meant. */
export interface ColumnPlace {
  /** Its header, or `'*'` for the headers of a wide table. */
  readonly column: string;
  /**
   * Which it is of several columns with this header, from 1; absent where it is the only one. What a recipe says without it, it says of
   * all of them: so do recipes from before it was kept.
   */
  readonly nth?: number;
}

/** The place of each column of a file, in their order. */
export function toColumnPlaces(headers: readonly string[]): ColumnPlace[] {
  const seen = new Map<string, number>();
  const all = new Map<string, number>();
  for (const header of headers) all.set(header, (all.get(header) ?? 0) + 1);
  return headers.map((column) => {
    const nth = (seen.get(column) ?? 0) + 1;
    seen.set(column, nth);
    return all.get(column) === 1 ? { column } : { column, nth };
  });
}

/** Whether what is said of one place holds for a column of a file. */
export function isSaidOf(said: ColumnPlace, { column, nth = 1 }: ColumnPlace): boolean {
  return said.column === column && (said.nth === undefined || said.nth === nth);
}

/** Whether two places are one. */
export function isSamePlace(one: ColumnPlace, other: ColumnPlace): boolean {
  return one.column === other.column && one.nth === other.nth;
}

/** The place alone, of what stands at one. */
export function toPlace({ column, nth }: ColumnPlace): ColumnPlace {
  return nth === undefined ? { column } : { column, nth };
}
