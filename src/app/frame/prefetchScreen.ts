import type { QueryClient } from '@tanstack/react-query';
import { readLibraryOnce } from '../../queries/libraryQuery.ts';
import { prefetchFigures } from '../../queries/useFigures.ts';
import { incidentRequests, overviewRequests, representationRequests } from '../view/requests.ts';
import { resolveScope } from '../view/scope.ts';
import { shownOn } from '../view/useView.ts';
import type { View } from '../view/view.ts';

const screens = {
  '/overview': overviewRequests,
  '/representation': representationRequests,
  '/incidents': incidentRequests,
};

/** Works out the first figure of the first screen, and others that need no more than it, while the rest of it is on its way, so that it is painted at once. */
export async function prefetchScreen(client: QueryClient, path: string, view: View): Promise<void> {
  const screen = Object.entries(screens).find(([address]) => address === path);
  if (screen === undefined) return;
  const [, requests] = screen;
  const library = await readLibraryOnce(client, view.snapshot);
  const scope = resolveScope(library, view, shownOn(path));
  if (scope.current === undefined) return;
  const asked = requests(scope.current, scope);
  // What the first needs is enough for all of Representation; elsewhere the rest would hold the first up.
  await prefetchFigures(client, path === '/representation' ? asked : asked.slice(0, 1));
}
