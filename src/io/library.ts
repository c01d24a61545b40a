import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { LibraryState } from '../workspace/libraryState.ts';
import type { BinEntry, StoredSummary } from '../workspace/records.ts';
import { Fault } from './fault.ts';
import { hasTrace } from './libraryTrace.ts';
import { openStore } from './openStore.ts';
import type { Reading } from './store.ts';
import { noteStoreState } from './storeState.ts';

/** What the user brought, without cells: series, snapshots, policies given to series. */
export interface StoredLibrary {
  readonly series: readonly Series[];
  /** Every snapshot listed, those in the bin as well. */
  readonly snapshots: readonly StoredSummary[];
  readonly bin: readonly BinEntry[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly settings: ReadonlyMap<string, string>;
  /** Ids that are listed without cells, or have cells and are not listed: the repair screen helps. */
  readonly broken: readonly string[];
}

/** Reads everything stored but the cells. Rejects with a fault of storage. */
export async function readLibrary(): Promise<StoredLibrary> {
  const store = await openStore();
  const library = await readAs('the library', () =>
    store.read(['series', 'summaries', 'policies', 'bin', 'settings', 'snapshots'], async (reading) => {
      const [series, snapshots, policies, bin, settings, bodies] = await Promise.all([
        reading.all('series'),
        reading.all('summaries'),
        reading.all('policies'),
        reading.all('bin'),
        reading.all('settings'),
        reading.keys('snapshots'),
      ]);
      return {
        series,
        snapshots,
        bin,
        policies: new Map(policies.map((stored) => [stored.series, stored.policy])),
        settings: new Map(settings.map(({ name, value }) => [name, value])),
        broken: findBroken(snapshots, bodies),
      };
    }),
  );
  if (library.broken.length > 0) noteStoreState('damaged');
  else if (store.kind === 'disk' && library.settings.size === 0 && hasTrace()) noteStoreState('cleared');
  return library;
}

function findBroken(summaries: readonly StoredSummary[], bodies: readonly (string | number)[]): string[] {
  const listed = new Set<string | number>(summaries.map(({ id }) => id));
  const held = new Set(bodies);
  return [
    ...summaries.flatMap(({ id }) => (held.has(id) ? [] : [id])),
    ...bodies.flatMap((id) => (listed.has(id) ? [] : [String(id)])),
  ];
}

/** Everything of the workspace but the cells, as one moment has it. */
export async function readLibraryState(): Promise<LibraryState> {
  const store = await openStore();
  return readAs('the library', () => store.read(STATE_STORES, readState));
}

/** The stores that a state is made of. */
export const STATE_STORES = [
  'series',
  'policies',
  'summaries',
  'bin',
  'recipes',
  'log',
  'targets',
  'comparators',
  'views',
  'notes',
  'papers',
] as const;

/** The state as part of a transaction. */
export async function readState(reading: Reading): Promise<LibraryState> {
  const [series, policies, summaries, bin, recipes, log] = await Promise.all([
    reading.all('series'),
    reading.all('policies'),
    reading.all('summaries'),
    reading.all('bin'),
    reading.all('recipes'),
    reading.all('log'),
  ]);
  const [targets, comparators, views, notes, papers] = await Promise.all([
    reading.all('targets'),
    reading.all('comparators'),
    reading.all('views'),
    reading.all('notes'),
    reading.all('papers'),
  ]);
  const parts = { targets, comparators, views, notes, papers };
  return { series, policies, summaries, bin, recipes, log, parts };
}

/** Runs a read; what the browser cannot read is damaged. */
export async function readAs<T>(about: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Fault || !(cause instanceof DOMException)) throw cause;
    noteStoreState('damaged');
    throw new Fault('storage-damaged', about, cause);
  }
}
