import { isCompositeGroup } from '../codebook/ethnicity/standardGroups.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { DimensionFilter } from '../kernel/question.ts';
import type { Mapping, PublishedNumber, ShareEntry, SharesContent, Snapshot } from '../snapshot/snapshot.ts';
import { TOTAL_CODE } from '../snapshot/snapshot.ts';
import { TupleIndex } from '../snapshot/tupleIndex.ts';
import { groupColumns } from './groupColumns.ts';
import type { ColumnHead, RowHead } from './measuredTable.ts';
import { memberRows } from './memberRows.ts';

/** One published share, 0 to 1, with the base it was published with, in people, and the codes it stands at in its content. */
export interface MeasuredShare {
  readonly codes: readonly number[];
  readonly share: PublishedNumber;
  readonly base?: number;
}

/** Published shares: a column for each group, a row for each combination of the other labels they stand at. */
export interface MeasuredShares {
  readonly rows: readonly RowHead[];
  readonly columns: readonly ColumnHead[];
  /** Row by row; undefined where the publication says nothing. */
  readonly cells: readonly (readonly (MeasuredShare | undefined)[])[];
  /** Broad groups of the census that the publication says nothing of. */
  readonly missing: readonly 'mixed'[];
}

/**
 * Sets out shares that were published without counts. Nothing is added: two labels that mean one group stay two columns, because
 * shares without counts cannot be merged. The row of everybody, named as what the shares are of, is first; then grades by seniority,
 * other labels by their letters. Unit: share, 0 to 1.
 *
 * White 0.8 and Asian 0.2 of Transport, White 0.7 and Asian 0.3 of Justice are two rows, Justice and Transport, of two columns.
 */
export function measureShares(
  { mapping: { classification: _unused, ...mapping } }: Pick<Snapshot, 'mapping'>,
  content: SharesContent,
  filters: readonly DimensionFilter[] = [],
): MeasuredShares {
  const at = content.dimensions.findIndex(({ role }) => role === 'characteristic');
  const dimension = content.dimensions[at];
  if (dimension === undefined) return { rows: [], columns: [], cells: [], missing: [] };
  // Shares without counts say no more of their groups than the names they came with: no classification widens "Other" here.
  const { columns, columnOf } = groupColumns(dimension, mapping, 'detailed');
  const entries = content.entries.filter(
    ({ codes }) => columns[columnOf[codes[at] ?? -1] ?? -1] !== undefined && isAsked(content, codes, filters),
  );
  const places = toRows(content, mapping, entries, at);
  const rowOf = new Map(places.flatMap(({ entries: held }, row) => held.map((entry) => [entry, row])));
  const heads: ColumnHead[] = [];
  const grid: (MeasuredShare | undefined)[][] = places.map(() => []);
  for (const [c, column] of columns.entries()) {
    const labels = dimension.labels.flatMap((label, code) =>
      columnOf[code] === c && entries.some(({ codes }) => codes[at] === code) ? [{ label, code }] : [],
    );
    for (const [times, { label, code }] of labels.entries()) {
      for (const entry of entries)
        if (entry.codes[at] === code) {
          const row = grid[rowOf.get(entry) ?? -1];
          const { codes, share, base } = entry;
          if (row !== undefined)
            row[heads.length] = { codes, share, ...(base === undefined ? {} : { base }) };
        }
      heads.push(times === 0 ? column : { ...column, key: `${column.key}-${times + 1}`, label });
    }
  }
  return {
    rows: places.map(({ head }) => head),
    columns: heads,
    cells: grid.map((row) => heads.map((_, c) => row[c])),
    // All others combined have Mixed in them.
    missing: columns.some(({ key }) => key.startsWith('mixed') || isCompositeGroup(key)) ? [] : ['mixed'],
  };
}

function isAsked(
  { dimensions }: SharesContent,
  codes: readonly number[],
  filters: readonly DimensionFilter[],
): boolean {
  return filters.every(({ dimension, members }) => {
    const d = dimensions.findIndex(({ id }) => id === dimension);
    return d < 0 || members.includes(dimensions[d]?.labels[codes[d] ?? TOTAL_CODE] ?? '');
  });
}

interface SharesRow {
  readonly head: RowHead;
  readonly places: readonly number[];
  readonly entries: ShareEntry[];
}

/** The entries by their labels on every dimension but the characteristic, in the order of these. */
function toRows(
  { dimensions, of }: SharesContent,
  mapping: Omit<Mapping, 'classification'>,
  entries: readonly ShareEntry[],
  at: number,
): SharesRow[] {
  const others = dimensions.flatMap((dimension, d) =>
    d === at ? [] : [{ d, ...memberRows(dimension, mapping, undefined) }],
  );
  const index = new TupleIndex(others.length);
  const rows: SharesRow[] = [];
  for (const entry of entries) {
    const places = others.map(({ d, rowOf }) => rowOf[entry.codes[d] ?? TOTAL_CODE] ?? -1);
    // A label whose rows were set aside since has no row.
    if (others.some(({ d }, n) => places[n] === -1 && entry.codes[d] !== TOTAL_CODE)) continue;
    const heads = others.flatMap(({ heads: all }, n) => all[places[n] ?? -1] ?? []);
    const [first] = heads;
    // By the labels themselves: two that mean one grade stay two rows.
    const row = (rows[index.find(others.map(({ d }) => entry.codes[d] ?? TOTAL_CODE))] ??= {
      head:
        first === undefined
          ? { key: 'all', label: of, role: 'all' }
          : heads.length === 1
            ? first
            : {
                key: canonicalJson(heads.map(({ key }) => key)),
                label: heads.map(({ label }) => label).join(', '),
                role: 'member',
              },
      places,
      entries: [],
    });
    row.entries.push(entry);
  }
  rows.sort((a, b) => comparePlaces(a.places, b.places));
  const seen = new Map<string, number>();
  return rows.map(({ head, ...row }) => {
    const times = (seen.get(head.key) ?? 0) + 1;
    seen.set(head.key, times);
    return { ...row, head: times === 1 ? head : { ...head, key: `${head.key}-${times}` } };
  });
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((place, n) => place !== b[n]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
