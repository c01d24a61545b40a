import { lazy, Suspense } from 'react';
import type { StoreIssue } from '../../kernel/storeIssue.ts';
import { Notice } from '../../ui/feedback/Notice.tsx';
import type { Scope } from '../view/scope.ts';

/** Loaded where something could not be read, which is seldom. */
const UnreadNotice = lazy(async () => {
  const { UnreadNotice: component } = await import('./UnreadNotice.tsx');
  return { default: component };
});

interface ScopeNoticesProps {
  readonly scope: Scope;
  readonly issues: readonly StoreIssue[];
}

/** What stands between the view asked for and the one shown: a snapshot not held here, data that could not be read. */
export function ScopeNotices({ scope, issues }: ScopeNoticesProps) {
  return (
    <>
      {scope.missing ? (
        <Notice title="This view needs a snapshot you do not have" announce="polite">
          The link names data that is not held in this browser. Ask whoever sent it for the file, and import
          it. What you see instead is the latest you hold.
        </Notice>
      ) : null}
      {issues.length === 0 ? null : (
        <Suspense fallback={null}>
          <UnreadNotice issues={issues} />
        </Suspense>
      )}
    </>
  );
}
