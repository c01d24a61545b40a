import { noteOtherSheets } from './otherSheets.ts';
import { toCsvRow } from '../snapshot/csvText.ts';

/** One sheet of a workbook that holds anything. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: number;
  /** The sheet as a CSV file, named after the workbook and the sheet, to be imported like any other. */
  readonly toFile: () => File;
}

/** Whether a file is a workbook by its first bytes: a zip, which no text begins as. */
export async function isWorkbook(file: Blob): Promise<boolean> {
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/**
 * Reads an .xlsx workbook; its reader is loaded when the first one comes. Values are taken as the cells hold them: a date as
 * `YYYY-MM-DD`, a number with all its digits. Undefined where it is no workbook after all: the import then says what it is.
 */
export async function readWorkbook(file: File): Promise<readonly WorkbookSheet[] | undefined> {
  const { default: readXlsx } = await import('read-excel-file/universal');
  const sheets = await readXlsx(file, { trim: false }).catch(() => undefined);
  const filled = sheets?.filter(({ data }) => data.length > 0);
  const texts = (filled ?? []).map(({ sheet, data }) => ({ name: sheet, texts: toTexts(data) }));
  return filled?.map(({ sheet, data }, at) => ({
    name: sheet,
    rows: data.length,
    toFile: () =>
      noteOtherSheets(
        toFile(file.name, sheet, data),
        texts.filter((_, other) => other !== at),
      ),
  }));
}

/** Rows of a sheet whose texts are kept beside another: notes stand in the first. */
const MOST_ROWS = 200;

function toTexts(data: readonly (readonly unknown[])[]): readonly string[] {
  const cells = data.slice(0, MOST_ROWS).flat();
  return [...new Set(cells.filter((cell) => typeof cell === 'string'))];
}

function toFile(workbook: string, sheet: string, data: readonly (readonly unknown[])[]): File {
  const text = data.map((row) => toCsvRow(row.map(toCell))).join('');
  const stem = workbook.replace(/\.xlsx?$/i, '');
  return new File([text], `${stem} (${sheet}).csv`, { type: 'text/csv' });
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return toDay(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The time of day stays where there is one. */
function toDay(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
