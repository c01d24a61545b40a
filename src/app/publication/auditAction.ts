import type { auditActions as AppActions } from '../audit/auditAction.ts';

/** What is hidden was planned where the publication was made: there is no audit in it. */
export const auditActions: typeof AppActions = () => [];
