import type { StoreIssue } from '../kernel/storeIssue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { parseCsvRows } from './csvText.ts';
import type { PublishedNumber, SnapshotContent } from './snapshot.ts';

/** The rows of a cube's CSV, before they are coded: `keys` are the texts in the columns named by `columns`, as written. */
export interface CubeTable {
  readonly kind: SnapshotContent['kind'];
  readonly columns: readonly string[];
  readonly rows: readonly CubeRow[];
}

/** One cell with its number; a base only where the row of a share has one. */
export interface CubeRow {
  readonly keys: readonly string[];
  readonly number: PublishedNumber;
  readonly base?: number;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/**
 * Reads what `toCubeCsv` wrote, and nothing else; columns after the numbers (provenance on every row) are left aside. Fails with
 * `resource-malformed`, naming the line, on another header, a ragged row, a state that is none, or a number that is none.
 */
export function parseCubeCsv(text: string): Result<CubeTable, StoreIssue[]> {
  const refuse = (found: string): Result<CubeTable, StoreIssue[]> =>
    fail([{ code: 'resource-malformed', resource: 'cube.csv', found }]);
  const [header, ...lines] = parseCsvRows(text) ?? [];
  if (header === undefined) return refuse('not CSV');
  const state = header.indexOf('state');
  const kind = toKind(header[state - 1]);
  if (kind === undefined) return refuse(header.join(','));
  const rows: CubeRow[] = [];
  for (const [position, line] of lines.entries()) {
    const number = toNumber(line[state - 1] ?? '', line[state] ?? '', kind !== 'measures');
    const base = kind === 'shares' ? (line[state + 1] ?? '') : '';
    if (line.length !== header.length || number === undefined || !(base === '' || NUMBER.test(base)))
      return refuse(`row ${position + 2}`);
    rows.push({ keys: line.slice(0, state - 1), number, ...(base === '' ? {} : { base: Number(base) }) });
  }
  return ok({ kind, columns: header.slice(0, state - 1), rows });
}

function toKind(column: string | undefined): CubeTable['kind'] | undefined {
  if (column === 'count') return 'counts';
  if (column === 'share') return 'shares';
  if (column === 'return') return 'returns';
  return column === 'value' ? 'measures' : undefined;
}

function toNumber(text: string, state: string, positive: boolean): PublishedNumber | undefined {
  if (state === 'known')
    return NUMBER.test(text) && !(positive && text.startsWith('-'))
      ? { kind: 'known', value: Number(text) }
      : undefined;
  if (text !== '') return undefined;
  if (state === 'suppressed') return { kind: 'suppressedAtSource' };
  return state === 'unknown' ? { kind: 'unknown' } : undefined;
}
