import fc from 'fast-check';
import { cellsOf, countedSnapshot, GRADES, GROUPS } from '../../fixtures/countedSnapshot.ts';
import { toLatticeRule } from '../../src/disclosure/planning/decisionReach.ts';
import type { PlanAxes, SnapshotPlan } from '../../src/disclosure/planning/plan.ts';
import { countNodes } from '../../src/disclosure/planning/planCounts.ts';
import { buildEquationSystem } from '../../src/disclosure/suppression/equationSystem.ts';
import { listLatticeEquations } from '../../src/disclosure/suppression/lattice.ts';
import { buildPlanFinder } from '../../src/disclosure/suppression/planFinder.ts';
import { isPrimary, type Reader, type SmallCountRule } from '../../src/disclosure/suppression/readerModel.ts';
import { findMoveSigns } from '../../src/disclosure/suppression/witnessMove.ts';
import type { Question } from '../../src/kernel/question.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

const departments = ['Analysis', 'Labs', 'Policy'];
const grades = Object.fromEntries(Object.entries(GRADES).slice(0, 4));
const groups = Object.fromEntries(
  Object.entries(GROUPS).filter(([label]) => !['Caribbean', 'White other'].includes(label)),
);
const sizes = [Object.keys(groups).length, Object.keys(grades).length];

const aCount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 60 }) },
);

/** A workforce of up to three departments, four grades and six kinds of answer, many of them small. */
export const aWorkforce: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 3 }).chain((members) => {
  const all = sizes.reduce((product, size) => product * size, members);
  return fc.array(aCount, { minLength: all, maxLength: all }).map((counts) => {
    let at = 0;
    return countedSnapshot({
      groups,
      grades,
      departments: departments.slice(0, members),
      cells: cellsOf([...sizes, members], () => counts[at++] ?? 0),
    });
  });
});

/** Every question about one snapshot that the screens ask, at every level of grouping, of all and of each department. */
export function questionsAbout(snapshot: Snapshot): Question[] {
  const { content, id } = snapshot;
  const labels =
    content.kind === 'counts' ? content.dimensions.find(({ role }) => role === 'breakdown')?.labels : [];
  const filters = [
    [],
    ...(labels ?? []).map((label) => [{ dimension: 'department', members: [label] }]),
    ...((labels ?? []).length > 2 ? [[{ dimension: 'department', members: (labels ?? []).slice(1) }]] : []),
    [{ dimension: 'grade', members: Object.keys(grades).slice(1) }],
  ];
  const rows: Partial<Question>[] = [
    {},
    { by: 'grade' },
    { by: 'grade', grades: 'senior' },
    { by: 'department' },
  ];
  const metrics: Partial<Question>[] = [
    { metric: 'headcount' },
    { metric: 'rates' },
    { metric: 'representation', comparator: { kind: 'all-staff' } },
    { metric: 'representation', denominator: 'all' },
  ];
  const whole: Partial<Question>[] = [
    { metric: 'grade-progression' },
    { metric: 'relative-likelihood' },
    { metric: 'trend' },
    { metric: 'trend', trend: 'rates' },
    { metric: 'representation', by: 'grade', comparator: { kind: 'feeder-grade' } },
    { metric: 'representation', by: 'grade', comparator: { kind: 'all-members', dimension: 'department' } },
    {
      metric: 'representation',
      comparator: { kind: 'other-member', dimension: 'department', member: (labels ?? [])[0] ?? '' },
    },
    { metric: 'representation', by: 'department', comparator: { kind: 'all-staff' }, only: 'asian' },
    { metric: 'race-disparity' },
    { metric: 'data-goal' },
  ];
  return (['detailed', 'broad', 'white-and-all-other'] as const).flatMap((grouping) =>
    filters.flatMap((filter) =>
      [...rows.flatMap((row) => metrics.map((metric) => ({ ...row, ...metric }))), ...whole].map(
        (asked): Question => ({
          metric: 'headcount',
          denominator: 'known',
          comparator: { kind: 'none' },
          ...asked,
          snapshots: [id],
          filters: filter,
          grouping,
        }),
      ),
    ),
  );
}

/** The ways in which hidden counts of a snapshot can change by one each without a change of any shown sum, for each small one. */
function listMoves(
  snapshot: Snapshot,
  plan: SnapshotPlan,
  reader: Reader,
): {
  readonly known: Float64Array;
  readonly moves: readonly ReadonlyMap<number, number>[];
  readonly rule: SmallCountRule;
} {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error('counts expected');
  const { lattice, known } = countNodes(content, plan.axes);
  const rule = toLatticeRule(plan.policy, { snapshot, content, axes: plan.axes });
  const equations = listLatticeEquations(lattice);
  const linked = buildEquationSystem(known.length, equations);
  const primary = [...known.keys()].filter((node) => isPrimary(known[node] ?? 0, rule, node));
  const settled = {
    system: { values: known, lattice },
    values: known,
    ranges: new Map(),
    equations,
    primary,
  };
  const finder = buildPlanFinder(settled, reader, rule, 400);
  const cost = Float64Array.from(plan.hidden, (mark) => (mark === 1 ? 0 : Infinity));
  const moves = primary.flatMap((node) => {
    const move = finder.find(node, cost, 1);
    const signs = move === null ? null : findMoveSigns(linked, move.cells);
    return signs === null ? [] : [signs];
  });
  return { known, moves, rule };
}

/**
 * The same snapshot with other hidden counts, that shows what this one shows: hidden counts changed together so that every
 * shown sum stays, in `most` ways at once. Small ones stay small. Nothing where no change is found.
 */
export function makeTwin(snapshot: Snapshot, plan: SnapshotPlan, most = Infinity): Snapshot | undefined {
  const { known, moves, rule } = listMoves(snapshot, plan, 'marked');
  const changed = known.slice();
  const least = rule.zeroRule === 'published' ? 1 : 0;
  let made = 0;
  for (const signs of moves) {
    if (made === most) break;
    if ([...signs.keys()].some((cell) => changed[cell] !== known[cell])) continue;
    const way = [1, -1].find((turn) =>
      [...signs].every(([cell, sign]) => {
        const before = known[cell] ?? 0;
        const value = before + turn * sign;
        return value >= least && isPrimary(value, rule, cell) === isPrimary(before, rule, cell);
      }),
    );
    if (way === undefined) continue;
    for (const [cell, sign] of signs) changed[cell] = (known[cell] ?? 0) + way * sign;
    made += 1;
  }
  return changed.every((value, node) => value === known[node])
    ? undefined
    : withNodes(snapshot, plan, changed);
}

/** Every guess of the hidden counts along one line: all snapshots that show what this one shows and differ in a small count. */
export function listGuesses(snapshot: Snapshot, plan: SnapshotPlan, most = 30): Snapshot[] {
  const { known, moves } = listMoves(snapshot, plan, 'nonzero');
  const [signs] = moves;
  if (signs === undefined) return [];
  const guesses: Snapshot[] = [];
  for (let by = -most; by <= most; by++) {
    const values = known.slice();
    for (const [cell, sign] of signs) values[cell] = (known[cell] ?? 0) + by * sign;
    if (values.every((value, cell) => value > 0 || value === known[cell]))
      guesses.push(withNodes(snapshot, plan, values));
  }
  return guesses;
}

function withNodes(snapshot: Snapshot, { axes }: SnapshotPlan, values: Float64Array): Snapshot {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error('counts expected');
  const counts = toCells(axes, content, values);
  return { ...snapshot, content: { ...content, cells: { ...content.cells, counts } } };
}

/** The cells of the cube with the values of the finest nodes; each stands for one of them. */
function toCells(
  axes: PlanAxes,
  { dimensions, cells }: Extract<Snapshot['content'], { kind: 'counts' }>,
  values: Float64Array,
): Float64Array {
  const parts = [axes.breakdown, axes.grade, axes.column].map(({ dimension, nodes }) => {
    const at = dimensions.findIndex(({ id }) => id === dimension);
    return { at, nodes };
  });
  return cells.counts.map((_, i) => {
    const node = parts.reduce((position, { at, nodes }) => {
      const code = at < 0 ? 0 : (cells.codes[at]?.[i] ?? 0);
      return position * nodes.length + nodes.findIndex((codes) => codes.length === 1 && codes[0] === code);
    }, 0);
    return values[node] ?? 0;
  });
}
