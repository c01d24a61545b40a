import { lazy, Suspense } from 'react';
import { FigurePage } from '../frame/FigurePage.tsx';
import { wresAnswers } from '../view/wresRequests.ts';

/** With the templates of files, it comes after the figures have been asked for. */
const WresGaps = lazy(async () => {
  const { WresGaps: gaps } = await import('../wres/WresGaps.tsx');
  return { default: gaps };
});

/** The nine indicators of the NHS Workforce Race Equality Standard: those that the data held can answer, and what would fill the rest. */
export function Wres() {
  return (
    <FigurePage
      title="NHS Workforce Race Equality Standard"
      page="progression"
      requests={(scope, all) => wresAnswers(scope, all).flatMap(({ requests }) => requests)}
      under={(scope, all) => (
        <Suspense fallback={null}>
          <WresGaps answers={wresAnswers(scope, all)} />
        </Suspense>
      )}
      empty={<p>No series held answers one of the nine indicators.</p>}
    />
  );
}
