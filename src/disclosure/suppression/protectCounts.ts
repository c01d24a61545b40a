import { addTotals, findPrimaryCells, type CountTable } from './countTable.ts';
import { buildCycleFinder, buildCycleGraph } from './cycleGraph.ts';
import { findLeastPattern, priceOf } from './leastPattern.ts';
import { isPrimary, READERS, type Reader, type SmallCountRule, type ZeroRule } from './readerModel.ts';
import { listRooms } from './rooms.ts';
import { roundCell } from './roundedCell.ts';
import { findExactCells, type CellIndex, type PublishedCell } from './twoWayReader.ts';

/** Steps and rounds of the search: with these a table of 12 x 19 takes about 10 ms, and few tables gain from more. */
const EFFORT = 800_000;
const ROUNDS = 250;

/** How a two-way table of counts is to be protected. */
export interface ProtectionPolicy {
  /** The smallest count that may be shown: a whole number of 1 or more. */
  readonly threshold: number;
  /** Whether zeros are shown, or hidden like small counts. */
  readonly zeroRule: ZeroRule;
  /** Whom the table must stand up to; default `marked`, with `nonzero` where that cannot be had. */
  readonly reader?: Reader;
  /** Rounds each cell and total on its own to the nearest 5, instead of hiding further cells. */
  readonly rounding?: 5;
}

/** What was hidden and how far a careful reader gets. Indices are row and column, with totals last. */
export interface ProtectionAudit {
  /** The reader that the table stands up to (that it was protected against, where it is rounded or withheld). */
  readonly reader: Reader;
  /** True where it was to stand up to `marked`, could not, and was protected against `nonzero`. */
  readonly fellBack: boolean;
  /** The cells that are small themselves, and the others that are hidden for their sake. */
  readonly primary: readonly CellIndex[];
  readonly secondary: readonly CellIndex[];
  /** How many primary cells have one possible value only, for each reader. */
  readonly exact: Readonly<Record<Reader, number>>;
}

/** A two-way table as it would be released, totals in the last row and column. */
export interface ProtectedCounts {
  readonly outcome: 'shown' | 'suppressed' | 'rounded' | 'withheld';
  readonly published: (number | '[c]')[][];
  readonly audit: ProtectionAudit;
}

/**
 * Protects a two-way table of counts: adds the totals, hides small counts and totals, and as few others as it takes for
 * no hidden count to be worked out. Every pattern is audited by `readTwoWay` before it is returned; one that does not
 * pass is withheld. Nothing is hidden where nothing is small. Never merges rows or columns; never alters a shown number.
 *
 * @param counts inner cells, row by row, without totals: whole numbers, 0 or more; rows of one length.
 * @throws RangeError where counts or policy are not as described.
 * @example protectCounts([[2, 20], [30, 40]], { threshold: 5, zeroRule: 'published' }).published
 *   // [['[c]', '[c]', 22], ['[c]', '[c]', 70], [32, 60, 92]]
 */
export function protectCounts(
  counts: readonly (readonly number[])[],
  policy: ProtectionPolicy,
): ProtectedCounts {
  checkPolicy(policy);
  const rule: SmallCountRule = { threshold: policy.threshold, zeroRule: policy.zeroRule };
  const table = addTotals(counts);
  const primary = findPrimaryCells(table, rule);
  const reader = policy.reader ?? 'marked';
  if (policy.rounding !== undefined) return roundTable(table, primary, rule, reader);
  if (primary.length === 0) return assemble('shown', table, rule, primary, [], reader, false);
  const wanted: readonly Reader[] = policy.reader === undefined ? ['marked', 'nonzero'] : [policy.reader];
  for (const [attempt, level] of wanted.entries()) {
    const secondary = planSecondary(table, primary, level, rule);
    if (secondary === null) continue;
    const result = assemble('suppressed', table, rule, primary, secondary, level, attempt > 0);
    if (passes(result, level)) return result;
  }
  return withhold(table, primary, policy.reader === undefined ? 'nonzero' : reader, wanted.length > 1);
}

/** The further cells to hide; null where even hiding all of them would leave a primary cell to be worked out. */
function planSecondary(
  table: CountTable,
  primary: readonly number[],
  reader: Reader,
  rule: SmallCountRule,
): readonly number[] | null {
  const finder = buildCycleFinder(
    buildCycleGraph(table.rows, table.columns, listRooms(table.values, primary, reader, rule)),
  );
  const price = table.values.map(priceOf);
  for (const cell of primary) price[cell] = 0;
  const pattern = findLeastPattern({ finder, primary, price, effort: EFFORT, rounds: ROUNDS });
  return pattern.moves.includes(null) ? null : pattern.secondary;
}

function checkPolicy({ threshold, rounding }: ProtectionPolicy): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1)
    throw new RangeError(`not a threshold: ${threshold}`);
  if (rounding !== undefined && rounding !== 5) throw new RangeError(`not a rounding: ${String(rounding)}`);
}

/** A table that stands up to one reader stands up to the weaker ones too; all are asked all the same. */
function passes({ audit }: ProtectedCounts, level: Reader): boolean {
  return READERS.slice(0, READERS.indexOf(level) + 1).every((reader) => audit.exact[reader] === 0);
}

function assemble(
  outcome: ProtectedCounts['outcome'],
  table: CountTable,
  rule: SmallCountRule,
  primary: readonly number[],
  secondary: readonly number[],
  reader: Reader,
  fellBack: boolean,
): ProtectedCounts {
  const hidden = new Set([...primary, ...secondary]);
  const published = toRows(table, (cell, value) => (hidden.has(cell) ? ('[c]' as const) : value));
  const exact = countExact(published, table, primary, rule);
  const audit = {
    reader,
    fellBack,
    primary: toIndices(table, primary),
    secondary: toIndices(table, secondary),
  };
  return { outcome, published, audit: { ...audit, exact } };
}

function withhold(
  table: CountTable,
  primary: readonly number[],
  reader: Reader,
  fellBack: boolean,
): ProtectedCounts {
  const small = new Set(primary);
  const others = [...table.values.keys()].filter((cell) => !small.has(cell));
  const audit = { reader, fellBack, primary: toIndices(table, primary), secondary: toIndices(table, others) };
  const published = toRows(table, () => '[c]' as const);
  // With no number shown there is nothing to work out.
  return { outcome: 'withheld', published, audit: { ...audit, exact: { blind: 0, nonzero: 0, marked: 0 } } };
}

function roundTable(
  table: CountTable,
  primary: readonly number[],
  rule: SmallCountRule,
  reader: Reader,
): ProtectedCounts {
  const published = toRows(table, (_, value) =>
    isPrimary(value, rule) ? ('[c]' as const) : roundCell(value, rule.threshold).shown,
  );
  const readable = toRows(table, (_, value): PublishedCell =>
    isPrimary(value, rule) ? '[c]' : roundCell(value, rule.threshold).range,
  );
  const exact = countExact(readable, table, primary, rule);
  const audit = { reader, fellBack: false, primary: toIndices(table, primary), secondary: [], exact };
  return { outcome: 'rounded', published, audit };
}

function countExact(
  cells: readonly (readonly PublishedCell[])[],
  table: CountTable,
  primary: readonly number[],
  rule: SmallCountRule,
): Record<Reader, number> {
  const shown = { cells, rule, primary: toIndices(table, primary) };
  const count = (reader: Reader): number => (primary.length === 0 ? 0 : findExactCells(shown, reader).length);
  return { blind: count('blind'), nonzero: count('nonzero'), marked: count('marked') };
}

function toIndices({ columns }: CountTable, cells: readonly number[]): CellIndex[] {
  return cells.map((cell): CellIndex => [Math.floor(cell / columns), cell % columns]);
}

function toRows<T>({ rows, columns, values }: CountTable, cellOf: (cell: number, value: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const cell = row * columns + column;
      return cellOf(cell, values[cell] ?? 0);
    }),
  );
}
