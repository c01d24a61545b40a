import { defused } from '../figure/defused.ts';
import type { SetAsideTable } from '../ingest/setAsideTable.ts';
import { type ExceptionFile, saveException } from '../io/saveException.ts';
import { toCsvRow } from '../snapshot/csvText.ts';

export type { SetAsideTable } from '../ingest/setAsideTable.ts';

/** The rows set aside as a file that holds people: line and reason first, formulas defused, UTF-8 with its mark. */
export function toSetAsideFile({ header, rows }: SetAsideTable, fileName: string): ExceptionFile {
  const lines = [
    ['line', 'reason', ...header],
    ...rows.map(({ line, reason, cells }) => [String(line), reason, ...cells]),
  ];
  const stem = fileName.replace(/\.[^.]*$/, '').replaceAll(/[^\w-]+/g, '_');
  return {
    name: `PERSONAL_rows_set_aside_${stem}.csv`,
    mediaType: 'text/csv',
    text: `\ufeff${lines.map((line) => toCsvRow(line.map(defused))).join('')}`,
  };
}

/** Saves it; only after the person has confirmed that it holds people. */
export function saveSetAside(table: SetAsideTable, fileName: string): void {
  saveException(toSetAsideFile(table, fileName));
}
