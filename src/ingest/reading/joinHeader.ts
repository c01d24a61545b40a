type Row = readonly string[];

/**
 * Header rows as one row of names: joined top to bottom with one space, an upper cell that was merged over several
 * columns standing for each of them. One row is taken as it is written. Names beyond the last are empty.
 */
export function joinHeader(rows: readonly Row[], width: number): string[] {
  const [only] = rows;
  if (only === undefined) return [];
  if (rows.length === 1) {
    const names = dropSurplusGaps(only, width);
    return Array.from({ length: Math.max(width, toFilledLength(names)) }, (_, at) => names[at] ?? '');
  }
  const length = Math.max(width, ...rows.map((row) => toFilledLength(row)));
  const spread = rows.map((row, at) => {
    const below = rows[at + 1];
    return below === undefined ? row : spreadMerged(row, below, length);
  });
  return Array.from({ length }, (_, column) =>
    spread
      .map((row) => (row[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

/** A header longer than its rows by just as many empty names as it has: those are delimiters too many. */
function dropSurplusGaps(row: Row, width: number): Row {
  const names = row.slice(0, toFilledLength(row));
  const kept = names.filter((cell) => cell.trim() !== '');
  return names.length > width && kept.length === width ? kept : names;
}

/** A row's length without empty cells at its end. */
export function toFilledLength(row: Row): number {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length -= 1;
  return length;
}

/** Only a cell with a name below it heads a group; `Grade` over an empty cell names its own column alone. */
function spreadMerged(row: Row, below: Row, length: number): string[] {
  let group = '';
  return Array.from({ length }, (_, at) => {
    const cell = (row[at] ?? '').trim();
    const isNamed = (below[at] ?? '').trim() !== '';
    if (cell !== '') group = isNamed ? cell : '';
    else if (!isNamed) group = '';
    return cell === '' ? group : cell;
  });
}
