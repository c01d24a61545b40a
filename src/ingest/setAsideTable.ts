import { looksPersonal } from '../codebook/personal.ts';
import type { Recipe } from '../kernel/recipe.ts';
import type { RowAccount } from '../kernel/rowAccount.ts';
import type { FileSource } from './coding/fileSource.ts';

/** A row that was set aside: where it stands, why, and its cells in the columns that are kept. */
export interface SetAsideRow {
  readonly line: number;
  /** A `SetAsideCode`. */
  readonly reason: string;
  readonly cells: readonly string[];
}

/** Rows set aside, for the analyst only. Columns that are left out, personal, or the person's are not in it. */
export interface SetAsideTable {
  readonly header: readonly string[];
  /** Where each of its columns stands in the file. */
  readonly places: readonly number[];
  /** In the order of the file; at most those whose lines the account lists. */
  readonly rows: readonly SetAsideRow[];
}

/** Values of a column looked at to see whether it is personal. */
const SAMPLE = 200;

/** Reads the rows whose lines the account lists, once more from the file. */
export async function readSetAside(
  source: FileSource,
  recipe: Recipe,
  { reasons }: RowAccount,
): Promise<SetAsideTable | undefined> {
  const reasonOf = new Map(
    reasons.flatMap(({ reason, lines }) => lines.map((line) => [line, reason] as const)),
  );
  if (reasonOf.size === 0) return undefined;
  const places = recipe.columns.flatMap(({ role, header }, c) => {
    const values = source.table.columns[c]?.values.slice(0, SAMPLE) ?? [];
    const isKept = role.kind !== 'leave-out' && role.kind !== 'person';
    return isKept && looksPersonal(header, values) === undefined ? [c] : [];
  });
  const cells = await source.readLines(new Set(reasonOf.keys()));
  const rows = [...reasonOf].map(([line, reason]): SetAsideRow => {
    const held = cells.get(line) ?? [];
    return { line, reason, cells: places.map((c) => held[c] ?? '') };
  });
  return {
    header: places.map((c) => recipe.columns[c]?.header ?? ''),
    places,
    rows: rows.sort((a, b) => a.line - b.line),
  };
}
