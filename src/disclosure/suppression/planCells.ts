import type { Solver } from '../../kernel/solver.ts';
import { readLinked } from './generalReader.ts';
import { searchLeastPattern, type LeastPattern, type PatternProblem } from './leastPattern.ts';
import { buildPlanFinder, listPrices } from './planFinder.ts';
import { settleSystem, toPublishedTable, type PlanSystem, type SettledSystem } from './planSystem.ts';
import { READERS, type Reader, type SmallCountRule } from './readerModel.ts';

/** How to protect: the rule, and whom the tables must stand up to (default `marked`, falling back to `nonzero`). */
export interface PlanPolicy extends SmallCountRule {
  readonly reader?: Reader;
}

/** What the caller hands in. */
export interface PlanOptions {
  readonly solver?: Solver;
  /** Told how far the plan is: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Looked at between steps; the plan stops where it is aborted. */
  readonly signal?: { readonly aborted: boolean };
  /** Awaited between steps, so that messages can come in; default a resolved promise. */
  readonly pause?: () => Promise<void>;
}

/** How many protected cells have one possible value only for a reader, and of how many nothing could be proved. */
export interface ReaderCount {
  readonly exact: number;
  readonly undecided: number;
}

/** Which cells of a system are hidden; every number not named here is shown as it is. */
export interface CellPlan {
  readonly kind: 'planned';
  /** `withheld`: no pattern protects the system, and nothing of it may be shown. */
  readonly outcome: 'shown' | 'suppressed' | 'withheld';
  /** Why it is withheld. */
  readonly reason?: 'cannot-be-protected' | 'source-inconsistent' | 'source-undecided';
  readonly reader: Reader;
  readonly fellBack: boolean;
  readonly primary: readonly number[];
  readonly secondary: readonly number[];
  /** Guarded cells that no pattern of ours protects: the source's own figures give them away, or cannot be hidden. */
  readonly unguarded: readonly number[];
  readonly readers: Readonly<Record<Reader, ReaderCount>>;
}

/** What came of planning: a plan, or that it was stopped on the way. */
export type Planning = CellPlan | { readonly kind: 'stopped' };

/** Steps of the search after which no new round begins: about one second. */
const EFFORT = 30_000_000;
const ROUNDS = 300;
/** Cells settled by one search for a second table. */
const BUDGET = 400;
const TOTAL = 100;

/**
 * Plans which cells of a system of linked tables to hide (hierarchies, three-way tables with all margins, several
 * snapshots): the small ones, and fewest others, then fewest people, so that none of them can be worked out from all the
 * tables together. Every pattern is audited by `readLinked` before it is returned. Deterministic: nothing depends on
 * what was looked at before.
 */
export async function planCells(
  system: PlanSystem,
  policy: PlanPolicy,
  options: PlanOptions = {},
): Promise<Planning> {
  const { reader: _reader, ...rule } = policy;
  const settled = await settleSystem(system, rule, BUDGET, options.solver);
  if (typeof settled === 'string') return withhold(null, policy, `source-${settled}`);
  const wanted: readonly Reader[] = policy.reader === undefined ? ['marked', 'nonzero'] : [policy.reader];
  for (const [attempt, reader] of wanted.entries()) {
    const run: Run = { settled, rule, reader, fellBack: attempt > 0, options };
    const planning = await planFor(run, settled.system.guarded ?? []);
    if (planning !== null) return planning;
  }
  return withhold(settled, policy, 'cannot-be-protected');
}

interface Run {
  readonly settled: SettledSystem;
  readonly rule: SmallCountRule;
  readonly reader: Reader;
  readonly fellBack: boolean;
  readonly options: PlanOptions;
}

/** Plans against one reader; null where that cannot be done. Guarded cells that cannot be protected are let go. */
async function planFor(run: Run, guarded: readonly number[]): Promise<Planning | null> {
  const { settled, reader, rule } = run;
  const targets = [...settled.primary, ...guarded];
  const pattern = await searchPattern(run, {
    finder: buildPlanFinder(settled, reader, rule, BUDGET),
    primary: targets,
    must: settled.primary.length,
    price: listPrices(settled),
    effort: EFFORT,
    rounds: ROUNDS,
  });
  if (pattern === null) return { kind: 'stopped' };
  const lost = new Set(targets.filter((_, index) => pattern.moves[index] === null));
  if (settled.primary.some((cell) => lost.has(cell))) return null;
  if (lost.size > 0)
    return planFor(
      run,
      guarded.filter((cell) => !lost.has(cell)),
    );
  return auditPattern(run, pattern, targets);
}

/** Runs the search step by step; null where it was stopped. */
async function searchPattern({ options }: Run, problem: PatternProblem): Promise<LeastPattern | null> {
  const search = searchLeastPattern(problem);
  for (;;) {
    if (options.signal?.aborted === true) return null;
    const step = search.next();
    if (step.done === true) return step.value;
    options.onProgress?.(Math.floor(step.value * (TOTAL - 10)), TOTAL);
    await (options.pause?.() ?? Promise.resolve());
  }
}

/** Has each reader read the tables as they would be shown; null where one that must not gets through. */
async function auditPattern(
  run: Run,
  { secondary, moves }: LeastPattern,
  targets: readonly number[],
): Promise<CellPlan | null> {
  const { settled, rule, reader, fellBack, options } = run;
  const table = toPublishedTable(settled, rule, new Set([...settled.primary, ...secondary]));
  const known = moves.filter((move) => move !== null);
  const readers: Record<Reader, ReaderCount> = { blind: NONE, nonzero: NONE, marked: NONE };
  for (const level of READERS) {
    const mustHold = READERS.indexOf(level) <= READERS.indexOf(reader);
    // What a stronger reader could do is counted, not looked into at length.
    const help = mustHold && options.solver !== undefined ? { solver: options.solver } : {};
    const reading = await readLinked(table, level, {
      targets,
      moves: known,
      budget: mustHold ? BUDGET : 0,
      ...help,
    });
    if (reading.kind !== 'read') return null;
    const count = (verdict: string): number =>
      reading.cells.filter((cell) => cell.verdict === verdict).length;
    readers[level] = { exact: count('exact'), undecided: count('undecided') };
    if (mustHold && readers[level].exact + readers[level].undecided > 0) return null;
  }
  options.onProgress?.(TOTAL, TOTAL);
  const guarded = settled.system.guarded ?? [];
  const unguarded = guarded.filter((cell) => !targets.includes(cell));
  const outcome = settled.primary.length + secondary.length === 0 ? 'shown' : 'suppressed';
  return {
    kind: 'planned',
    outcome,
    reader,
    fellBack,
    primary: settled.primary,
    secondary,
    unguarded,
    readers,
  };
}

const NONE: ReaderCount = { exact: 0, undecided: 0 };

/** With nothing shown there is nothing to work out. */
function withhold(
  settled: SettledSystem | null,
  policy: PlanPolicy,
  reason: NonNullable<CellPlan['reason']>,
): CellPlan {
  return {
    kind: 'planned',
    outcome: 'withheld',
    reason,
    reader: policy.reader ?? 'nonzero',
    fellBack: policy.reader === undefined,
    primary: settled?.primary ?? [],
    secondary: [],
    unguarded: [],
    readers: { blind: NONE, nonzero: NONE, marked: NONE },
  };
}
