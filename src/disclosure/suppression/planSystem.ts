import { answerWith } from './asking.ts';
import { findBase } from './baseTable.ts';
import { propagate } from './boundsPropagation.ts';
import type { LinkedEquation } from './equationSystem.ts';
import { listLatticeEquations, type Lattice } from './lattice.ts';
import { buildDomainsFor, type LinkedTable } from './linkedTable.ts';
import { isPrimary, type Bounds, type SmallCountRule } from './readerModel.ts';
import type { PublishedCell } from './twoWayReader.ts';
import type { Solver } from '../../kernel/solver.ts';

/** A system of linked tables that is to be protected as one; cells go by position. */
export interface PlanSystem {
  /** The true value of each cell; of a cell with a range, any number where it is not known to us (NaN will do). */
  readonly values: ArrayLike<number>;
  /** The cells that are no number to begin with, and what everybody knows of them: hidden at source, rounded, never shown. */
  readonly ranges?: ReadonlyMap<number, Bounds>;
  /** Cells with a range that are to be protected too: those that the source has hidden. */
  readonly guarded?: readonly number[];
  /** Cells that cannot be hidden, because they are public already. */
  readonly fixed?: readonly number[];
  /** The tables as a lattice, whose sums need not be listed. */
  readonly lattice?: Lattice;
  /** The sums that no lattice gives. */
  readonly equations?: readonly LinkedEquation[];
  /** People lost with a cell that is hidden; default its value. */
  readonly people?: ArrayLike<number>;
}

/** A system made ready for planning: whole, with every value settled. */
export interface SettledSystem {
  readonly system: PlanSystem;
  readonly values: Float64Array;
  readonly ranges: ReadonlyMap<number, Bounds>;
  readonly equations: readonly LinkedEquation[];
  /** The cells that the rule hides for their own sake. */
  readonly primary: readonly number[];
}

/**
 * Settles a system: lists its sums, and finds values for cells that are known as a range only, so that all sums hold.
 * `inconsistent` where nothing fits what the source published; `undecided` where nothing was found. Throws a RangeError
 * where a cell without a range is no count, and an Error where the counts do not meet the sums.
 */
export async function settleSystem(
  system: PlanSystem,
  rule: SmallCountRule,
  budget: number,
  solver: Solver | undefined,
): Promise<SettledSystem | 'inconsistent' | 'undecided'> {
  const ranges = system.ranges ?? new Map<number, Bounds>();
  const equations = [
    ...(system.lattice === undefined ? [] : listLatticeEquations(system.lattice)),
    ...(system.equations ?? []),
  ];
  const given = Float64Array.from(system.values);
  const wrong = given.findIndex(
    (value, cell) => !ranges.has(cell) && !(Number.isSafeInteger(value) && value >= 0),
  );
  if (wrong >= 0) throw new RangeError(`cell ${wrong} is not a count: ${given[wrong]}`);
  const cells = [...given].map((value, cell): PublishedCell => ranges.get(cell) ?? value);
  const values = await findValues({ cells, equations, primary: [], rule }, given, ranges, budget, solver);
  if (typeof values === 'string') return values;
  const fixed = new Set(system.fixed);
  const primary = [...values.keys()].filter(
    (cell) => !ranges.has(cell) && !fixed.has(cell) && isPrimary(values[cell] ?? 0, rule, cell),
  );
  return { system, values, ranges, equations, primary };
}

async function findValues(
  table: LinkedTable,
  given: Float64Array,
  ranges: ReadonlyMap<number, Bounds>,
  budget: number,
  solver: Solver | undefined,
): Promise<Float64Array | 'inconsistent' | 'undecided'> {
  const isWhole = [...ranges.keys()].every((cell) => Number.isFinite(given[cell]));
  const domains = buildDomainsFor(table, 'blind');
  if (domains === null) return 'inconsistent';
  if (isWhole) return answerWith(findBase(domains, { ...table, known: given }, budget), solver);
  return propagate(domains) ? answerWith(findBase(domains, table, budget), solver) : 'inconsistent';
}

/** What a reader holds once a pattern is applied: the numbers, the symbol for what is hidden, the ranges as they were. */
export function toPublishedTable(
  { values, ranges, equations, primary }: SettledSystem,
  rule: SmallCountRule,
  hidden: ReadonlySet<number>,
): LinkedTable {
  const cells = [...values].map((value, cell) => ranges.get(cell) ?? (hidden.has(cell) ? '[c]' : value));
  return { cells, equations, primary, rule, known: values };
}
