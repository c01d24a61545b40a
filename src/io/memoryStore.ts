import { KEY_PATHS, type Records, STORE_NAMES, type StoreName } from '../workspace/records.ts';
import type { Store, Writing } from './store.ts';

type Key = string | number;
type Held = { readonly [S in StoreName]: ReadonlyMap<Key, Records[S]> };
type Draft = { readonly [S in StoreName]: Map<Key, Records[S]> };

/** A library that lasts as long as the tab; its transactions run one after the other, and keep all or nothing. */
export function buildMemoryStore(): Store {
  let held: Held = buildEmpty();
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(work: (draft: Draft) => Promise<T>, keep: boolean): Promise<T> => {
    const turn = last.then(async () => {
      const draft = copy(held);
      const value = await work(draft);
      if (keep) held = draft;
      return value;
    });
    // The next one's turn comes whatever became of this one; its own caller hears of it.
    last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
  return {
    kind: 'memory',
    read: (_, work) => run((draft) => work(buildWriting(draft)), false),
    write: (_, work) => run((draft) => work(buildWriting(draft)), true),
  };
}

function buildEmpty(): Draft {
  return {
    snapshots: new Map(),
    summaries: new Map(),
    series: new Map(),
    policies: new Map(),
    recipes: new Map(),
    bin: new Map(),
    settings: new Map(),
    log: new Map(),
    catalogue: new Map(),
    targets: new Map(),
    comparators: new Map(),
    views: new Map(),
    notes: new Map(),
    papers: new Map(),
  };
}

function copy(held: Held): Draft {
  const draft = buildEmpty();
  const fill = <S extends StoreName>(store: S): void => {
    for (const [key, record] of held[store]) draft[store].set(key, record);
  };
  STORE_NAMES.forEach(fill);
  return draft;
}

function buildWriting(draft: Draft): Writing {
  const order = (store: StoreName): Key[] =>
    [...draft[store].keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    one: (store, key) => Promise.resolve(draft[store].get(key)),
    all: (store) =>
      Promise.resolve(
        order(store).flatMap((key) => {
          const record = draft[store].get(key);
          return record === undefined ? [] : [record];
        }),
      ),
    keys: (store) => Promise.resolve(order(store)),
    put: (store, record) => {
      draft[store].set(keyOf(store, record), record);
      return Promise.resolve();
    },
    add: (store, record) => {
      const key = keyOf(store, record);
      if (draft[store].has(key)) return Promise.reject(new Error(`${store}: ${key} is taken`));
      draft[store].set(key, record);
      return Promise.resolve();
    },
    remove: (store, key) => {
      draft[store].delete(key);
      return Promise.resolve();
    },
    clear: (store) => {
      draft[store].clear();
      return Promise.resolve();
    },
  };
}

function keyOf<S extends StoreName>(store: S, record: Records[S]): Key {
  const key: unknown = Reflect.get(record, KEY_PATHS[store]);
  if (typeof key !== 'string' && typeof key !== 'number') throw new Error(`${store}: a record without a key`);
  return key;
}
