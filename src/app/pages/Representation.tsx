import { ComparatorPlace } from '../comparators/ComparatorPlace.tsx';
import { FigurePage } from '../frame/FigurePage.tsx';
import { representationRequests } from '../view/requests.ts';

/** Shares of each group: senior grades against all staff, grade by group, and by department. */
export function Representation() {
  return (
    <FigurePage
      title="Representation"
      page="representation"
      requests={representationRequests}
      controls={(scope, all) => <ComparatorPlace scope={scope} all={all} usual="all" />}
      controlsPlace="comparator-place"
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
