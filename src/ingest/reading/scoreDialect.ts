import { type CellKind, toCellKind } from './cellKind.ts';
import type { CellDialect } from './dialect.ts';
import { findUsualWidth, measureShape } from './tableShape.ts';
import { tokenizeText } from './tokenizeText.ts';

/** How table-like a sample is when read in one dialect. */
export interface DialectScore {
  readonly dialect: CellDialect;
  /** 0 (no table) to about 1. */
  readonly score: number;
  /** The widths that rows of tables have in it. */
  readonly widths: ReadonlySet<number>;
  /** The longest run of rows of one width above 1. */
  readonly run: number;
  /** Share of the rows that have more than one cell. */
  readonly wide: number;
  /** Share of the rows that have the usual width above 1. */
  readonly share: number;
  /** Rows whose quotes are broken. */
  readonly broken: number;
  /** Whether a column of numbers or dates comes out. */
  readonly hasNumbers: boolean;
}

const WEIGHTS: Readonly<Record<CellKind, number>> = {
  empty: 0.9,
  number: 1,
  gap: 1,
  year: 1,
  date: 1,
  code: 0.95,
  text: 0.85,
};
const WRAPPED = /^(["']).*\1$/s;
/** Another delimiter with no space behind it, a leading space, an escape left over: signs of the wrong reading. */
const FOREIGN = /[;\t|,]\S|^ |\\["',;]/;

/**
 * Scores one reading of a sample, after CleverCSV's pattern score times type score (van den Burg, Nazabal and
 * Sutton 2019, https://doi.org/10.1007/s10618-019-00646-y), weighted by how much the rows of the usual width agree
 * on each column's kind. Rows of one cell are notes in any dialect, so they lower the score only by their share.
 */
export function scoreDialect(sample: string, dialect: CellDialect, isCut: boolean): DialectScore {
  const read = tokenizeText(sample, dialect, new Set());
  if (isCut) read.rows.pop();
  const rows = read.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const run = measureRun(rows);
  const pattern = scorePattern(counts, rows.length);
  const tabular = rows.filter((row) => row.length > 1);
  const usual = findUsualWidth(tabular);
  const look = buildLook(dialect);
  const score = pattern * scoreCells(tabular, look) * (0.4 + 0.6 * scoreColumns(tabular, usual, look));
  const broken = read.issues.length;
  return {
    dialect,
    score: score * (1 - Math.min(0.9, broken / Math.max(1, rows.length))),
    widths: new Set(
      [...counts.keys()].filter(
        (width) => width > 1 && (counts.get(width) ?? 0) >= Math.max(2, rows.length * 0.1),
      ),
    ),
    run,
    broken,
    wide: tabular.length / Math.max(1, rows.length),
    share: (counts.get(usual) ?? 0) / Math.max(1, rows.length),
    hasNumbers: measureShape(tabular.filter((row) => row.length === usual)).typed.length > 0,
  };
}

/** Share of rows per width, favouring many columns, divided by how many widths there effectively are. */
function scorePattern(counts: ReadonlyMap<number, number>, rows: number): number {
  let sum = 0;
  let wide = 0;
  for (const [width, n] of counts) if (width > 1) wide += n;
  if (rows === 0 || wide === 0) return 0.001;
  let entropy = 0;
  for (const [width, n] of counts) {
    if (width < 2) continue;
    sum += (n * (width - 1)) / width;
    entropy -= (n / wide) * Math.log(n / wide);
  }
  return sum / rows / Math.exp(entropy);
}

/** What a cell looks like, and how much that speaks for the reading. */
interface CellLook {
  readonly kind: CellKind;
  readonly score: number;
}

/** Looks at each distinct cell once: most cells of a table stand in it many times. */
function buildLook(dialect: CellDialect): (cell: string) => CellLook {
  const known = new Map<string, CellLook>();
  return (cell) => {
    let look = known.get(cell);
    if (look === undefined) {
      const kind = toCellKind(cell);
      look = { kind, score: scoreCell(cell, kind, dialect) };
      known.set(cell, look);
    }
    return look;
  };
}

function scoreCells(rows: readonly (readonly string[])[], look: (cell: string) => CellLook): number {
  let sum = 0;
  let cells = 0;
  for (const row of rows) {
    for (const cell of row) {
      cells += 1;
      sum += look(cell).score;
    }
  }
  return cells === 0 ? 1 : sum / cells;
}

function scoreCell(cell: string, kind: CellKind, { delimiter, quote }: CellDialect): number {
  if (quote !== '' && cell.length > 1 && (cell.startsWith(quote) || cell.endsWith(quote))) return 0.2;
  if (WRAPPED.test(cell)) return 0.3;
  if (kind !== 'text' && kind !== 'code') return WEIGHTS[kind];
  if (delimiter === ' ') return /["',;\t|]/.test(cell) ? 0.2 : WEIGHTS[kind];
  const rest = delimiter === '' ? cell : cell.replaceAll(delimiter.slice(0, 1), '');
  return FOREIGN.test(rest) ? 0.4 : WEIGHTS[kind];
}

/** How much the rows of the usual width agree, column by column, on what their cells look like. */
function scoreColumns(
  rows: readonly (readonly string[])[],
  usual: number,
  look: (cell: string) => CellLook,
): number {
  const all = rows.filter((row) => row.length === usual);
  // The first may be the header, which says nothing about the columns.
  const body = all.length > 2 ? all.slice(1) : all;
  if (body.length === 0) return 0;
  let sum = 0;
  for (let column = 0; column < usual; column += 1) {
    const kinds = new Map<string, number>();
    let filled = 0;
    for (const row of body) {
      const { kind } = look(row[column] ?? '');
      if (kind === 'empty' || kind === 'gap') continue;
      const plain = kind === 'year' ? 'number' : kind;
      kinds.set(plain, (kinds.get(plain) ?? 0) + 1);
      filled += 1;
    }
    sum += filled === 0 ? 1 : Math.max(...kinds.values()) / filled;
  }
  return sum / usual;
}

function measureRun(rows: readonly (readonly string[])[]): number {
  let best = 0;
  let run = 0;
  let width = 0;
  for (const row of rows) {
    run = row.length === width ? run + 1 : 1;
    width = row.length;
    if (width > 1) best = Math.max(best, run);
  }
  return best;
}
