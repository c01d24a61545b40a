import type { Solver } from '../../kernel/solver.ts';
import { auditPublication, type PublicationAudit } from '../published/auditPublication.ts';
import type { Plan } from './plan.ts';
import { auditPlan, type PlanAudit } from './planAudit.ts';
import type { PlanRequest } from './planMessage.ts';
import { planProtection } from './planProtection.ts';

/** Does what the page asked of the planning worker. */
export function answerPlanning(
  request: PlanRequest,
  solver: Solver,
  onProgress: (done: number, total: number) => void,
): Promise<Plan | PlanAudit | PublicationAudit> {
  switch (request.kind) {
    case 'plan':
      return planProtection(request.snapshots, request.policy, { solver, onProgress });
    case 'audit':
      return auditPlan(request.snapshot, request.plan, request.nodes, { solver, onProgress });
    case 'published':
      return auditPublication(request.snapshot, request.table, solver);
  }
}
