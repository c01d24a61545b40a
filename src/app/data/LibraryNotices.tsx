import { lazy, Suspense } from 'react';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { useStanding } from '../../queries/useLibrary.ts';
import { useOtherTabs, useStoreState } from '../../queries/useStoreState.ts';
import { Notice } from '../../ui/feedback/Notice.tsx';

/** Loaded where there is something to say, which is seldom. */
const StoreNotice = lazy(async () => {
  const { StoreNotice: component } = await import('./StoreNotice.tsx');
  return { default: component };
});

/** What every page says of the library where it is not simply kept on disk, and of a link to a snapshot corrected since. */
export function LibraryNotices({ asked }: { readonly asked: string | undefined }) {
  useOtherTabs();
  const { kind } = useStoreState();
  return (
    <>
      {kind === 'unknown' || kind === 'disk' ? null : (
        <Suspense fallback={null}>
          <StoreNotice kind={kind} />
        </Suspense>
      )}
      {asked === undefined ? null : <CorrectedNotice asked={asked} />}
    </>
  );
}

function CorrectedNotice({ asked }: { readonly asked: string }) {
  const after = useStanding().superseded.get(asked);
  if (after === undefined) return null;
  const { title, reference } = after.summary;
  return (
    <Notice title="This snapshot was corrected since [r]" announce="polite">
      The link names an earlier version. The one that stands is{' '}
      <a href={`#/overview?snapshot=${after.id}`}>
        {title}
        {reference === undefined ? '' : `, ${toTimeText(reference)}`}
      </a>
      ; the earlier one is kept in the <a href="#/history">history</a>.
    </Notice>
  );
}
