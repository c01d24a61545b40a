import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';

/** The app: every screen by its address. */
export function App() {
  return <RouterProvider router={router} />;
}

/** Fetches the screen in the address, so that it can be painted at once. */
export function loadScreen(): Promise<void> {
  return router.load();
}
