import { toDateText } from '../../figure/number/toDateText.ts';
import { canonicalJson } from '../../kernel/canonicalJson.ts';
import { sha256 } from '../../kernel/sha256.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { ReadFile } from './stepProps.ts';

/** The same bytes were imported before. */
export interface RepeatedImport {
  readonly importedAt: string;
  /**
   * Which table of the file that was. The record keeps the header and not the place of the table: another header is another
   * table, or the same one read in another way; the same header is the same table wherever the file holds only one.
   */
  readonly table: 'same' | 'another' | 'perhaps-another';
}

/** Finds an earlier import of the same bytes, one with the same header first. */
export function findRepeat(
  snapshots: readonly SnapshotSummary[],
  hash: string | undefined,
  file: Pick<ReadFile, 'preview' | 'recipe'> | undefined,
): RepeatedImport | undefined {
  if (hash === undefined) return undefined;
  const records = snapshots.flatMap(({ provenance: { record } }) =>
    record?.sha256 === hash ? [record] : [],
  );
  const header = sha256(canonicalJson((file?.recipe.columns ?? []).map((column) => column.header)));
  const alike = records.find(({ recipeFingerprint }) => recipeFingerprint === header);
  const found = alike ?? records[0];
  if (found === undefined) return undefined;
  const { importedAt } = found;
  if (alike === undefined) return { importedAt, table: 'another' };
  return { importedAt, table: (file?.preview.tables.length ?? 0) > 1 ? 'perhaps-another' : 'same' };
}

/** That the same bytes were imported before, as a heading. */
export function repeatTitle({ importedAt, table }: RepeatedImport): string {
  const day = toDateText(importedAt);
  return table === 'same'
    ? `Already imported on ${day}`
    : `This file was already imported on ${day}, perhaps another table of it`;
}

/** What to make of it. */
export function repeatAbout({ table }: RepeatedImport): string {
  switch (table) {
    case 'same':
      return 'These are the same bytes. Use the snapshot you have, or choose another file.';
    case 'another':
      return 'These are the same bytes, with other columns: another table, or the same one read in another way.';
    case 'perhaps-another':
      return 'These are the same bytes with the same columns. Go on where this is another table of the file.';
  }
}
