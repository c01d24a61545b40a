import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { LibraryFrame } from './data/LibraryFrame.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { focusTitle } from './frame/focusTitle.ts';
import { createLateHistory } from './createLateHistory.ts';
import { NotFound } from './pages/NotFound.tsx';
import { PageFault } from './pages/PageFault.tsx';
import { parseSearch, parseView, toSearch } from './view/view.ts';

const root = createRootRoute({
  component: AppFrame,
  validateSearch: parseView,
  notFoundComponent: NotFound,
  errorComponent: PageFault,
});

// No path of its own: it says on every page what has to be said of the library.
const library = createRoute({ getParentRoute: () => root, id: 'library', component: LibraryFrame });

const routes = [
  createRoute({
    getParentRoute: () => library,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/Start.tsx'), 'Start'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/overview',
    component: lazyRouteComponent(() => import('./pages/Overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/representation',
    component: lazyRouteComponent(() => import('./pages/Representation.tsx'), 'Representation'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/progression',
    component: lazyRouteComponent(() => import('./pages/Progression.tsx'), 'Progression'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/trends',
    component: lazyRouteComponent(() => import('./pages/Trends.tsx'), 'Trends'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/compare',
    component: lazyRouteComponent(() => import('./pages/Compare.tsx'), 'Compare'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/departments',
    component: lazyRouteComponent(() => import('./pages/Departments.tsx'), 'Departments'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/declaration',
    component: lazyRouteComponent(() => import('./pages/Declaration.tsx'), 'Declaration'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/incidents',
    component: lazyRouteComponent(() => import('./pages/Incidents.tsx'), 'Incidents'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/wres',
    component: lazyRouteComponent(() => import('./pages/Wres.tsx'), 'Wres'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/audit',
    component: lazyRouteComponent(() => import('./pages/Audit.tsx'), 'Audit'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/data',
    component: lazyRouteComponent(() => import('./pages/Data.tsx'), 'Data'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/import',
    component: lazyRouteComponent(() => import('./pages/Import.tsx'), 'Import'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/protection',
    component: lazyRouteComponent(() => import('./pages/Protection.tsx'), 'Protection'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/history',
    component: lazyRouteComponent(() => import('./pages/History.tsx'), 'History'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/bin',
    component: lazyRouteComponent(() => import('./pages/Bin.tsx'), 'Bin'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/actions',
    component: lazyRouteComponent(() => import('./pages/Actions.tsx'), 'Actions'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/papers',
    component: lazyRouteComponent(() => import('./pages/Papers.tsx'), 'Papers'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/check',
    component: lazyRouteComponent(() => import('./pages/Check.tsx'), 'Check'),
  }),
  createRoute({
    getParentRoute: () => library,
    path: '/repair',
    component: lazyRouteComponent(() => import('./pages/Repair.tsx'), 'Repair'),
  }),
];

/** The screens by address; everything is after the hash, so that one file opened from disk works as well. */
export const router = createRouter({
  routeTree: root.addChildren([library.addChildren(routes)]),
  history: createLateHistory(),
  parseSearch,
  stringifySearch: toSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) focusTitle();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
