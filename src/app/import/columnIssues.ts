import type { Issue } from '../../kernel/issue.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';

const aboutColumns: ReadonlySet<Issue['code']> = new Set([
  'column-missing',
  'column-role-duplicated',
  'characteristic-missing',
  'too-many-labels',
]);

const roles = {
  characteristic: 'ethnic group',
  measure: 'number',
  category: 'what was counted',
  eligible: 'people it could happen to',
  outcome: 'people it happened to',
  department: 'breakdown, which holds the departments',
  return: 'reported, or as invited and as completed',
} as const;

/** What is wrong with the columns as they are marked: nothing can be made of the file until it is put right. */
export function findColumnIssues({ issues, pending }: ImportOutcome): readonly Issue[] {
  const found = issues.filter(({ code }) => aboutColumns.has(code));
  const missing = pending.flatMap((one): Issue[] =>
    one.kind === 'role' &&
    !found.some(({ code }) => code === 'characteristic-missing' && one.role === 'characteristic')
      ? [{ code: 'column-missing', role: roles[one.role] }]
      : [],
  );
  return [...found, ...missing];
}
