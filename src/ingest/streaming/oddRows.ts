import type { Issue } from '../../kernel/issue.ts';

const MOST_SHOWN = 100;

/** Collects the issues of rows that are too short or too long; a cap on one code is itself reported, as the ordinary reader does. */
export class OddRows {
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<string, number>();
  #found = 0;

  add(issue: Issue): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1;
    this.#counts.set(issue.code, count);
    this.#found += 1;
    if (count <= MOST_SHOWN) this.#issues.push(issue);
  }

  /** Notes a row whose number of cells is not the header's. */
  addRow(line: number, found: number, expected: number): void {
    if (found === expected) return;
    this.add({ code: found < expected ? 'short-row' : 'long-row', line, found, expected });
  }

  list(): Issue[] {
    if (this.#found === this.#issues.length) return this.#issues;
    return [...this.#issues, { code: 'issues-capped', found: this.#found, shown: this.#issues.length }];
  }
}
