import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadScreen } from './app/App.tsx';
import { startDisplay } from './io/display.ts';
import { catalogueQuery } from './queries/catalogueQuery.ts';
import { storedQuery } from './queries/libraryQuery.ts';
import { buildQueryClient } from './queries/queryClient.ts';

/** How long the first paint may wait for what it shows: painted without it, it would only be painted over. */
const PATIENCE_MS = 600;

async function mount(place: HTMLElement): Promise<void> {
  const client = buildQueryClient();
  const needed = [
    client.prefetchQuery(catalogueQuery),
    client.prefetchQuery(storedQuery),
    import('./app/frame/prefetchAddress.ts').then(({ prefetchAddress }) =>
      prefetchAddress(client, location.hash),
    ),
    loadScreen(),
  ];
  await Promise.race([
    Promise.allSettled(needed),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
startDisplay();
if (root === null) throw new Error('the page has no root');
void mount(root);
