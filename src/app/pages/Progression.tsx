import { lazy, Suspense } from 'react';
import { FigurePage } from '../frame/FigurePage.tsx';
import { progressionRequests, toComparator } from '../view/progressionRequests.ts';
import { useView } from '../view/useView.ts';
import { wresRequests } from '../view/wresRequests.ts';

/** With the census areas in its list, it comes after the figures have been asked for. */
const ComparatorPicker = lazy(async () => {
  const { ComparatorPicker: picker } = await import('../progression/ComparatorPicker.tsx');
  return { default: picker };
});

/** Where in the grades each group is: the path, each grade against a comparator, rates in senior grades, disparity ratios. */
export function Progression() {
  const { view } = useView();
  return (
    <FigurePage
      title="Progression"
      page="progression"
      requests={(scope, all) => [
        ...progressionRequests(scope, toComparator(view.against, scope, all)),
        ...wresRequests(scope, all).map(({ request }) => request),
      ]}
      controls={(scope, all) => (
        <Suspense fallback={null}>
          <ComparatorPicker scope={scope} all={all} />
        </Suspense>
      )}
      empty={
        <p>
          The data in view holds no grades. Import people or headcounts with a grade column, or choose another
          series above.
        </p>
      }
    />
  );
}
