import { Fault } from '../io/fault.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';

/** A fault of the world as an issue that the screen has words for; anything else is a fault of ours and is thrown on. */
export function toIssues(cause: unknown): StoreIssue[] {
  if (cause instanceof IssuesError) return [...cause.issues];
  if (!(cause instanceof Fault)) throw cause;
  const { fault, about } = cause;
  switch (fault) {
    case 'not-found':
    case 'network':
      return [{ code: 'resource-missing', resource: about, found: fault }];
    case 'slow':
      return [{ code: 'resource-slow', resource: about }];
    case 'storage-blocked':
    case 'storage-full':
    case 'storage-failed':
    case 'storage-damaged':
    case 'storage-newer':
    case 'library-moved':
      return [{ code: fault }];
    case 'worker-failed':
    case 'picture-failed':
      return [{ code: 'worker-failed', found: about }];
    default:
      return assertNever(fault, 'fault');
  }
}

/** Issues on their way through a query, which can only reject with an error. */
export class IssuesError extends Error {
  readonly issues: readonly StoreIssue[];

  constructor(issues: readonly StoreIssue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.name = 'IssuesError';
    this.issues = issues;
  }
}
