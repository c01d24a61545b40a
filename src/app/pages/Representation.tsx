import { lazy, Suspense } from 'react';
import { FigurePage } from '../frame/FigurePage.tsx';
import { representationRequests } from '../view/requests.ts';

/** With the census areas in its list, it comes after the figures have been asked for. */
const ComparatorPicker = lazy(async () => {
  const { ComparatorPicker: picker } = await import('../comparators/ComparatorPicker.tsx');
  return { default: picker };
});

/** Shares of each group: senior grades against all staff, grade by group, and by department. */
export function Representation() {
  return (
    <FigurePage
      title="Representation"
      page="representation"
      requests={representationRequests}
      controls={(scope, all) => (
        <Suspense fallback={null}>
          <ComparatorPicker scope={scope} all={all} usual="all" />
        </Suspense>
      )}
      templates={['people', 'headcounts', 'headcounts-wide', 'shares']}
      empty={
        <p>
          The data in view holds no shares of groups. Import headcounts or people by ethnic group and grade,
          or a table of shares.
        </p>
      }
    />
  );
}
