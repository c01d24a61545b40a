import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';

/** The app: every screen by its address. */
export function App() {
  return <RouterProvider router={router} />;
}
