import type { ReadIssue } from '../../kernel/readIssue.ts';

const SHOWN_PER_CODE = 100;

/** Keeps the first 100 issues of each code, in the order found, and says how many there were when some are left out. */
export function capIssues(issues: readonly ReadIssue[]): ReadIssue[] {
  const counts = new Map<string, number>();
  const shown = issues.filter(({ code }) => {
    const n = (counts.get(code) ?? 0) + 1;
    counts.set(code, n);
    return n <= SHOWN_PER_CODE;
  });
  return shown.length === issues.length
    ? shown
    : [...shown, { code: 'issues-capped', found: issues.length, shown: shown.length }];
}
