import { askWorker } from '../io/importWorker.ts';
import type { AuditTable } from '../disclosure/planning/listNodes.ts';
import type { PublicationAudit } from '../disclosure/published/auditPublication.ts';
import type { Plan, PlannedPolicy, SnapshotPlan } from '../disclosure/planning/plan.ts';
import type { PlanAudit } from '../disclosure/planning/planAudit.ts';
import type { PlanRequest } from '../disclosure/planning/planMessage.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import PlanWorker from '../workers/plan.ts?worker&inline';

/** How far the planning has come: steps done of all steps. */
export interface PlanProgress {
  readonly done: number;
  readonly of: number;
}

interface PlanWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PlanProgress) => void;
}

/** Plans one snapshot in a worker of its own, which ends with the plan or at once when it is cancelled. */
export function runPlan(snapshot: Snapshot, policy: PlannedPolicy, watch: PlanWatch): Promise<Plan> {
  return ask<Plan>({ kind: 'plan', snapshots: [snapshot], policy }, watch);
}

/** Works out for the analyst how near a careful reader could come to hidden ones among these nodes. */
export function runAudit(
  snapshot: Snapshot,
  plan: SnapshotPlan,
  nodes: readonly number[],
  watch: PlanWatch,
): Promise<PlanAudit> {
  return ask<PlanAudit>({ kind: 'audit', snapshot, plan, nodes }, watch);
}

/** Works out for the analyst what a publication gives away of what its publisher hid, and whether a table of it adds to that. */
export function runPublicationAudit(
  snapshot: Snapshot,
  table: AuditTable,
  watch: PlanWatch,
): Promise<PublicationAudit> {
  return ask<PublicationAudit>({ kind: 'published', snapshot, table }, watch);
}

function ask<R>(request: PlanRequest, { signal, onProgress }: PlanWatch): Promise<R> {
  return askWorker<R>(new PlanWorker(), request, {
    about: 'planning the protection',
    signal,
    onProgress: ({ bytesRead, bytes }) => onProgress({ done: bytesRead, of: bytes }),
  });
}
