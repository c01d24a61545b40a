import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

const folder = path.resolve('../shared/data');

/** Whether the reference data stands beside the repository; suites that need it are skipped, and say so, where it does not. */
export const hasSharedData = existsSync(folder);

/** Reads a CSV of the reference data as rows of cells, header first; windows-1252 where it is not UTF-8. */
export function readSharedRows(name: string): string[][] {
  const bytes = readFileSync(path.join(folder, name));
  const isUtf8 = Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
  const text = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** The distinct values of a column, by its header, in rows that have a value in `filled` (so that notes under a table do not count). */
export function readSharedColumn(name: string, header: string, filled = header): string[] {
  const [head = [], ...rows] = readSharedRows(name);
  const [at, needs] = [head.indexOf(header), head.indexOf(filled)];
  if (at < 0 || needs < 0) throw new Error(`${name} has no column ${header} or ${filled}`);
  const filledRows = rows.filter((row) => (row[needs] ?? '') !== '');
  return [...new Set(filledRows.map((row) => row[at] ?? ''))];
}
