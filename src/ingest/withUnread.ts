import type { RowAccount, SetAsideCode } from '../kernel/rowAccount.ts';
import type { FileOutline } from './coding/fileSource.ts';

const REASON: SetAsideCode = 'line-too-long';

/**
 * An account with the rows under the header whose lines are too long to be read: no reader gives them, so no count has seen them, and
 * they are set aside. A line above the header is no row.
 */
export function withUnread(
  account: RowAccount,
  { issues, headerLines }: Pick<FileOutline, 'issues' | 'headerLines'>,
): RowAccount {
  const lines = issues.flatMap((issue) =>
    issue.code === REASON && issue.line > (headerLines?.last ?? 0) ? [issue.line] : [],
  );
  if (lines.length === 0) return account;
  return {
    ...account,
    read: account.read + lines.length,
    setAside: account.setAside + lines.length,
    reasons: [...account.reasons, { reason: REASON, rows: lines.length, lines }],
  };
}
