import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';

/** The least page that could show such a figure: one query, one route, one chart of Recharts; what the first figure is held against. */
function Page() {
  const { data } = useQuery({
    queryKey: ['data'],
    queryFn: async (): Promise<{ group: string; share: number }[]> => (await fetch('./data.json')).json(),
  });
  if (data === undefined) return <p>Loading</p>;
  return (
    <BarChart layout="vertical" width={860} height={260} data={data}>
      <CartesianGrid horizontal={false} />
      <XAxis type="number" />
      <YAxis type="category" dataKey="group" width={150} />
      <Bar dataKey="share" fill="#12436d" isAnimationActive={false} />
    </BarChart>
  );
}

const root = createRootRoute({ component: Outlet });
const page = createRoute({ getParentRoute: () => root, path: '/representation', component: Page });
const router = createRouter({ routeTree: root.addChildren([page]), history: createHashHistory() });
const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');

createRoot(place).render(
  <QueryClientProvider client={new QueryClient()}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
