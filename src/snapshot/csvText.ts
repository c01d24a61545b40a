/** One row of RFC 4180 text, with its line end. */
export function toCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/**
 * Strict RFC 4180: commas, doubled quotes, CRLF or LF, a mark of order allowed; for files this product wrote itself.
 * Undefined where the text is anything else, so that nothing is repaired by guessing.
 */
export function parseCsvRows(text: string): string[][] | undefined {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const [, content, end] = cell.exec(text) ?? [];
    if (content === undefined) return undefined;
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
