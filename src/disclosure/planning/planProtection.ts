import { describesPeople, toAppliedPolicy } from '../../kernel/appliedPolicy.ts';
import { type Policy, policyOf } from '../../kernel/policy.ts';
import type { Solver } from '../../kernel/solver.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import { needsPlan } from '../gate.ts';
import { planCells, type CellPlan } from '../suppression/planCells.ts';
import { ONE_CELL } from '../suppression/leastPattern.ts';
import type { SmallCountRule } from '../suppression/readerModel.ts';
import { toLatticeRule } from './decisionReach.ts';
import type { Plan, PlannedPolicy, SnapshotPlan } from './plan.ts';
import { planAxes } from './planAxes.ts';
import { countNodes, type PlanCounts } from './planCounts.ts';
import { weighNodes } from './weighNodes.ts';

/** What the caller of a plan hands in. */
export interface ProtectionOptions {
  /** For what neither bounds nor witnesses can tell; without it that stays unproved, and is taken for unsafe. */
  readonly solver?: Solver;
  /** Told how far the plan is: `done` of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Looked at between steps; the plan is `stopped` where it is aborted. */
  readonly signal?: { readonly aborted: boolean };
  /** Awaited between steps, so that the caller can do other things; default a resolved promise. */
  readonly pause?: () => Promise<void>;
}

const STEPS = 100;

/**
 * Plans what is hidden of snapshots under a policy, once, for every table of the lattice of `planAxes` at both levels of
 * grouping: the small counts and others of the least worth (totals and broad groups last, see `weighNodes`), then the fewest
 * people, so that no small count can be worked out from all those tables together. Each snapshot is planned on its own. Every pattern has been audited; a snapshot that no pattern
 * protects is withheld. Snapshots made up from the start, snapshots without counts and policies that decide cell by cell need no
 * plan; one that was real and is illustrative now does.
 */
export async function planProtection(
  snapshots: readonly Snapshot[],
  policy: Policy,
  options: ProtectionOptions = {},
): Promise<Plan> {
  const wanted = snapshots.flatMap((snapshot) => {
    const { content, provenance } = snapshot;
    const own = policyOf(toAppliedPolicy(policy, [provenance]), snapshot.id);
    return content.kind === 'counts' && describesPeople(provenance) && needsPlan(own)
      ? [{ snapshot, content, own }]
      : [];
  });
  const plans: SnapshotPlan[] = [];
  for (const [at, { snapshot, content, own }] of wanted.entries()) {
    const plan = await planSnapshot(snapshot, content, own, {
      ...options,
      onProgress: (done, of) =>
        options.onProgress?.(STEPS * at + Math.floor((STEPS * done) / of), STEPS * wanted.length),
    });
    if (plan === undefined) return { kind: 'stopped' };
    plans.push(plan);
  }
  return { kind: 'planned', snapshots: plans };
}

/** Plans one snapshot; nothing where it was stopped. */
async function planSnapshot(
  snapshot: Snapshot,
  content: CountsContent,
  policy: PlannedPolicy,
  options: ProtectionOptions,
): Promise<SnapshotPlan | undefined> {
  const axes = planAxes(snapshot, content);
  const counts = countNodes(content, axes);
  const { known, lattice } = counts;
  const head = { snapshot: snapshot.id, policy, axes };
  if (!known.every(Number.isSafeInteger)) {
    const hidden = new Uint8Array(known.length).fill(1);
    return { ...head, outcome: 'withheld', reason: 'not-whole', hidden, reader: 'nonzero', fellBack: false };
  }
  const rule = toLatticeRule(policy, { snapshot, content, axes });
  const people = weigh(known, rule, weighNodes(snapshot, content, axes));
  const system = { values: known, lattice, fixed: publicZeros(counts), people };
  const cells = await planCells(system, rule, options);
  return cells.kind === 'stopped' ? undefined : { ...head, ...toOutcome(cells, known.length) };
}

/** Counts that an owner decided to show are hidden last: one of them is lost no sooner than this many others of its kind. */
const OTHERS_FOR_DECIDED = 8;

/** The people of each node, and beyond the one cell that every hidden node costs as many as it is worth more. */
function weigh(known: Float64Array, { lower }: SmallCountRule, weights: Float64Array): Float64Array {
  return known.map((n, node) => {
    const decided = lower?.cells[node] === 1 ? 1 + OTHERS_FOR_DECIDED : 1;
    return n + ((weights[node] ?? 1) * decided - 1) * ONE_CELL;
  });
}

/** Nodes over cells of which the source gives no count: everybody knows that no count of ours is in them. */
function publicZeros({ visible, listed }: PlanCounts): number[] {
  return [...visible.keys()].filter((node) => visible[node] === 0 && (listed[node] ?? 0) > 0);
}

function toOutcome(
  { outcome, reader, fellBack, primary, secondary }: CellPlan,
  nodes: number,
): Pick<SnapshotPlan, 'outcome' | 'reason' | 'hidden' | 'reader' | 'fellBack'> {
  const hidden = new Uint8Array(nodes);
  if (outcome === 'withheld')
    return { outcome, reason: 'cannot-be-protected', hidden: hidden.fill(1), reader, fellBack };
  for (const node of [...primary, ...secondary]) hidden[node] = 1;
  return { outcome, hidden, reader, fellBack };
}
