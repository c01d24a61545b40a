import { useState } from 'react';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { countWords } from '../../figure/words/listWords.ts';
import { issueWords } from '../../figure/words/issueWords.ts';
import type { Issue } from '../../kernel/issue.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';

/** Issues shown before the rest is asked for. */
const FIRST = 5;

/** What was noticed and does not stop anything: the first few, the rest on request. */
export function NoticedIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const [all, setAll] = useState(false);
  if (issues.length === 0) return null;
  const shown = all ? issues : issues.slice(0, FIRST);
  const title = `${countWords(issues.length, 'thing')} noticed in the file`;
  return (
    <div>
      <IssueList weight="note" title={title} issues={shown.map(issueWords)} />
      {issues.length <= FIRST ? null : (
        <Button look="quiet" about={title} onPress={() => setAll(!all)}>
          {all ? 'Show the first few' : `Show all ${toNumberText(issues.length)}`}
        </Button>
      )}
    </div>
  );
}
