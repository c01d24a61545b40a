import { lazy, Suspense } from 'react';
import { FigurePage } from '../frame/FigurePage.tsx';
import { incidentRequests } from '../view/requests.ts';

/** With the census areas in its list, it comes after the figures have been asked for. */
const PopulationPicker = lazy(async () => {
  const { PopulationPicker: picker } = await import('../comparators/PopulationPicker.tsx');
  return { default: picker };
});

/** Incident counts, each measure with its own unit; rates and ratios where a population is chosen. */
export function Incidents() {
  return (
    <FigurePage
      title="Incidents"
      page="incidents"
      requests={incidentRequests}
      controls={(scope, all) => (
        <div className="population-place">
          <Suspense fallback={null}>
            <PopulationPicker scope={scope} all={all} />
          </Suspense>
        </div>
      )}
      controlsPlace="population-place"
      templates={['incidents', 'population']}
      empty={
        <p>
          The data in view holds no incident counts. Import a table of categories and numbers, or choose a
          series of incidents above.
        </p>
      }
    />
  );
}
