/** Rows looked at for cells written as formulas; an exporter that writes one so writes all of a column so. */
const SAMPLE_ROWS = 20;
const FORMULA = /^="([^"]*)"$/;

/** Cells that an exporter wrote as formulas, so that Excel takes them for text (`="00123"`), as the text they give. */
export function unwrapFormulas(rows: string[][]): string[][] {
  const isWrapped = rows.slice(0, SAMPLE_ROWS).some((row) => row.some((cell) => FORMULA.test(cell)));
  if (!isWrapped) return rows;
  return rows.map((row) => row.map((cell) => FORMULA.exec(cell)?.[1] ?? cell));
}
