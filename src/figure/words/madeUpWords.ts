import type { ReleasedTable } from '../../disclosure/releasedTable.ts';

/** What is said of illustrative numbers before anything else. */
export interface MadeUpWords {
  /** That they are made up. */
  readonly claim: string;
  /** Whom they describe. */
  readonly whom: string;
}

/**
 * Words for illustrative numbers. Only those made up from the start describe nobody: counts that were first entered as real are under a
 * policy still, and nothing that leaves may say that they are of no one.
 */
export function madeUpWords({ policy }: Pick<ReleasedTable, 'policy'>): MadeUpWords {
  return wasEnteredAsReal({ policy })
    ? { claim: 'First entered as real, said to be illustrative', whom: 'its counts stay protected' }
    : { claim: 'Made up, for example only', whom: 'describes none' };
}

/** Whether illustrative numbers were real before somebody corrected them: their counts are under a policy. */
export function wasEnteredAsReal({ policy }: Pick<ReleasedTable, 'policy'>): boolean {
  return policy.kind !== 'made-up';
}
