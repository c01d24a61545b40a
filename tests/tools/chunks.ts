import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

const SCREENS = 'src/app/pages';
const FIGURE_PAGE = 'src/app/frame/FigurePage.tsx';
/** Screens of words and forms, which need little of what figures need. */
const PLAIN_SCREENS = ['Start', 'Import', 'Data', 'Protection'].map((name) => `${SCREENS}/${name}.tsx`);

/** The chunks of all that a first figure needs; each brings what its modules import, unless one before it has that. */
const FIRST_CHUNKS = ['basis', 'workings', 'app', 'pieces', 'figures', 'screen'] as const;

type Chunks = ReadonlyMap<string, (typeof FIRST_CHUNKS)[number]>;

/** What works a first figure out. */
const WORKINGS = ['src/app/frame/prefetchAddress.ts'];
/** What draws it: the page that holds it, the room above it. */
const DRAWING = [FIGURE_PAGE, 'src/app/comparators/ComparatorPlace.tsx'];
/** What stands round every screen. */
const APP = ['src/app/mount.tsx'];

/** Recharts with what only it brings along, and what draws with it. */
const chartParts =
  /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|internmap|@reduxjs|react-redux|redux|redux-thunk|reselect|immer|es-toolkit|eventemitter3|decimal\.js-light|tiny-invariant|clsx|react-is)[\\/]|src[\\/]ui[\\/]charts[\\/](RowsChart|RowShape|RowText)\.tsx/;

/** React and Query's hooks: Query's door names them beside the client, which runs before they are there. */
const reactParts =
  /node_modules[\\/](react|react-dom|scheduler)[\\/]|react-query[\\/].*[\\/](?!useMutation)\w+\.js$|query-core[\\/].*[\\/]quer(y|ies)Observer\.js$/;

/** What several screens share stands together where the same ones need it. */
const shared = { minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 3000 };

const pureRooms = /src[\\/](kernel|codebook|snapshot|metrics|disclosure|figure)[\\/]/;

/**
 * The chunks of the served build: a few files, not forty, because each costs the browser time before the first figure. What a first
 * figure needs is in the shell, the basis, the figures, the screen and the charts, and nothing else is; what other screens share is in
 * the parts and the measures.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  let named: Chunks | undefined;
  return [
    { name: 'shell', tags: ['$initial'], priority: 5 },
    { name: 'react', test: reactParts, priority: 4.5 },
    // Query's door names them beside what figures need.
    { name: 'parts', test: /[\\/](useM|m)utation(Observer)?\.js$/, priority: 4 },
    ...FIRST_CHUNKS.map((chunk, at): Rolldown.CodeSplittingGroup => ({
      debugName: chunk,
      name: (id, context) => {
        named ??= nameFirst(context);
        return named.get(id) === chunk ? chunk : null;
      },
      priority: 4 - (at + 1) / 10,
    })),
    { name: 'charts', test: chartParts, priority: 2 },
    // Without what the Data goal asks, which stands on fewer screens.
    { name: 'trends', test: /src[\\/]app[\\/]view[\\/]trendRequests\.ts/, priority: 2 },
    { name: 'controls', test: /src[\\/]ui[\\/]/, priority: 1, ...shared },
    { name: 'parts', test: /src[\\/](app|queries|io|workspace)[\\/]/, priority: 1, ...shared },
    { name: 'measures', test: pureRooms, ...shared },
  ];
}

/**
 * The chunk of each module that a first figure needs. What works it out has its own, so that it runs while the browser still compiles
 * what draws it; of each, what the plain screens need too stands apart.
 */
function nameFirst(context: Rolldown.ChunkingContext): Chunks {
  const page = path.join(root, FIGURE_PAGE);
  const workings = followImports(WORKINGS, context);
  const app = followImports(APP, context);
  const plain = followImports(PLAIN_SCREENS, context);
  const others = readdirSync(path.join(root, SCREENS))
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => followImports([`${SCREENS}/${file}`], context))
    .filter((reached) => !reached.has(page));
  const nameOf = (id: string): (typeof FIRST_CHUNKS)[number] => {
    if (workings.has(id)) return plain.has(id) || app.has(id) ? 'basis' : 'workings';
    if (app.has(id)) return 'app';
    if (plain.has(id)) return 'pieces';
    if (id.includes('node_modules')) return 'figures';
    return others.some((reached) => reached.has(id)) ? 'figures' : 'screen';
  };
  const first = followImports([...WORKINGS, ...APP, ...DRAWING], context);
  return new Map([...first].map((id) => [id, nameOf(id)]));
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
