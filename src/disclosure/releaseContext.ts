import { toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import { type Policy, policyOf } from '../kernel/policy.ts';
import type { Provenance } from '../kernel/provenance.ts';
import { drawnSnapshots, type Question } from '../kernel/question.ts';
import type { Refusal } from '../kernel/issue.ts';
import { joinProvenance } from '../kernel/joinProvenance.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Gate } from './gate.ts';
import { toPublicProvenance } from './toPublicProvenance.ts';
import type { GatedPlan } from './toGate.ts';
import type { ReleasedGrid } from './releasedTable.ts';

/** The snapshots a question draws on, with what every released table of it says. */
export interface ReleaseContext {
  readonly question: Question;
  readonly policy: Policy;
  readonly snapshot: Snapshot;
  /** The snapshot compared with. */
  readonly then?: Snapshot;
  /** The snapshot of the publisher's printed whole. */
  readonly whole?: Snapshot;
  /** The snapshots asked about, in the order of the question. */
  readonly asked: readonly Snapshot[];
  /** Everything at hand: a comparator's snapshot is looked up here. */
  readonly given: readonly Snapshot[];
  /** Plans at hand: a comparator of another series has its own. */
  readonly planned?: GatedPlan;
  /** Looks at what a gate of another series lets through beside what is asked about. */
  readonly guard?: (gate: Gate) => Gate;
  readonly head: Pick<
    ReleasedGrid,
    'question' | 'provenance' | 'policy' | 'wording' | 'title' | 'reference' | 'referenceThen'
  >;
}

/**
 * Gathers what a question draws on. Errors: a snapshot that is not at hand, kinds that do not join, `published` without the
 * publisher's address. A set made up from the start has nobody to protect, whatever policy is asked for; one that was ever real keeps
 * its policy.
 */
export function toReleaseContext(
  snapshots: readonly Snapshot[],
  question: Question,
  policy: Policy,
  planned?: GatedPlan,
): Result<ReleaseContext, Refusal[]> {
  const wanted = [...question.snapshots, ...(question.whole === undefined ? [] : [question.whole])];
  const found: Snapshot[] = [];
  for (const id of wanted) {
    const snapshot = snapshots.find((candidate) => candidate.id === id);
    if (snapshot === undefined) return fail([{ code: 'snapshot-missing', id }]);
    found.push(snapshot);
  }
  const [snapshot, ...others] = found;
  if (snapshot === undefined) throw new Error('a question without a snapshot');
  let provenance: Provenance = toPublicProvenance(snapshot.provenance);
  for (const other of others) {
    const joined = joinProvenance(provenance, toPublicProvenance(other.provenance));
    if (joined.kind === 'error') return fail([joined.error]);
    provenance = joined.value;
  }
  const drawn = drawnSnapshots(question);
  const ownSeries = snapshots.filter(({ id, series }) => series === snapshot.series && drawn.includes(id));
  const applied = toAppliedPolicy(
    policyOfAll(policy, drawn),
    [...found, ...ownSeries].map((one) => one.provenance),
  );
  if (provenance.kind === 'real' && applied.kind === 'made-up')
    throw new Error(`snapshot ${snapshot.id} is real: it cannot be released as made up`);
  if (applied.kind === 'published' && provenance.kind === 'real' && !hasAddress(provenance))
    return fail([{ code: 'address-required' }]);
  const then = question.snapshots.length > 1 ? found[1] : undefined;
  const whole = question.whole === undefined ? undefined : found[found.length - 1];
  const { wording, title, reference } = snapshot;
  return ok({
    question,
    policy: applied,
    ...(planned === undefined ? {} : { planned }),
    snapshot,
    ...(then === undefined ? {} : { then }),
    ...(whole === undefined ? {} : { whole }),
    asked: found.slice(0, question.snapshots.length),
    given: snapshots,
    head: {
      question,
      provenance,
      policy: applied,
      wording,
      title,
      ...(reference === undefined ? {} : { reference }),
      ...(then?.reference === undefined ? {} : { referenceThen: then.reference }),
    },
  });
}

/** The policy that snapshots are under together: an owner's decision for one of them is printed with what draws on it alone. */
function policyOfAll(policy: Policy, snapshots: readonly string[]): Policy {
  const [first = policy] = snapshots.map((id) => policyOf(policy, id));
  return snapshots.some((id) => policyOf(policy, id) === policy) ? policy : first;
}

function hasAddress(provenance: Extract<Provenance, { kind: 'real' }>): boolean {
  return provenance.sources.every((source) => source.address !== undefined);
}
