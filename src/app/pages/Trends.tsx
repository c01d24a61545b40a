import { startLines } from '../../ui/charts/drawingParts.ts';
import { FigurePage } from '../frame/FigurePage.tsx';
import { trendRequests } from '../view/trendRequests.ts';

startLines();

/** Shares over every date of a series, of everybody and of senior grades, and the change by grade since the date before. */
export function Trends() {
  return (
    <FigurePage
      title="Trends"
      page="trends"
      requests={trendRequests}
      templates={['people', 'headcounts', 'headcounts-wide']}
      empty={
        <p>
          The data in view has no counts to follow over time. Import a file for each date into one series, or
          choose another series above.
        </p>
      }
    />
  );
}
