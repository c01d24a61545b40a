import { canonicalJson } from '../kernel/canonicalJson.ts';
import { sha256 } from '../kernel/sha256.ts';
import {
  type CountsContent,
  type Dimension,
  type PublishedNumber,
  type SnapshotContent,
  STATE_KNOWN,
  TOTAL_CODE,
} from './snapshot.ts';

/** A row of a table as it is compared: what it is about, and its number. */
type Row = readonly [labels: readonly string[], value: number];

/** Fewer rows than these agree by chance. */
const FEWEST_ROWS = 3;

/**
 * What a table says, whatever file it stood in: its labels (in any case and spacing, columns in any order) with their numbers, and
 * nothing of headers, dates, totals, noughts or notes; shares in percent, so that a table is the same one whether it was read as
 * counts or as shares. Undefined where fewer than three rows hold a number: those agree by chance. Never leaves the workspace.
 *
 * Worked example: `White 850, Black 50, Asian 80` and `asian 80, WHITE 850, black 50` have one key.
 */
export function toTableKey(content: SnapshotContent): string | undefined {
  const rows = toRows(content).filter(([, value]) => value !== 0);
  if (rows.length < FEWEST_ROWS) return undefined;
  return sha256(canonicalJson(rows.map((row) => canonicalJson(row)).sort()));
}

/** The number of rows of a table that hold a number other than nought, and their sum: tables that differ in it need no key. */
export function toTableSize(content: SnapshotContent): string {
  const rows = toRows(content).filter(([, value]) => value !== 0);
  return `${rows.length} ${toPlain(rows.reduce((sum, [, value]) => sum + value, 0))}`;
}

function toRows(content: SnapshotContent): Row[] {
  switch (content.kind) {
    case 'counts':
      return countRows(content);
    case 'shares':
      return content.entries.flatMap(({ codes, share }) =>
        toRow(namesAt(content.dimensions, codes), share, 100),
      );
    case 'measures':
      return content.measures.flatMap(({ name, entries }) =>
        entries.flatMap(({ group, breakdown, period, value }) => {
          const about = [group, breakdown, period].filter((label) => label !== undefined);
          return toRow(about.length === 0 ? [name] : about, value);
        }),
      );
    case 'returns':
      return content.fields.flatMap(({ field, values }) =>
        values.flatMap((value, code) => toRow([...namesAt(content.dimensions, [code]), field], value)),
      );
  }
}

function countRows({ dimensions, cells }: CountsContent): Row[] {
  const rows: Row[] = [];
  for (const [cell, state] of cells.states.entries()) {
    const codes = cells.codes.map((column) => column[cell] ?? 0);
    if (state === STATE_KNOWN && !codes.includes(TOTAL_CODE))
      rows.push([toLabels(namesAt(dimensions, codes)), cells.counts[cell] ?? 0]);
  }
  return rows;
}

function namesAt(dimensions: readonly Dimension[], codes: readonly number[]): string[] {
  return dimensions.map(({ labels }, d) => labels[codes[d] ?? -1] ?? '');
}

function toRow(labels: readonly string[], number: PublishedNumber, scale = 1): Row[] {
  return number.kind === 'known' ? [[toLabels(labels), toPlain(number.value * scale)]] : [];
}

function toLabels(labels: readonly string[]): string[] {
  return labels.map((label) => label.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()).sort();
}

/** Without the noise of a division by 100. */
function toPlain(value: number): number {
  return Number(value.toPrecision(12));
}
