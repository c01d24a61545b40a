import { toSnapshotId, toSeriesId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import { isSnapshotJson } from './isSnapshotJson.ts';
import { parseCubeCsv, type CubeRow, type CubeTable } from './parseCubeCsv.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  STATE_UNKNOWN,
  TOTAL_CODE,
  type Dimension,
  type MeasureEntry,
  type PublishedNumber,
  type Snapshot,
  type SnapshotContent,
} from './snapshot.ts';
import { TOTAL_MARK } from './totalMark.ts';
import type { ContentJson, SnapshotJson } from './toSnapshotJson.ts';
import { TupleIndex } from './tupleIndex.ts';

/**
 * Puts a snapshot together from its JSON value and the CSV of its cells, both from outside. Fails with `resource-malformed`
 * naming every wrong field, or the first row of the CSV that does not belong.
 */
export function parseSnapshotJson(value: unknown, csv: string): Result<Snapshot, StoreIssue[]> {
  const faults: string[] = [];
  if (!isSnapshotJson(value, faults)) return fail(faults.map(toIssue));
  const table = parseCubeCsv(csv);
  if (table.kind === 'error') return table;
  const content = toContent(value.content, table.value);
  if (typeof content === 'string') return fail([toIssue(content)]);
  const misfits = findMisfits(value);
  if (misfits.length > 0) return fail(misfits.map(toIssue));
  const { format: _, mapping, supersedes, ...rest } = value;
  return ok({
    ...rest,
    id: toSnapshotId(value.id),
    series: toSeriesId(value.series),
    content,
    mapping: { ...mapping, meanings: new Map(Object.entries(mapping.meanings)) },
    ...(supersedes === undefined ? {} : { supersedes: toSnapshotId(supersedes) }),
  });
}

function toIssue(found: string): StoreIssue {
  return { code: 'resource-malformed', resource: 'snapshot.json', found };
}

/** What each part allows and the whole does not. */
function findMisfits({ account, content, mapping }: SnapshotJson): string[] {
  const { read, used, totals, keptOut, waiting, setAside, split } = account;
  const misfits: string[] = [];
  if (
    read !== used + totals + keptOut + waiting + setAside ||
    (split !== undefined && used !== split.declared + split.undeclared + split.unknown)
  )
    misfits.push('snapshot.account');
  for (const { id, labels } of content.kind === 'measures' ? [] : content.dimensions)
    if ((mapping.meanings[id]?.length ?? labels.length) !== labels.length)
      misfits.push(`snapshot.mapping.meanings.${id}`);
  return misfits;
}

function toContent(json: ContentJson, table: CubeTable): SnapshotContent | string {
  if (json.kind !== table.kind) return `cube.csv: ${table.kind} instead of ${json.kind}`;
  if (json.kind === 'measures') return toMeasures(json, table);
  if (json.kind === 'returns') return toReturns(json, table);
  const names = json.dimensions.map(({ id }) => id);
  if (names.length !== table.columns.length || names.some((name, d) => name !== table.columns[d]))
    return `cube.csv: ${table.columns.join(',')}`;
  const codes = codeRows(json.dimensions, table.rows);
  if (typeof codes === 'string') return codes;
  if (json.kind === 'counts') return { ...json, cells: toCells(codes, table.rows) };
  const entries = table.rows.map(({ number, base }, row) => ({
    codes: codes.map((column) => column[row] ?? 0),
    share: number,
    ...(base === undefined ? {} : { base }),
  }));
  const outside = entries.findIndex(({ share }) => share.kind === 'known' && share.value > 1);
  return outside >= 0 ? `cube.csv: row ${outside + 2}` : { ...json, entries };
}

function toCells(
  codes: readonly Uint16Array[],
  rows: readonly CubeRow[],
): Extract<SnapshotContent, { kind: 'counts' }>['cells'] {
  return {
    codes,
    counts: Float64Array.from(rows, ({ number }) => (number.kind === 'known' ? number.value : 0)),
    states: Uint8Array.from(rows, ({ number }) =>
      number.kind === 'known'
        ? STATE_KNOWN
        : number.kind === 'unknown'
          ? STATE_UNKNOWN
          : STATE_SUPPRESSED_AT_SOURCE,
    ),
  };
}

function codeRows(dimensions: readonly Dimension[], rows: readonly CubeRow[]): Uint16Array[] | string {
  const dictionaries = dimensions.map(({ labels }) => new Map(labels.map((label, code) => [label, code])));
  const codes = dimensions.map(() => new Uint16Array(rows.length));
  const seen = new TupleIndex(dimensions.length);
  const tuple = new Uint16Array(dimensions.length);
  for (const [row, { keys }] of rows.entries()) {
    for (const [d, dictionary] of dictionaries.entries()) {
      const key = keys[d] ?? '';
      const code =
        key === TOTAL_MARK ? TOTAL_CODE : dictionary.get(key.startsWith('\\') ? key.slice(1) : key);
      const column = codes[d];
      if (code === undefined || column === undefined) return `cube.csv: row ${row + 2}`;
      column[row] = code;
      tuple[d] = code;
    }
    if (seen.find(tuple) !== row) return `cube.csv: row ${row + 2}`;
  }
  return codes;
}

function toMeasures(
  json: Extract<ContentJson, { kind: 'measures' }>,
  table: CubeTable,
): SnapshotContent | string {
  const entries = new Map<string, MeasureEntry[]>(json.measures.map(({ name }) => [name, []]));
  for (const [row, { keys, number }] of table.rows.entries()) {
    const [name = '', group = '', breakdown = '', period = ''] = keys;
    const held = entries.get(name);
    if (held === undefined) return `cube.csv: row ${row + 2}`;
    held.push({
      ...(group === '' ? {} : { group }),
      ...(breakdown === '' ? {} : { breakdown }),
      ...(period === '' ? {} : { period }),
      value: number,
    });
  }
  return {
    kind: 'measures',
    measures: json.measures.map((measure) => ({ ...measure, entries: entries.get(measure.name) ?? [] })),
  };
}

/** Every field of every department once; yes and no are 1 and 0. */
function toReturns(
  json: Extract<ContentJson, { kind: 'returns' }>,
  { rows, columns }: CubeTable,
): SnapshotContent | string {
  const [departments, ...others] = json.dimensions;
  if (departments === undefined || others.length > 0) return 'snapshot.content.dimensions';
  if (columns.length !== 2 || columns[0] !== departments.id) return `cube.csv: ${columns.join(',')}`;
  const codes = new Map(departments.labels.map((label, code) => [label, code]));
  const values = new Map(json.fields.map(({ field }) => [String(field), new Map<number, PublishedNumber>()]));
  if (values.size < json.fields.length) return 'snapshot.content.fields';
  const flags = new Set(
    json.fields.flatMap(({ field, counts }) => (counts === 'yes-no' ? [String(field)] : [])),
  );
  for (const [row, { keys, number }] of rows.entries()) {
    const [key = '', field = ''] = keys;
    const code = codes.get(key.startsWith('\\') ? key.slice(1) : key);
    const held = values.get(field);
    const isFlag = number.kind !== 'known' || number.value === 0 || number.value === 1;
    if (code === undefined || held === undefined || held.has(code) || (flags.has(field) && !isFlag))
      return `cube.csv: row ${row + 2}`;
    held.set(code, number);
  }
  const complete = [...values.values()].every((held) => held.size === departments.labels.length);
  if (!complete) return 'cube.csv: a field without one of the departments';
  return {
    ...json,
    fields: json.fields.map((column) => ({
      ...column,
      values: departments.labels.map((_, code) => values.get(column.field)?.get(code) ?? { kind: 'unknown' }),
    })),
  };
}
