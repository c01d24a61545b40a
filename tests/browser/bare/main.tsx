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
import { CartesianGrid, ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';

interface Row {
  readonly group: string;
  readonly share: number;
  readonly interval: readonly [number, number];
}

/** Reads rows of `group,share,lower,upper`. */
async function readRows(): Promise<Row[]> {
  const text = await (await fetch('./data.csv')).text();
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [group = '', share, lower, upper] = line.split(',');
      return { group, share: Number(share), interval: [Number(lower), Number(upper)] };
    });
}

/** The least page that could show such a figure: one query, one route, one chart of Recharts; what the first figure is held against. */
function Page() {
  const { data } = useQuery({ queryKey: ['data'], queryFn: readRows });
  if (data === undefined) return <p>Loading</p>;
  return (
    <ScatterChart width={860} height={420}>
      <CartesianGrid horizontal={false} />
      <XAxis type="number" dataKey="share" domain={[0, 16]} />
      <YAxis type="category" dataKey="group" width={150} allowDuplicatedCategory={false} />
      <ReferenceLine x={6} stroke="#801650" label="all staff" />
      <Scatter data={data} fill="#12436d" isAnimationActive={false}>
        <ErrorBar dataKey="interval" direction="x" isAnimationActive={false} />
      </Scatter>
    </ScatterChart>
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
