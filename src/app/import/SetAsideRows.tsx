import type { RowAccount } from '../../kernel/rowAccount.ts';
import { setAsideWords } from './setAsideWords.ts';

/** Lines named in full before the rest is counted. */
const MOST_LINES = 20;

/** Why rows are set aside, and where in the file they stand. */
export function SetAsideRows({ account }: { readonly account: RowAccount }) {
  return (
    <ul className="import-waiting">
      {account.reasons.map((reason) => {
        const { title, text } = setAsideWords(reason, MOST_LINES);
        return (
          <li key={reason.reason}>
            <b>{title}</b> <span className="small">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
