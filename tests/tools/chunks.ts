import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

const SCREENS = 'src/app/pages';
const FIGURE_PAGE = 'src/app/frame/FigurePage.tsx';
/** Screens of words and forms, which need little of what figures need. */
const PLAIN_SCREENS = ['Start', 'Import', 'Data', 'Protection'].map((name) => `${SCREENS}/${name}.tsx`);

/** Where a first figure begins: the page that holds it, what works it out while the page is on its way, the room above it. */
const FIRST_FIGURE = [
  FIGURE_PAGE,
  'src/app/frame/prefetchAddress.ts',
  'src/app/comparators/ComparatorPlace.tsx',
];

/** Recharts with what only it brings along, and what draws with it. */
const chartParts =
  /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|internmap|@reduxjs|react-redux|redux|redux-thunk|reselect|immer|es-toolkit|eventemitter3|decimal\.js-light|tiny-invariant|clsx|react-is)[\\/]|src[\\/]ui[\\/]charts[\\/](RowsChart|RowShape|RowText)\.tsx/;

/** One file of styles for all that stands round figures: each more would hold up the first paint. */
const firstStyles = /src[\\/](ui[\\/](figure|charts|feedback)|app[\\/]frame)[\\/][\w-]+\.css/;

/** What several screens share stands together where the same ones need it. */
const shared = { minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 3000 };

const kernel = /src[\\/]kernel[\\/]/;
const pureRooms = /src[\\/](kernel|codebook|snapshot|metrics|disclosure|figure)[\\/]/;

/**
 * The chunks of the served build: a few files, not forty, because each costs the browser time before the first figure. What a first
 * figure needs is in the shell, the basis, the figures, the screen and the charts, and nothing else is; what other screens share is in
 * the parts and the measures.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  let named: ReadonlyMap<string, string> | undefined;
  return [
    { name: 'shell', tags: ['$initial'], priority: 5 },
    { name: 'styles', test: firstStyles, priority: 5 },
    // Query's door names them beside what figures need.
    { name: 'parts', test: /[\\/](useM|m)utation(Observer)?\.js$/, priority: 4 },
    {
      debugName: 'first figure',
      name: (id, context) => {
        named ??= nameFirst(context);
        return named.get(id) ?? null;
      },
      priority: 3,
    },
    { name: 'charts', test: chartParts, priority: 2 },
    // Without what the Data goal asks, which stands on fewer screens.
    { name: 'trends', test: /src[\\/]app[\\/]view[\\/]trendRequests\.ts/, priority: 2 },
    { name: 'controls', test: /src[\\/]ui[\\/]/, priority: 1, ...shared },
    { name: 'parts', test: /src[\\/](app|queries|io|workspace)[\\/]/, priority: 1, ...shared },
    { name: 'measures', test: pureRooms, ...shared },
  ];
}

/** The chunk of each module that a first figure needs: what the plain screens need too, any figure, a screen of figures. */
function nameFirst(context: Rolldown.ChunkingContext): ReadonlyMap<string, string> {
  const page = path.join(root, FIGURE_PAGE);
  const plain = followImports(PLAIN_SCREENS, context);
  const others = readdirSync(path.join(root, SCREENS))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => followImports([`${SCREENS}/${file}`], context))
    .filter((reached) => !reached.has(page));
  const nameOf = (id: string): string => {
    if (id.includes('node_modules')) return 'figures';
    // The words of all rooms stand in the basis: a screen that needs one of them needs no figures for it.
    if (plain.has(id) || kernel.test(id)) return 'basis';
    return others.some((reached) => reached.has(id)) ? 'figures' : 'screen';
  };
  return new Map([...followImports(FIRST_FIGURE, context)].map((id) => [id, nameOf(id)]));
}

/** Everything that some modules import before they run, themselves included. */
function followImports(from: readonly string[], context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = from.map((file) => path.join(root, file));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    const module = context.getModuleInfo(id);
    if (module === null) throw new Error(`${id} is not in the build`);
    reached.add(id);
    waiting.push(...module.importedIds);
  }
  return reached;
}
