import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';

/** How long the first paint may wait for what it shows: painted without it, it would only be painted over. */
const PATIENCE_MS = 600;

/** Puts the app on the page, every screen by its address, once the first screen and what it `needs` are there. */
export async function mount(
  place: HTMLElement,
  client: QueryClient,
  needs: readonly Promise<unknown>[],
): Promise<void> {
  await Promise.race([
    Promise.allSettled([router.load(), ...needs]),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
