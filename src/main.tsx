import { startDisplay } from './io/display.ts';
import { catalogueQuery } from './queries/catalogueQuery.ts';
import { storedQuery } from './queries/libraryQuery.ts';
import { buildQueryClient } from './queries/queryClient.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
startDisplay();

// What is shown is read and worked out while the browser still compiles what draws it.
const client = buildQueryClient();
const data = [client.prefetchQuery(catalogueQuery), client.prefetchQuery(storedQuery)];
const figures = import('./app/frame/prefetchAddress.ts').then(({ prefetchAddress }) =>
  prefetchAddress(client, location.hash),
);
void import('./app/mount.tsx').then(({ mount }) => mount(root, client, [...data, figures]));
