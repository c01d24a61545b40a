/** A table as the measures see it. */
export interface PlainTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Ten measures, each 0..1; `total` is their sum, 0..10. */
export interface PollockScore {
  readonly success: number;
  readonly header: Measures;
  readonly records: Measures;
  readonly cells: Measures;
  readonly total: number;
}

interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Scores a table that was read against the clean one, in the spirit of the Pollock benchmark (Vitagliano and others
 * 2023): success; precision, recall and F1 of header cells, of records (their cells in order) and of all cells, each
 * as multisets. A table that was not read scores 0.
 */
export function scoreReading(clean: PlainTable, read: PlainTable | undefined): PollockScore {
  if (read === undefined) {
    const none = { precision: 0, recall: 0, f1: 0 };
    return { success: 0, header: none, records: none, cells: none, total: 0 };
  }
  const header = compare(clean.header.map(toPlain), read.header.map(toPlain));
  const records = compare(clean.rows.map(toRecord), read.rows.map(toRecord));
  const cells = compare([...clean.header, ...clean.rows.flat()], [...read.header, ...read.rows.flat()]);
  const total =
    1 + [header, records, cells].reduce((sum, { precision, recall, f1 }) => sum + precision + recall + f1, 0);
  return { success: 1, header, records, cells, total };
}

function toPlain(cell: string): string {
  return cell.trim();
}

function toRecord(row: readonly string[]): string {
  return JSON.stringify(row.map(toPlain));
}

function compare(clean: readonly string[], read: readonly string[]): Measures {
  if (clean.length === 0 && read.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const left = new Map<string, number>();
  for (const item of clean) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of read) {
    const n = left.get(item) ?? 0;
    if (n === 0) continue;
    left.set(item, n - 1);
    shared += 1;
  }
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = shared / read.length;
  const recall = shared / clean.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
