import type { Policy } from '../../kernel/policy.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
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
    };

/** What the planning worker sends back: steps done of all steps (counted as bytes are in an import), then what came of it. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: Plan | PlanAudit }
  /** The name of the error. */
  | { readonly kind: 'failed'; readonly found: string };
