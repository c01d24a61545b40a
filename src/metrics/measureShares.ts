import { isCompositeGroup } from '../codebook/ethnicity/standardGroups.ts';
import type { PublishedNumber, SharesContent, Snapshot } from '../snapshot/snapshot.ts';
import { groupColumns } from './groupColumns.ts';
import type { ColumnHead } from './measuredTable.ts';

/** Published shares as one row: a column for each group, its share (0 to 1) and the base it was published with, in people. */
export interface MeasuredShares {
  readonly columns: readonly ColumnHead[];
  readonly shares: readonly { readonly share: PublishedNumber; readonly base?: number }[];
  /** Broad groups of the census that the publication says nothing of. */
  readonly missing: readonly 'mixed'[];
}

/**
 * Sets out shares that were published without counts. Nothing is added: two labels that mean one group stay two columns,
 * because shares without counts cannot be merged. Unit: share, 0 to 1.
 */
export function measureShares(snapshot: Snapshot, content: SharesContent): MeasuredShares {
  const at = content.dimensions.findIndex(({ role }) => role === 'characteristic');
  const dimension = content.dimensions[at];
  if (dimension === undefined) return { columns: [], shares: [], missing: [] };
  // Shares without counts say no more of their groups than the names they came with: no classification widens "Other" here.
  const { classification: _unused, ...mapping } = snapshot.mapping;
  const { columns, columnOf } = groupColumns(dimension, mapping, 'detailed');
  const rows = content.entries.flatMap((entry, i) => {
    const code = entry.codes[at] ?? -1;
    const column = columns[columnOf[code] ?? -1];
    if (column === undefined) return [];
    return [{ column, order: columnOf[code] ?? 0, label: dimension.labels[code] ?? '', entry, i }];
  });
  rows.sort((a, b) => a.order - b.order || a.i - b.i);
  const seen = new Map<string, number>();
  return {
    columns: rows.map(({ column, label }) => {
      const times = (seen.get(column.key) ?? 0) + 1;
      seen.set(column.key, times);
      return times === 1 ? column : { ...column, key: `${column.key}-${times}`, label };
    }),
    shares: rows.map(({ entry }) => ({
      share: entry.share,
      ...(entry.base === undefined ? {} : { base: entry.base }),
    })),
    // All others combined have Mixed in them.
    missing: columns.some(({ key }) => key.startsWith('mixed') || isCompositeGroup(key)) ? [] : ['mixed'],
  };
}
