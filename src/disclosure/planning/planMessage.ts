import type { Policy } from '../../kernel/policy.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { PublicationAudit } from '../published/auditPublication.ts';
import type { AuditTable } from './listNodes.ts';
import type { Plan, SnapshotPlan } from './plan.ts';
import type { PlanAudit } from './planAudit.ts';

/** What the page asks of the planning worker. */
export type PlanRequest =
  | { readonly kind: 'plan'; readonly snapshots: readonly Snapshot[]; readonly policy: Policy }
  /** For the analyst: how near a careful reader could come to the hidden ones among these nodes. */
  | {
      readonly kind: 'audit';
      readonly snapshot: Snapshot;
      readonly plan: SnapshotPlan;
      readonly nodes: readonly number[];
    }
  /** For the analyst: what a publication and one of our tables of it give away of what its publisher hid. */
  | { readonly kind: 'published'; readonly snapshot: Snapshot; readonly table: AuditTable };

/** What the planning worker sends back: steps done of all steps (counted as bytes are in an import), then what came of it. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: Plan | PlanAudit | PublicationAudit }
  /** The name of the error. */
  | { readonly kind: 'failed'; readonly found: string };
