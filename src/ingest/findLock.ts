import { isKnownIllustrative, type LabelledValue } from '../codebook/knownIllustrative.ts';
import { findTellingWords } from '../codebook/telling.ts';
import type { IllustrativeLock } from '../kernel/provenance.ts';
import type { CodedTable } from './coding/codedTable.ts';
import { parseNumber } from './reading/parseNumber.ts';

/** Tables longer than this are not compared with the known made-up ones. */
const MOST_ROWS = 13;

/** What says that a file is made up: a lock, and words that only ask. */
export interface LockFinding {
  readonly lock?: IllustrativeLock;
  readonly asks: readonly string[];
}

/** Looks for telling words in the file's name, its notes and a `provenance_kind` column, and for known made-up tables by their values. */
export function findLock(fileName: string, notes: readonly string[], table: CodedTable): LockFinding {
  const kinds = table.columns
    .filter(({ header }) => /^provenance[ _-]?kind$/i.test(header.trim()))
    .flatMap(({ values }) => values);
  const places: readonly (readonly [where: string, texts: readonly string[]])[] = [
    ['file name', [fileName]],
    ['notes', notes],
    ['provenance_kind', kinds],
  ];
  const asks = new Set<string>();
  let lock: IllustrativeLock | undefined;
  for (const [where, texts] of places)
    for (const text of texts) {
      const telling = findTellingWords(text);
      for (const word of telling.asks) asks.add(word);
      const [found] = telling.locks;
      if (found !== undefined) lock ??= { kind: 'telling-word', found, where };
    }
  const known = findKnownTable(table);
  if (known !== undefined) lock ??= { kind: 'known-table', table: known };
  return { ...(lock === undefined ? {} : { lock }), asks: [...asks] };
}

/** A known table may stand as labels beside numbers, or as a row of numbers under their labels. */
function findKnownTable(table: CodedTable): string | undefined {
  if (table.rowCount === 0 || table.rowCount > MOST_ROWS) return undefined;
  const rows: string[][] = [];
  table.eachRow((codes) => rows.push(table.columns.map((column, c) => column.value(codes[c] ?? 0))));
  const headers = table.columns.map(({ header }) => header);
  const across = rows.map((row) => toPairs(headers, row));
  const down = headers.flatMap((_, label) =>
    headers.flatMap((__, value) =>
      label === value
        ? []
        : [
            toPairs(
              rows.map((row) => row[label] ?? ''),
              rows.map((row) => row[value] ?? ''),
            ),
          ],
    ),
  );
  for (const pairs of [...down, ...across]) {
    const known = isKnownIllustrative(pairs);
    if (known !== undefined) return known;
  }
  return undefined;
}

function toPairs(labels: readonly string[], values: readonly string[]): LabelledValue[] {
  return values.flatMap((text, n) => {
    const parsed = parseNumber(text);
    const label = labels[n] ?? '';
    return parsed.kind === 'number' || parsed.kind === 'percent' ? [{ label, value: parsed.value }] : [];
  });
}
