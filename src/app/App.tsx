import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';
import { parseView } from './view/view.ts';

/** The app: every screen by its address. */
export function App() {
  return <RouterProvider router={router} />;
}

/** Fetches the screen in the address and works its figures out, so that it can be painted at once. */
export async function loadScreen(client: QueryClient): Promise<void> {
  const { pathname, search } = router.latestLocation;
  const figures = import('./frame/prefetchScreen.ts').then(({ prefetchScreen }) =>
    prefetchScreen(client, pathname, parseView(search)),
  );
  await Promise.all([router.load(), figures]);
}
