import type { Issue } from '../kernel/issue.ts';

/** Issues kept of one code; more are counted. */
const MOST_OF_A_CODE = 100;

/** Collects issues; a cap on one code is itself reported. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<Issue['code'], number>();

  add(issue: Issue): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1;
    this.#counts.set(issue.code, count);
    if (count <= MOST_OF_A_CODE) this.#issues.push(issue);
  }

  /** Everything collected, capped codes last. */
  list(): Issue[] {
    const capped = [...this.#counts.values()].filter((count) => count > MOST_OF_A_CODE);
    return [
      ...this.#issues,
      ...capped.map((found): Issue => ({ code: 'issues-capped', found, shown: MOST_OF_A_CODE })),
    ];
  }
}
