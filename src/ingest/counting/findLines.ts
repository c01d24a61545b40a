import type { SetAsideCode } from '../../kernel/rowAccount.ts';
import type { FileSource } from '../coding/fileSource.ts';
import type { Tally } from './draft.ts';
import { buildJudge, type Verdict } from './judgeRow.ts';
import type { Plan } from './plan.ts';
import type { RowLedger } from './rowLedger.ts';

/** Verdicts that set no row aside. */
const KEPT: ReadonlySet<Verdict> = new Set(['use', 'total', 'sub-total', 'kept-out', 'waits']);

/**
 * Finds the lines of rows set aside that were counted as groups, by one more look at the file, which ends as soon as it has those
 * that are listed.
 */
export async function findLines(
  revisit: NonNullable<FileSource['revisit']>,
  plan: Plan,
  tally: Tally,
): Promise<void> {
  const ledgers = [tally.ledger, ...tally.drafts.map(({ ledger }) => ledger)];
  const wanted = new Map(ledgers.map((ledger) => [ledger, ledger.openReasons()]));
  const found = new Map(ledgers.map((ledger) => [ledger, new Map<SetAsideCode, number[]>()]));
  let left = 0;
  for (const reasons of wanted.values()) for (const lines of reasons.values()) left += lines;
  if (left === 0) return;
  const judge = buildJudge(plan);
  const note = (ledger: RowLedger | undefined, reason: SetAsideCode, line: number): void => {
    const most = ledger === undefined ? 0 : (wanted.get(ledger)?.get(reason) ?? 0);
    if (ledger === undefined || most === 0) return;
    const lines = found.get(ledger)?.get(reason) ?? [];
    found.get(ledger)?.set(reason, lines);
    if (lines.length === most) return;
    lines.push(line);
    left -= 1;
  };
  await revisit((codes, line, extra) => {
    const verdict = judge.judge(codes, extra);
    if (!isSetAside(verdict)) return true;
    note(tally.ledger, verdict, line);
    note(tally.drafts[judge.snapshot]?.ledger, verdict, line);
    return left > 0;
  });
  for (const [ledger, reasons] of found)
    for (const [reason, lines] of reasons) ledger.giveLines(reason, lines);
}

function isSetAside(verdict: Verdict): verdict is SetAsideCode {
  return !KEPT.has(verdict);
}
