import type { ColumnPlace } from '../../kernel/columnPlace.ts';

/** What a column is called on the screen: its header, and of several alike which it is: `Team`, `Team (2)`. */
export function columnWords({ column, nth }: ColumnPlace): string {
  return nth === undefined ? column : `${column} (${nth})`;
}
