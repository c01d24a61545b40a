import type { OtherSheet } from '../kernel/otherSheet.ts';

/** What stands beside a sheet in its workbook is no part of its file, and is forgotten with it. */
const besides = new WeakMap<File, readonly OtherSheet[]>();

/** Notes the other sheets of the workbook that a file was made from. */
export function noteOtherSheets(file: File, sheets: readonly OtherSheet[]): File {
  besides.set(file, sheets);
  return file;
}

/** The other sheets of the workbook that a file was made from; none where it is no sheet. */
export function otherSheetsOf(file: File): readonly OtherSheet[] {
  return besides.get(file) ?? [];
}
