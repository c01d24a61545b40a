import { isUpperHeader } from './findHeader.ts';
import type { TableSpan } from './findTables.ts';
import { countFilled, listFilled } from './rowFacts.ts';
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
  const filled = countFilled(rows);
  const header = headerRow === 0 ? [] : takeHeader(rows, span, last);
  const top = header[0] ?? last + 1;
  const begin = span?.titles[0] ?? span?.block.from ?? 0;
  const end = span?.body.at(-1)?.to ?? 0;
  const body = { from: last + 1, to: end > last ? end : rows.length };
  return {
    shape: measureShape(listFilled(filled, body).map((at) => rows[at] ?? [])),
    header,
    titles: listFilled(filled, { from: top < begin ? 0 : begin, to: top }),
    bodyFrom: body.from,
    block: { from: top, to: body.to },
    body: [body],
    notes: (span?.notes ?? []).filter((at) => at > last),
  };
}

function takeHeader(rows: readonly Row[], span: TableSpan | undefined, last: number): number[] {
  if (span?.header.at(-1) === last) return [...span.header];
  const header = [last];
  const above = rows[last - 1];
  if (above !== undefined && isUpperHeader(above, rows[last] ?? [], rows[last]?.length ?? 0))
    header.unshift(last - 1);
  return header;
}
