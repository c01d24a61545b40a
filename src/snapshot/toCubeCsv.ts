import { toCsvRow } from './csvText.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
  type CountsContent,
  type Dimension,
  type MeasuresContent,
  type PublishedNumber,
  type ReturnsContent,
  type SharesContent,
  type SnapshotContent,
} from './snapshot.ts';
import { TOTAL_MARK } from './totalMark.ts';

/**
 * The numbers of a snapshot as tidy CSV (RFC 4180, CRLF), one row a cell, labels in full, `state` one of known, suppressed, unknown:
 * counts `<dimension ids>, count, state`; shares `<dimension ids>, share, state, base`;
 * measures `measure, group, breakdown, period, value, state`; returns `department, field, return, state`. `more` are columns with one value for every row (the provenance columns
 * of files that ship), after those.
 */
export function toCubeCsv(
  content: SnapshotContent,
  more: readonly (readonly [name: string, value: string])[] = [],
): string {
  const end = more.map(([, value]) => value);
  const { header, rows } = toRows(content);
  return [[...header, ...more.map(([name]) => name)], ...rows.map((row) => [...row, ...end])]
    .map(toCsvRow)
    .join('');
}

function toRows(content: SnapshotContent): { header: string[]; rows: string[][] } {
  if (content.kind === 'counts') return countRows(content);
  if (content.kind === 'shares') return shareRows(content);
  return content.kind === 'measures' ? measureRows(content) : returnRows(content);
}

function returnRows({ dimensions, fields }: ReturnsContent): { header: string[]; rows: string[][] } {
  const [departments] = dimensions;
  if (departments === undefined) throw new Error('returns without departments');
  return {
    header: [departments.id, 'field', 'return', 'state'],
    rows: fields.flatMap(({ field, values }) =>
      values.map((value, code) => [writeLabel(departments, code), field, ...writeNumber(value)]),
    ),
  };
}

function countRows({ dimensions, cells }: CountsContent): { header: string[]; rows: string[][] } {
  return {
    header: [...dimensions.map(({ id }) => id), 'count', 'state'],
    rows: Array.from(cells.states, (state, cell) => [
      ...dimensions.map((dimension, d) => writeLabel(dimension, cells.codes[d]?.[cell])),
      state === STATE_KNOWN ? String(cells.counts[cell]) : '',
      state === STATE_KNOWN ? 'known' : state === STATE_SUPPRESSED_AT_SOURCE ? 'suppressed' : 'unknown',
    ]),
  };
}

function shareRows({ dimensions, entries }: SharesContent): { header: string[]; rows: string[][] } {
  return {
    header: [...dimensions.map(({ id }) => id), 'share', 'state', 'base'],
    rows: entries.map(({ codes, share, base }) => [
      ...dimensions.map((dimension, d) => writeLabel(dimension, codes[d])),
      ...writeNumber(share),
      base === undefined ? '' : String(base),
    ]),
  };
}

function measureRows({ measures }: MeasuresContent): { header: string[]; rows: string[][] } {
  return {
    header: ['measure', 'group', 'breakdown', 'period', 'value', 'state'],
    rows: measures.flatMap(({ name, entries }) =>
      entries.map(({ group, breakdown, period, value }) => [
        name,
        group ?? '',
        breakdown ?? '',
        period ?? '',
        ...writeNumber(value),
      ]),
    ),
  };
}

function writeNumber(number: PublishedNumber): [string, string] {
  if (number.kind === 'known') return [String(number.value), 'known'];
  return ['', number.kind === 'unknown' ? 'unknown' : 'suppressed'];
}

function writeLabel(dimension: Dimension, code: number | undefined): string {
  if (code === TOTAL_CODE) return TOTAL_MARK;
  const label = code === undefined ? undefined : dimension.labels[code];
  if (label === undefined) throw new Error(`${dimension.id}: no label ${code}`);
  return label === TOTAL_MARK || label.startsWith('\\') ? `\\${label}` : label;
}
