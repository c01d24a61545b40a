import { Fault } from './fault.ts';
import { openStore } from './openStore.ts';

/** A file of the catalogue as it was last good on this computer; undefined where none is kept or there is no storage. */
export async function readCatalogueCopy(key: string): Promise<Uint8Array | undefined> {
  return quietly(async () => {
    const store = await openStore();
    return (await store.read(['catalogue'], (reading) => reading.one('catalogue', key)))?.bytes;
  });
}

/** Keeps a file that was found good, under its hash (cells) or its name (the package). A full disk only means that none is kept. */
export async function saveCatalogueCopy(key: string, bytes: Uint8Array): Promise<void> {
  await quietly(async () => {
    const store = await openStore();
    await store.write(['catalogue'], (writing) => writing.put('catalogue', { key, bytes }));
  });
}

/** The keys of all that is kept. */
export async function readCatalogueKeys(): Promise<ReadonlySet<string>> {
  const keys = await quietly(async () => {
    const store = await openStore();
    return store.read(['catalogue'], (reading) => reading.keys('catalogue'));
  });
  return new Set((keys ?? []).map(String));
}

/** A copy is a convenience: what goes wrong with storage is told where it matters, in the library itself. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Fault || cause instanceof DOMException) return undefined;
    throw cause;
  }
}
