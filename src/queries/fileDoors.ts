import { isWorkbook, readWorkbook, type WorkbookSheet } from '../io/readWorkbook.ts';

/** What came through the door: a file to import, or a workbook of which one sheet must be chosen. */
export type OpenedFile =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'workbook'; readonly name: string; readonly sheets: readonly WorkbookSheet[] };

/** Opens a chosen file. A workbook with one sheet is that sheet; what only looks like one is left to the import to name. */
export async function openFile(file: File): Promise<OpenedFile> {
  const sheets = (await isWorkbook(file)) ? await readWorkbook(file) : undefined;
  const [only, second] = sheets ?? [];
  if (sheets === undefined || only === undefined) return { kind: 'file', file };
  return second === undefined
    ? { kind: 'file', file: only.toFile() }
    : { kind: 'workbook', name: file.name, sheets };
}

/** A text copied from a spreadsheet, as a file to import. */
export function toPastedFile(text: string): File {
  return new File([text], 'pasted from a spreadsheet.tsv', { type: 'text/tab-separated-values' });
}
