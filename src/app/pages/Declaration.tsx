import { CampaignDates } from '../declaration/CampaignDates.tsx';
import { FigurePage } from '../frame/FigurePage.tsx';
import { declarationRequests, toCampaigns } from '../view/trendRequests.ts';
import { useView } from '../view/useView.ts';

/** The three rates: now, over every date with campaigns marked, by grade and by department. */
export function Declaration() {
  const { view } = useView();
  const campaigns = toCampaigns(view.campaigns);
  return (
    <FigurePage
      title="Declaration"
      page="declaration"
      requests={(scope) => declarationRequests(scope, campaigns)}
      controls={() => <CampaignDates campaigns={campaigns} />}
      empty={
        <p>
          The data in view does not say who declared a group. Import people or headcounts with "prefer not to
          say" and blanks kept, or choose another series above.
        </p>
      }
    />
  );
}
