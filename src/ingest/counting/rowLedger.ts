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
  readonly #reasons = new Map<SetAsideCode, { rows: number; lines: number[]; isOpen: boolean }>();

  use(answer: AnswerKind | undefined, times: number): void {
    this.used += times;
    if (answer !== undefined) this.#split[answer] += times;
  }

  /** Sets aside rows alike, the first of them on `line`; 0 where that is not known. */
  setAside(reason: SetAsideCode, line: number, times: number): void {
    const held = this.#reasons.get(reason) ?? { rows: 0, lines: [], isOpen: false };
    held.rows += times;
    if (times > 1 || line === 0) held.isOpen = true;
    if (held.lines.length < MOST_LINES && line > 0) held.lines.push(line);
    this.#reasons.set(reason, held);
  }

  /** The reasons of which not every row's line is known, with how many lines are wanted. */
  openReasons(): ReadonlyMap<SetAsideCode, number> {
    return new Map(
      [...this.#reasons].flatMap(([reason, { rows, isOpen }]) =>
        isOpen ? [[reason, Math.min(rows, MOST_LINES)] as const] : [],
      ),
    );
  }

  /** Puts the lines found in place of those known so far. */
  giveLines(reason: SetAsideCode, lines: readonly number[]): void {
    const held = this.#reasons.get(reason);
    if (held === undefined) throw new Error(`no rows set aside: ${reason}`);
    held.lines = [...lines];
    held.isOpen = false;
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
