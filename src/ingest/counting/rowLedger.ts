import { assertAddsUp, type RowAccount, type SetAsideCode } from '../../kernel/rowAccount.ts';

/** Lines kept for each reason. */
const MOST_LINES = 1_000;

/** What became of a row that was used. */
export type AnswerKind = 'declared' | 'undeclared' | 'unknown';

/** Writes down where every row goes; `account` throws where that does not add up. */
export class RowLedger {
  read = 0;
  used = 0;
  totals = 0;
  keptOut = 0;
  waiting = 0;
  readonly #split = { declared: 0, undeclared: 0, unknown: 0 };
  readonly #reasons = new Map<SetAsideCode, { rows: number; lines: number[] }>();

  use(answer?: AnswerKind): void {
    this.used += 1;
    if (answer !== undefined) this.#split[answer] += 1;
  }

  setAside(reason: SetAsideCode, line: number): void {
    const held = this.#reasons.get(reason) ?? { rows: 0, lines: [] };
    held.rows += 1;
    if (held.lines.length < MOST_LINES) held.lines.push(line);
    this.#reasons.set(reason, held);
  }

  /** The account; with the split where every row has one answer of the characteristic. */
  account(withSplit: boolean): RowAccount {
    const reasons = [...this.#reasons].map(([reason, { rows, lines }]) => ({
      reason,
      rows,
      lines: lines.toSorted((a, b) => a - b),
    }));
    reasons.sort((a, b) => (a.reason < b.reason ? -1 : 1));
    const account: RowAccount = {
      read: this.read,
      used: this.used,
      totals: this.totals,
      keptOut: this.keptOut,
      waiting: this.waiting,
      setAside: reasons.reduce((sum, { rows }) => sum + rows, 0),
      ...(withSplit ? { split: { ...this.#split } } : {}),
      reasons,
    };
    assertAddsUp(account);
    return account;
  }
}
