import type { RowAccount } from '../../kernel/rowAccount.ts';
import { toNumberText } from '../number/toDecimalText.ts';

/** One line of a row account: a part of the rows read, or a part of a part. */
export interface AccountLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** `total`: all rows read; `part`: adds up to it; `within`: a part of the line above. */
  readonly level: 'total' | 'part' | 'within';
}

/** Where every row went, line by line; lines without rows are left out, but for read and used. Unprotected: Import and Data only. */
export function rowAccountWords(account: RowAccount): readonly AccountLine[] {
  const line = (key: string, label: string, rows: number, level: AccountLine['level']): AccountLine[] =>
    rows === 0 && key !== 'read' && key !== 'used' ? [] : [{ key, label, text: toNumberText(rows), level }];
  const { split } = account;
  return [
    ...line('read', 'Rows read', account.read, 'total'),
    ...line('used', 'Used', account.used, 'part'),
    ...(split === undefined
      ? []
      : [
          ...line('declared', 'of them with a group', split.declared, 'within'),
          ...line('undeclared', 'of them undeclared: asked, and declined', split.undeclared, 'within'),
          ...line('unknown', 'of them unknown: no answer held', split.unknown, 'within'),
        ]),
    ...line('totals', 'Totals, checked and not counted twice', account.totals, 'part'),
    ...line('kept-out', 'Kept out by a rule (see Columns)', account.keptOut, 'part'),
    ...line('waiting', 'Waiting for a choice', account.waiting, 'part'),
    ...line('set-aside', 'Set aside, with a reason', account.setAside, 'part'),
  ];
}

/** The account as one sentence that adds up: `1,234 rows read = 1,200 used + 30 kept out by a rule (see Columns) + 4 set aside`. */
export function rowAccountSentence(account: RowAccount): string {
  const parts = [
    [account.used, 'used'],
    [account.totals, account.totals === 1 ? 'total, checked' : 'totals, checked'],
    [account.keptOut, 'kept out by a rule (see Columns)'],
    [account.waiting, 'waiting for a choice'],
    [account.setAside, 'set aside'],
  ] as const;
  const named = parts.filter(([rows], at) => rows > 0 || at === 0);
  return `${toNumberText(account.read)} rows read = ${named.map(([rows, words]) => `${toNumberText(rows)} ${words}`).join(' + ')}`;
}
