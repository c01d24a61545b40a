import { startLines } from '../../ui/charts/drawingParts.ts';
import { ComparatorPlace } from '../comparators/ComparatorPlace.tsx';
import { FigurePage } from '../frame/FigurePage.tsx';
import { toComparator } from '../view/comparators.ts';
import { progressionRequests } from '../view/progressionRequests.ts';
import { useView } from '../view/useView.ts';
import { toSearch } from '../view/view.ts';

startLines();

/** Where in the grades each group is: the path, each grade against a comparator, rates in senior grades, disparity ratios. */
export function Progression() {
  const { view } = useView();
  return (
    <FigurePage
      title="Progression"
      page="progression"
      requests={(scope, all) => progressionRequests(scope, toComparator(view.against, scope, all))}
      controls={(scope, all) => <ComparatorPlace scope={scope} all={all} usual="feeder" />}
      controlsPlace="comparator-place"
      under={() => (
        <p>
          <a href={`#/wres${toSearch({ ...view, against: undefined, base: undefined })}`}>
            NHS Workforce Race Equality Standard: its nine indicators, and the files that fill them
          </a>
        </p>
      )}
      templates={['people', 'headcounts', 'outcomes']}
      empty={
        <p>
          The data in view holds no grades and no outcomes. Import people or headcounts with a grade column,
          or outcomes (shortlisted and appointed, staff and leavers), or choose another series above.
        </p>
      }
    />
  );
}
