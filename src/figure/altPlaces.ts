import type { Figure } from './figure.ts';

/** What a picture says on the screen, where a button puts the table in the place of the chart. */
export function toAltOnScreen({ alt, table }: Pick<Figure, 'alt' | 'table'>): string {
  return table.rows.length === 0 ? alt : `${alt} The button Table shows it as a table.`;
}

/** What it says in a document, where the table stands under the picture. */
export function toAltInDocument({ alt, table }: Pick<Figure, 'alt' | 'table'>): string {
  return table.rows.length === 0 ? alt : `${alt} Table below.`;
}
