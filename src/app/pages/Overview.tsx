import { FigurePage } from '../frame/FigurePage.tsx';
import { overviewRequests } from '../view/requests.ts';

/** Who was counted, each group's share, the three rates, what is hidden, and breaks since the snapshot before. */
export function Overview() {
  return (
    <FigurePage
      title="Overview"
      page="overview"
      requests={overviewRequests}
      empty={<p>Import a workforce CSV to fill this screen: people, headcounts, shares or incidents.</p>}
    />
  );
}
