import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { AppFrame } from './frame/AppFrame.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { PageFault } from './pages/PageFault.tsx';
import { Start } from './pages/Start.tsx';
import { parseSearch, parseView, toSearch } from './view/view.ts';

const root = createRootRoute({
  component: AppFrame,
  validateSearch: parseView,
  notFoundComponent: NotFound,
  errorComponent: PageFault,
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: Start }),
  createRoute({
    getParentRoute: () => root,
    path: '/overview',
    component: lazyRouteComponent(() => import('./pages/Overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/representation',
    component: lazyRouteComponent(() => import('./pages/Representation.tsx'), 'Representation'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/incidents',
    component: lazyRouteComponent(() => import('./pages/Incidents.tsx'), 'Incidents'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/data',
    component: lazyRouteComponent(() => import('./pages/Data.tsx'), 'Data'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('./pages/Import.tsx'), 'Import'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/protection',
    component: lazyRouteComponent(() => import('./pages/Protection.tsx'), 'Protection'),
  }),
];

/** The screens by address; everything is after the hash, so that one file opened from disk works as well. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  parseSearch,
  stringifySearch: toSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
