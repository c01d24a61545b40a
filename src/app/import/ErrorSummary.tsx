import { useEffect, useRef } from 'react';
import type { IssueText } from '../../ui/feedback/IssueList.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';

interface ErrorSummaryProps {
  readonly title: string;
  readonly issues: readonly IssueText[];
  /** Counts the tries: each one that fails brings the focus here. */
  readonly tries: number;
}

/** Everything that stands in the way, above the form it is about; takes the focus when a try fails. */
export function ErrorSummary({ title, issues, tries }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (tries === 0 || issues.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="import-errors">
      <IssueList title={title} issues={issues} />
    </div>
  );
}
