import { FigurePage } from '../frame/FigurePage.tsx';
import { wresAnswers } from '../view/wresRequests.ts';
import { WresGaps } from '../wres/WresGaps.tsx';

/** The nine indicators of the NHS Workforce Race Equality Standard: those that the data held can answer, and what would fill the rest. */
export function Wres() {
  return (
    <FigurePage
      title="NHS Workforce Race Equality Standard"
      page="progression"
      requests={(scope, all) => wresAnswers(scope, all).flatMap(({ requests }) => requests)}
      under={(scope, all) => <WresGaps answers={wresAnswers(scope, all)} />}
      empty={<p>No series held answers one of the nine indicators. The files that would are listed below.</p>}
    />
  );
}
