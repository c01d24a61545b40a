import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { StoreIssue } from '../../kernel/storeIssue.ts';
import { IssueList } from '../../ui/feedback/IssueList.tsx';

/** What of the library could not be read, each with what to do. */
export function UnreadNotice({ issues }: { readonly issues: readonly StoreIssue[] }) {
  return <IssueList title="Some data could not be read" issues={issues.map(storeIssueWords)} weight="note" />;
}
