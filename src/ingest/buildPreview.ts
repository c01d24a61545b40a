import type { ColumnPreview, ImportPreview, LabelPreview } from '../kernel/importPreview.ts';
import type { ValueRows } from '../kernel/pending.ts';
import type { ColumnRole, Recipe } from '../kernel/recipe.ts';
import type { CodedTable } from './coding/codedTable.ts';
import type { FileOutline } from './coding/fileSource.ts';
import type { ColumnDictionary } from './coding/columnDictionary.ts';
import type { Plan } from './counting/plan.ts';
import type { LockFinding } from './findLock.ts';
import { readColumnSigns } from './guess/columnSigns.ts';
import { looksPersonal } from '../codebook/personal.ts';

const FIRST_ROWS = 20;
const FIRST_VALUES = 5;
/** Values listed of one column. */
const MOST_VALUES = 200;
/** Labels listed of a column that figures are broken down by: each of them may have to be given a meaning. */
const MOST_LABELS = 5_000;
/** Most values of a column that rows may be kept by. */
const MOST_STATES = 12;
/** Values of a column looked at to see whether it is personal. */
const SAMPLE = 200;

/** Builds what the import screens show of a file; values of columns that look personal or hold identifiers are not in it. */
export function buildPreview(
  file: { readonly name: string; readonly bytes: number },
  raw: FileOutline,
  table: CodedTable,
  recipe: Recipe,
  plan: Plan,
  finding: LockFinding,
): Omit<ImportPreview, 'scope'> {
  const columns = table.columns.map((column, index) => toColumnPreview(column, index, recipe));
  const { encoding, delimiter, quote, escape, lineEnd } = raw.dialect;
  const date = recipe.columns.findIndex(({ role }) => role.kind === 'date');
  return {
    fileName: file.name,
    bytes: file.bytes,
    rows: table.rowCount,
    shape: recipe.shape,
    dialect: {
      encoding,
      delimiter,
      quote,
      escape,
      lineEnd,
      ...(raw.headerLines === undefined ? {} : { headerLines: raw.headerLines }),
    },
    tables: raw.tables.map(({ title, rowCount }) => ({ title, rows: rowCount })),
    notes: raw.notes,
    columns,
    labels: plan.dimensions.flatMap(toLabels),
    ...toGroups(plan),
    ...(finding.lock === undefined ? {} : { lock: finding.lock }),
    asks: finding.asks,
    firstRows: raw.rows
      .slice(0, FIRST_ROWS)
      .map((row) => columns.map(({ hidden }, c) => (hidden ? '' : (row[c] ?? '')))),
    dates: columns[date]?.values ?? [],
  };
}

function toGroups({ dimensions: [first] }: Plan): Pick<ImportPreview, 'groups'> {
  return first?.reading === undefined ? {} : { groups: first.reading };
}

function toLabels({ previews, judged, fates }: Plan['dimensions'][number]): LabelPreview[] {
  const seen =
    previews.length === 0
      ? [...(judged?.values() ?? [])]
      : previews.map((one, code) => judged?.get(code) ?? one);
  // What is missing is listed where something is proposed for it.
  const shown = seen.filter(
    ({ rows, proposals }, code) => rows > 0 && (fates[code] !== 'missing' || proposals.length > 0),
  );
  return shown.sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1));
}

function toColumnPreview(column: ColumnDictionary, index: number, recipe: Recipe): ColumnPreview {
  const role = recipe.columns[index]?.role ?? { kind: 'leave-out' };
  const signs = readColumnSigns(column, index);
  const hidden =
    role.kind === 'person' || looksPersonal(column.header, column.values.slice(0, SAMPLE)) !== undefined;
  const filled = column.values.filter((value) => value !== '');
  return {
    header: column.header,
    role,
    hidden,
    firstValues: hidden ? [] : filled.slice(0, FIRST_VALUES),
    distinct: filled.length,
    values: hidden || column.values.length > toMost(role) ? [] : toValueRows(column),
    keepOnly: !hidden && !signs.numeric && signs.distinct > 1 && signs.distinct <= MOST_STATES,
    numeric: signs.numeric,
  };
}

function toMost({ kind }: ColumnRole): number {
  return kind === 'breakdown' || kind === 'category' ? MOST_LABELS : MOST_VALUES;
}

/** The values of a column, most rows first. */
function toValueRows({ values, rows }: ColumnDictionary): ValueRows[] {
  const listed = values.flatMap((value, code) =>
    rows[code] === 0 ? [] : [{ value, rows: rows[code] ?? 0 }],
  );
  return listed.sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
}
