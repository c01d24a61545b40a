import { FigurePage } from '../frame/FigurePage.tsx';
import { incidentRequests } from '../view/requests.ts';

/** Incident counts, each measure with its own unit. */
export function Incidents() {
  return (
    <FigurePage
      title="Incidents"
      page="incidents"
      requests={incidentRequests}
      empty={
        <p>
          The data in view holds no incident counts. Import a table of categories and numbers, or choose a
          series of incidents above.
        </p>
      }
    />
  );
}
