import { findTableStart } from './findTableStart.ts';
import { isUpperHeader } from './findHeader.ts';
import type { TableSpan } from './findTables.ts';
import { countFilled } from './rowFacts.ts';
import { measureShape } from './tableShape.ts';

type Row = readonly string[];

/**
 * Puts the header where a person said: its last row on the given 1-based line (0: no header). The rows above it that
 * were found to belong to the header stay; everything else above is notes; the data begins below.
 */
export function placeHeader(
  rows: readonly Row[],
  lines: readonly number[],
  span: TableSpan | undefined,
  headerRow: number,
): TableSpan | undefined {
  const last = headerRow === 0 ? (span?.header[0] ?? span?.bodyFrom ?? 0) - 1 : lines.indexOf(headerRow);
  if (last < 0 && headerRow > 0) return span;
  const end = findEnd(span, last, rows.length);
  const header = headerRow === 0 ? [] : takeHeader(rows, span, last);
  const top = header[0] ?? last + 1;
  const from =
    span === undefined || top < (span.titles[0] ?? span.block.from) ? 0 : (span.titles[0] ?? span.block.from);
  const titles = listFilled(rows, Math.min(from, top), top);
  const shape = measureShape(
    rows.slice(last + 1, end).filter((row) => row.some((cell) => cell.trim() !== '')),
  );
  const block = { from: top, to: end };
  const start = findTableStart(rows, countFilled(rows), block) ?? span;
  if (start === undefined) return undefined;
  const notes = (span?.notes ?? []).filter((at) => at > last);
  return {
    ...start,
    shape,
    header,
    above: [],
    titles,
    bodyFrom: last + 1,
    body: [{ from: last + 1, to: end }],
    notes,
  };
}

function findEnd(span: TableSpan | undefined, last: number, length: number): number {
  const end = span?.body.at(-1)?.to;
  return end !== undefined && end > last ? end : length;
}

function takeHeader(rows: readonly Row[], span: TableSpan | undefined, last: number): number[] {
  if (span?.header.at(-1) === last) return [...span.header];
  const header = [last];
  const above = rows[last - 1];
  if (above !== undefined && isUpperHeader(above, rows[last] ?? [], rows[last]?.length ?? 0))
    header.unshift(last - 1);
  return header;
}

function listFilled(rows: readonly Row[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1)
    if (rows[at]?.some((cell) => cell.trim() !== '') === true) found.push(at);
  return found;
}
