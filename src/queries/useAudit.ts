import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { auditRounding, type RoundingAudit } from '../disclosure/planning/auditRounding.ts';
import { findPlan } from '../disclosure/planning/findPlan.ts';
import { type AuditTable, listNodes, type NamedNode } from '../disclosure/planning/listNodes.ts';
import type { SnapshotPlan } from '../disclosure/planning/plan.ts';
import type { AuditedCell, PlanAudit } from '../disclosure/planning/planAudit.ts';
import type { PublicationAudit } from '../disclosure/published/auditPublication.ts';
import { needsPlan } from '../disclosure/gate.ts';
import { type CellwisePolicy, toRounding } from '../disclosure/gateCount.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { type Policy, policyOf } from '../kernel/policy.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import { progressQuery, readPlans, stopPlans } from './planQuery.ts';
import { type PlanProgress, runAudit, runPublicationAudit } from './planRun.ts';
import { snapshotQuery } from './snapshotQuery.ts';
import { toIssues } from './toIssues.ts';

export type { AuditTable } from '../disclosure/planning/listNodes.ts';

/** A hidden cell with its names: for the analyst only. */
export type NamedCell = AuditedCell & Pick<NamedNode, 'row' | 'column'>;

/** What was found of a snapshot's protection. */
export type AuditState =
  /** The snapshot holds no counts of people, or nothing of it has to be hidden. */
  | { readonly kind: 'no-plan' }
  /** The policy decides each count on its own. */
  | { readonly kind: 'rounded'; readonly audit: RoundingAudit }
  /** The publisher's numbers are shown as they are; what it hid is read as a careful reader would. */
  | { readonly kind: 'published'; readonly audit: PublicationAudit }
  | { readonly kind: 'working'; readonly planning?: PlanProgress & { readonly onCancel: () => void } }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly issues: readonly StoreIssue[] }
  | {
      readonly kind: 'ready';
      readonly outcome: SnapshotPlan['outcome'];
      readonly audit: Omit<PlanAudit, 'cells'>;
      readonly cells: readonly NamedCell[];
    };

type Answer = Exclude<AuditState, { kind: 'working' | 'failed' }>;

/** What is hidden of one table of a snapshot, why, and how near a careful reader could come to each hidden count. */
export function useAudit(id: string, policy: Policy, table: AuditTable): AuditState {
  const client = useQueryClient();
  const planning = useQuery(progressQuery(id, policy)).data;
  const { data, error } = useQuery(
    queryOptions({
      queryKey: ['audit', id, canonicalJson(policy), canonicalJson(table)],
      queryFn: async ({ signal }): Promise<Answer> => {
        const snapshot = await client.ensureQueryData(snapshotQuery(client, id));
        const watch = { signal, onProgress: () => undefined };
        if (policy.kind === 'published' && snapshot.content.kind === 'counts')
          return { kind: 'published', audit: await runPublicationAudit(snapshot, table, watch) };
        if (!needsPlan(policy)) return toRounded(snapshot, policy);
        const plan = await readPlans(client, [snapshot], policy);
        if (plan.kind === 'stopped') return { kind: 'stopped' };
        const own = findPlan(plan, snapshot.id, policyOf(policy, id));
        if (own === undefined) return { kind: 'no-plan' };
        const named = listNodes(snapshot, own, table);
        const { cells, ...audit } = await runAudit(
          snapshot,
          own,
          named.map(({ node }) => node),
          watch,
        );
        return { kind: 'ready', outcome: own.outcome, audit, cells: nameCells(cells, named) };
      },
    }),
  );
  if (error !== null) return { kind: 'failed', issues: toIssues(error) };
  if (data !== undefined) return data;
  if (planning === undefined || planning.done >= planning.of) return { kind: 'working' };
  const onCancel = (): void => stopPlans(client, [id], policy);
  return { kind: 'working', planning: { ...planning, onCancel } };
}

/** Values that are not protected at all lose nothing. */
function toRounded(snapshot: Snapshot, policy: CellwisePolicy): Answer {
  const audit = toRounding(policy) === undefined ? undefined : auditRounding(snapshot, policy);
  return audit === undefined ? { kind: 'no-plan' } : { kind: 'rounded', audit };
}

function nameCells(cells: readonly AuditedCell[], named: readonly NamedNode[]): NamedCell[] {
  const names = new Map(named.map((one) => [one.node, one]));
  return cells.flatMap((cell) => {
    const name = names.get(cell.node);
    return name === undefined ? [] : [{ ...cell, row: name.row, column: name.column }];
  });
}
