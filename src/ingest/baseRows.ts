import { type BaseWords, readBaseWords } from '../codebook/baseWords.ts';
import { looksPersonal } from '../codebook/personal.ts';
import type { LabelChoice } from '../kernel/recipe.ts';
import { TupleIndex } from '../snapshot/tupleIndex.ts';
import type { CodedTable, RowVisit } from './coding/codedTable.ts';
import { ColumnDictionary } from './coding/columnDictionary.ts';
import { HEADER } from './guess/headerSigns.ts';
import { parseNumber } from './reading/parseNumber.ts';

/** A row that holds how many people the numbers of each column are of. */
export interface BaseRow {
  readonly line: number;
  /** As written: `Base`, `n =`. */
  readonly label: string;
  readonly words: BaseWords;
  /** The column its label stands in. */
  readonly column: number;
  readonly cells: readonly string[];
}

/** A table without its base rows, and those. */
export interface LiftedBases {
  readonly table: CodedTable;
  readonly bases: readonly BaseRow[];
}

/** Fewer rows beside it than this say nothing of what a base is the base of. */
const LEAST_BESIDE = 2;
/** Labels of a column of groups, departments or grades at most. */
const MOST_LABELS = 5_000;
/** Values of a column looked at to see whether it is personal. */
const SAMPLE = 200;

/** Numbers that make this, but for their rounding, are percentages. */
const WHOLE = 100;
const NEARLY = 1;

/** A row while it is found out whether it is a base: its place, and the rows that share its other labels. */
interface Candidate extends BaseRow {
  readonly place: number;
  readonly beside: number;
}

/** The rows that share their other labels: how many, and by column the greatest of their numbers, and the sum. */
interface Beside {
  rows: number;
  readonly most: number[];
  readonly sums: number[];
}

/**
 * Takes the rows out of a table whose label says base and whose numbers agree: whole, and each at least as great as those of the rows
 * with the same other labels, unless those are percentages. Undefined where there are none. `choices` of a person come first.
 */
export function liftBases(table: CodedTable, choices: readonly LabelChoice[]): LiftedBases | undefined {
  const chosen = new Set(choices.map(({ label }) => label));
  const readWords = ({ values }: ColumnDictionary): (BaseWords | undefined)[] =>
    // More labels than this are names, not groups: looking at each would take its time.
    values.length > MOST_LABELS
      ? []
      : values.map((value) => (chosen.has(value) ? undefined : readBaseWords(value, values)));
  const column = table.columns.findIndex((one) => readWords(one).some((said) => said !== undefined));
  const labelled = table.columns[column];
  if (labelled === undefined || hasPersons(table)) return undefined;
  const isNumeric = table.columns.map(holdsNumbers);
  if (isNumeric[column] === true || !isNumeric.includes(true)) return undefined;
  const found = findCandidates(table, column, isNumeric, readWords(labelled));
  if (found.length === 0) return undefined;
  const gone = new Set(found.map(({ place }) => place));
  return { table: withoutRows(table, gone), bases: found };
}

function hasPersons({ columns }: CodedTable): boolean {
  return columns.some(({ header, values }) => looksPersonal(header, values.slice(0, SAMPLE)) === 'person');
}

/** Whether a column is one of numbers; years and other dates are labels. */
function holdsNumbers({ header, values, rows }: ColumnDictionary): boolean {
  if (HEADER.date.test(header.toLowerCase())) return false;
  let [numbers, others] = [0, 0];
  for (const [code, value] of values.entries()) {
    const { kind } = parseNumber(value);
    if (kind === 'number' || kind === 'percent') numbers += rows[code] ?? 0;
    else if (kind === 'not-a-number') others += rows[code] ?? 0;
  }
  return numbers > others;
}

function findCandidates(
  table: CodedTable,
  column: number,
  isNumeric: readonly boolean[],
  words: readonly (BaseWords | undefined)[],
): Candidate[] {
  const { columns } = table;
  const values = columns[column]?.values ?? [];
  const keys = new TupleIndex(columns.length);
  const beside: Beside[] = [];
  const found: Candidate[] = [];
  let place = -1;
  table.eachRow((codes, line) => {
    place += 1;
    const code = codes[column] ?? 0;
    const key = codes.map((one, c) => (c === column || isNumeric[c] === true ? 0 : one));
    const at = keys.find(key);
    const held = (beside[at] ??= { rows: 0, most: [], sums: [] });
    const cells = columns.map((one, c) => one.value(codes[c] ?? 0));
    const said = words[code];
    if (said !== undefined) {
      found.push({ line, label: values[code] ?? '', words: said, column, cells, place, beside: at });
      return;
    }
    held.rows += 1;
    for (const [c, cell] of cells.entries())
      if (isNumeric[c] === true) {
        const value = toBase(cell) ?? 0;
        held.most[c] = Math.max(held.most[c] ?? 0, value);
        held.sums[c] = (held.sums[c] ?? 0) + value;
      }
  });
  const isPercent = columns.map(holdsPercentages);
  const isBase = (one: Candidate): boolean =>
    found.filter((other) => other.beside === one.beside && other.label === one.label).length === 1 &&
    holdsBases(one, beside[one.beside], isNumeric, isPercent);
  return found.every(isBase) ? found : [];
}

/** Whether every number of a row can be a base of the numbers beside it, and there is one. */
function holdsBases(
  { cells, words }: Candidate,
  { rows, most, sums }: Beside = { rows: 0, most: [], sums: [] },
  isNumeric: readonly boolean[],
  isPercent: readonly boolean[],
): boolean {
  const numbers = cells.filter((cell, c) => isNumeric[c] === true && toBase(cell) !== undefined);
  return (
    rows >= LEAST_BESIDE &&
    numbers.length > 0 &&
    cells.every((cell, c) => {
      if (isNumeric[c] !== true) return true;
      const base = toBase(cell);
      if (base === undefined) return ['missing', 'suppressed'].includes(parseNumber(cell).kind);
      const isShare = isPercent[c] === true || Math.abs((sums[c] ?? 0) - WHOLE) <= NEARLY;
      return base >= (isShare ? 0 : (most[c] ?? 0)) && (words === 'weighted' || Number.isInteger(base));
    })
  );
}

function holdsPercentages({ header, values }: ColumnDictionary): boolean {
  return (
    HEADER.percent.test(header.toLowerCase()) ||
    values.some((value) => /%$|\.\d+$/.test(value) && parseNumber(value).kind !== 'not-a-number')
  );
}

/** A number of people, perhaps written `n=200` or `(n=200)`; undefined for a percentage and for no number. */
export function toBase(cell: string): number | undefined {
  const parsed = parseNumber(cell.replace(/^\(?n\s*=\s*([^)]*)\)?$/i, '$1'));
  return parsed.kind === 'number' ? parsed.value : undefined;
}

/** A table without the rows at some places, its values and their rows counted anew. */
function withoutRows(table: CodedTable, gone: ReadonlySet<number>): CodedTable {
  const { columns: before } = table;
  const columns = before.map(({ header }) => new ColumnDictionary(header));
  const rows: Parameters<RowVisit>[] = [];
  let place = -1;
  table.eachRow((codes, line, extra, times) => {
    place += 1;
    if (gone.has(place)) return;
    const own = Uint32Array.from(columns, (column, c) => column.add(before[c]?.value(codes[c] ?? 0) ?? ''));
    rows.push([own, line, extra, times]);
  });
  return {
    columns,
    rowCount: rows.length,
    eachRow: (visit) => {
      for (const row of rows) visit(...row);
    },
  };
}
