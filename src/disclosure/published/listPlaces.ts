import type { Question } from '../../kernel/question.ts';
import type { GroupMerge } from '../../metrics/groupColumns.ts';
import { memberRows } from '../../metrics/memberRows.ts';
import { type CountsContent, type Snapshot, TOTAL_CODE } from '../../snapshot/snapshot.ts';
import { gatherCodes } from '../planning/buildAxis.ts';
import { codedColumns, codesOfRoles } from '../planning/planAxes.ts';
import type { PublishedCells } from './publishedCells.ts';

/** Some people of a publication, as a table of a question counts them. */
export interface Place {
  /** Key of the row: `all`, or that of a member. */
  readonly row: string;
  /** Key of the column, or one of the three totals of a row. */
  readonly column: string;
  readonly isTotal: boolean;
  /** The finest cells that are counted. */
  readonly cells: readonly number[];
  /** The total of just these people, where the publisher printed it. */
  readonly printed?: number;
}

/** The keys of the totals of a row; no group has such a key. */
export const KNOWN = '(known)';
export const ANSWERED = '(answered)';
export const EVERYBODY = '(everybody)';

const TOTALS = [
  [KNOWN, ['group']],
  [ANSWERED, ['group', 'undeclared']],
  [EVERYBODY, ['group', 'undeclared', 'unknown']],
] as const;

/**
 * The places that the table of a question has in a snapshot, each a row by a column; nothing where one of its filters has no
 * meaning there. Rows of a dimension that is not there are left out.
 */
export function listPlaces(
  snapshot: Snapshot,
  content: CountsContent,
  cells: PublishedCells,
  question: Question,
  merge: GroupMerge | undefined,
): readonly Place[] | undefined {
  const masks = toMasks(content, question);
  if (masks === undefined) return undefined;
  const isFiltered = masks.some((mask) => mask !== undefined);
  const across = content.dimensions.findIndex(({ role }) => role === 'characteristic');
  const along = content.dimensions.findIndex(({ id }) => id === question.by);
  const rows = listRows(snapshot, content, question, along, masks[along]);
  const columns = listColumns(snapshot, content, question, merge);
  const base = [...cells.lo.keys()].filter((i) =>
    cells.codes.every((own, d) => own[i] !== TOTAL_CODE && masks[d]?.[own[i] ?? 0] !== 0),
  );
  return rows.flatMap((row) => {
    const inRow = base.filter((i) => row.codes?.has(cells.codes[along]?.[i] ?? 0) !== false);
    return columns.map(({ column, isTotal, codes }): Place => {
      const isPrinted = ({ total }: { readonly total: number }): boolean =>
        cells.codes.every((own, d) => {
          const code = own[total] ?? TOTAL_CODE;
          if (d === along && row.codes !== undefined) return row.codes.size === 1 && row.codes.has(code);
          if (d !== across || column === EVERYBODY) return code === TOTAL_CODE;
          return codes.size === 1 && codes.has(code);
        });
      const printed = isFiltered ? undefined : cells.totals.find(isPrinted)?.total;
      return {
        row: row.key,
        column,
        isTotal,
        cells: inRow.filter((i) => across < 0 || codes.has(cells.codes[across]?.[i] ?? 0)),
        ...(printed === undefined ? {} : { printed }),
      };
    });
  });
}

/** Per dimension, what the filters let in; nothing where a filter asks for what is not there. */
function toMasks(
  { dimensions }: CountsContent,
  { filters }: Question,
): (Uint8Array | undefined)[] | undefined {
  const masks: (Uint8Array | undefined)[] = dimensions.map(() => undefined);
  for (const { dimension, members } of filters) {
    const at = dimensions.findIndex(({ id }) => id === dimension);
    const labels = dimensions[at]?.labels ?? [];
    if (!members.every((member) => labels.includes(member))) return undefined;
    masks[at] = Uint8Array.from(labels, (label) => (members.includes(label) ? 1 : 0));
  }
  return masks;
}

interface PlaceRow {
  readonly key: string;
  /** Absent: all of them. */
  readonly codes?: ReadonlySet<number>;
}

function listRows(
  { mapping }: Snapshot,
  { dimensions }: CountsContent,
  { grades }: Question,
  along: number,
  mask: Uint8Array | undefined,
): readonly PlaceRow[] {
  const dimension = dimensions[along];
  if (dimension === undefined) return [{ key: 'all' }];
  const { heads, rowOf } = memberRows(dimension, mapping, mask, grades);
  const codes = gatherCodes(rowOf, heads.length);
  return [...heads.map(({ key }, at) => ({ key, codes: new Set(codes[at]) })), { key: 'all' }];
}

interface PlaceColumn {
  readonly column: string;
  readonly isTotal: boolean;
  readonly codes: ReadonlySet<number>;
}

function listColumns(
  { mapping }: Snapshot,
  { dimensions }: CountsContent,
  { grouping }: Question,
  merge: GroupMerge | undefined,
): readonly PlaceColumn[] {
  const characteristic = dimensions.find(({ role }) => role === 'characteristic');
  const columns = codedColumns(characteristic, mapping, grouping, merge);
  return [
    ...columns.map(({ head, codes }) => ({ column: head.key, isTotal: false, codes: new Set(codes) })),
    ...TOTALS.map(([column, roles]) => ({
      column,
      isTotal: true,
      codes: new Set(codesOfRoles(columns, roles)),
    })),
  ];
}
