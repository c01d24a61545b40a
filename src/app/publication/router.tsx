import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { createLateHistory } from '../createLateHistory.ts';
import { readPublication } from '../../queries/published/publication.ts';
import { Compare } from '../pages/Compare.tsx';
import { Declaration } from '../pages/Declaration.tsx';
import { Departments } from '../pages/Departments.tsx';
import { Incidents } from '../pages/Incidents.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { Overview } from '../pages/Overview.tsx';
import { PageFault } from '../pages/PageFault.tsx';
import { Progression } from '../pages/Progression.tsx';
import { Representation } from '../pages/Representation.tsx';
import { Trends } from '../pages/Trends.tsx';
import { Wres } from '../pages/Wres.tsx';
import { parseSearch, parseView, toSearch } from '../view/view.ts';
import { PublishedFrame } from './PublishedFrame.tsx';
import { PublishedStart } from './PublishedStart.tsx';
import { Sources } from './Sources.tsx';

const root = createRootRoute({
  component: PublishedFrame,
  // There is one kind in it, whatever a link says.
  validateSearch: (search: Record<string, unknown>) => ({
    ...parseView(search),
    kind: readPublication()?.provenance_kind ?? 'real',
  }),
  notFoundComponent: NotFound,
  errorComponent: PageFault,
});

const pages = {
  '/': PublishedStart,
  '/overview': Overview,
  '/representation': Representation,
  '/progression': Progression,
  '/trends': Trends,
  '/declaration': Declaration,
  '/incidents': Incidents,
  '/compare': Compare,
  '/departments': Departments,
  '/wres': Wres,
  '/data': Sources,
} as const;

/** The viewer: the screens for leaders over the tables in the page. */
export const router = createRouter({
  routeTree: root.addChildren(
    Object.entries(pages).map(([path, component]) =>
      createRoute({ getParentRoute: () => root, path, component }),
    ),
  ),
  history: createLateHistory(),
  parseSearch,
  stringifySearch: toSearch,
  scrollRestoration: true,
});
