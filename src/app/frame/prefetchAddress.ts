import type { QueryClient } from '@tanstack/react-query';
import { readLibraryOnce } from '../../queries/libraryQuery.ts';
import { type FigureRequest, prefetchFigures } from '../../queries/figureQuery.ts';
import { incidentRequests, representationRequests } from '../view/requests.ts';
import { type CurrentScope, resolveScope, type Scope, shownOn } from '../view/scope.ts';
import { parseSearch, parseView } from '../view/view.ts';

type Requests = (scope: CurrentScope, all: Scope) => readonly FigureRequest[];

const screens: Readonly<Record<string, (client: QueryClient) => Requests | Promise<Requests>>> = {
  '/overview': overviewScreen,
  '/representation': () => representationRequests,
  '/incidents': () => incidentRequests,
};

/**
 * Works out the first figure of the screen that an address names, and others that need no more than it, while what draws it is on its
 * way, so that it is painted at once.
 */
export async function prefetchAddress(client: QueryClient, hash: string): Promise<void> {
  const [path = '', search = ''] = hash.slice(1).split('?', 2);
  const view = parseView(parseSearch(search));
  const screen = Object.entries(screens).find(([address]) => address === path);
  if (screen === undefined) return;
  const asking = screen[1](client);
  const library = await readLibraryOnce(client, view.snapshot);
  const scope = resolveScope(library, view, shownOn(path));
  if (scope.current === undefined) return;
  const requests = await asking;
  const asked = requests(scope.current, scope);
  // What the first needs is enough for all of Representation; elsewhere the rest would hold the first up.
  await prefetchFigures(client, path === '/representation' ? asked : asked.slice(0, 1));
}

/** What the overview asks turns on what was set for the Data goal; that comes with the overview alone. */
async function overviewScreen(client: QueryClient): Promise<Requests> {
  const [{ scorecardFirst }, { readGoals }] = await Promise.all([
    import('../view/scorecardFirst.ts'),
    import('../../queries/useGoals.ts'),
  ]);
  // Where the storage fails, the screen itself finds out.
  const goals = await readGoals(client).catch(() => undefined);
  return (scope, all) => (goals === undefined ? [] : scorecardFirst(scope, all, goals));
}
