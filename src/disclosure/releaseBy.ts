import type { Refusal } from '../kernel/issue.ts';
import type { Policy } from '../kernel/policy.ts';
import { drawnSnapshots, type Question } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Gate, needsPlan } from './gate.ts';
import { toReleaseContext, type ReleaseContext } from './releaseContext.ts';
import { type ReleasedGrid, type ReleasedTable, type TableNote, toReleased } from './releasedTable.ts';
import type { AuditTogether } from './published/auditTogether.ts';
import { findTogether } from './published/drawnTogether.ts';
import { type GatedPlan, toGate } from './toGate.ts';

/** Works one metric out and lets it through the gate it is given. */
export type Releaser = (context: ReleaseContext, gate: Gate) => Result<ReleasedTable, Refusal[]>;

/**
 * `release` with the releaser of the question's metric handed in, for whoever loads metrics as they are needed; likewise the
 * audit of several publications, where the question draws on such (`findTogether`).
 */
export function releaseBy(
  releaser: Releaser,
  snapshots: readonly Snapshot[],
  question: Question,
  policy: Policy,
  planned?: GatedPlan,
  auditTogether?: AuditTogether,
): Result<ReleasedTable, Refusal[]> {
  const context = toReleaseContext(snapshots, question, policy, planned);
  if (context.kind === 'error') return context;
  const { policy: applied, head, whole, snapshot } = context.value;
  // A whole from elsewhere would be set against parts that were hidden without a thought of it.
  if (needsPlan(applied) && whole !== undefined) return fail([{ code: 'outside-lattice' }]);
  const drawn = drawnSnapshots(question);
  const asked = snapshots.filter(
    ({ id, series }) => question.snapshots.includes(id) || (drawn.includes(id) && series === snapshot.series),
  );
  const gate = toGate(applied, asked, planned);
  if (gate.kind === 'error') return gate;
  if (gate.value.kind === 'withheld')
    return ok(toReleased({ ...head, kind: 'withheld', reason: gate.value.reason }));
  const own = gate.value.gate;
  const isTogether = findTogether(context.value).length > 0;
  if (isTogether && auditTogether === undefined) return fail([{ code: 'plan-missing' }]);
  const audit = isTogether ? auditTogether?.(context.value, own) : undefined;
  const released =
    audit === undefined
      ? releaser(context.value, own)
      : releaser({ ...context.value, guard: audit.guard }, audit.guard(own));
  if (released.kind === 'error' || released.value.kind !== 'released') return released;
  const { notes } = released.value;
  const further = [...(audit?.notes() ?? []), ...toClassifiedNotes(context.value.asked, released.value)];
  return ok(countHidden({ ...released.value, notes: [...notes, ...further] }));
}

/** How the labels were read, where groups are shown apart; where snapshots differ in that, breaks say so. */
function toClassifiedNotes(asked: readonly Snapshot[], { rows, columns }: ReleasedGrid): TableNote[] {
  const [first, ...others] = asked.map(({ mapping: { classification, ladder } }) => ({
    classification,
    ladder,
  }));
  const groups = first?.classification;
  const isShared = others.every((one) => one.classification === groups && one.ladder === first?.ladder);
  // White and all other is one and the same in every classification.
  if (groups === undefined || !isShared || columns.filter(({ role }) => role === 'group').length < 3)
    return [];
  const grades = rows.some(({ order }) => order !== undefined) ? first?.ladder : undefined;
  return [{ code: 'classified', groups, ...(grades === undefined ? {} : { grades }) }];
}

/** A table speaks of the hidden cells that a reader sees in it, not of those behind what it was worked out from. */
function countHidden(table: ReleasedGrid): ReleasedGrid {
  const hiddenByPolicy = table.cells
    .flat()
    .filter(({ value }) => value.kind === 'suppressed' && value.reason === 'policy').length;
  return { ...table, protection: { ...table.protection, hiddenByPolicy } };
}
