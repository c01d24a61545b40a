/** A part of the storage of this address that the browser keeps on its own (Storage Buckets; Chromium from 122). */
export interface Bucket {
  readonly indexedDB: IDBFactory;
}

interface BucketManager {
  readonly open: (name: string, options: { readonly durability: 'strict' }) => Promise<Bucket>;
  readonly keys: () => Promise<readonly string[]>;
  readonly delete: (name: string) => Promise<void>;
}

/** The bucket that holds the copy of the library. */
export const COPY_BUCKET = 'library-copy';

/** Whether the browser can keep storage apart. */
export function hasBuckets(): boolean {
  return readManager() !== undefined;
}

/** Whether there is a bucket of a name; makes none. Where the browser will not say, there is none to use. */
export async function hasBucket(name: string): Promise<boolean> {
  try {
    const names = await readManager()?.keys();
    return names?.includes(name) ?? false;
  } catch (cause) {
    if (cause instanceof DOMException) return false;
    throw cause;
  }
}

/** Opens the bucket of a name, or makes it; undefined where the browser has none. */
export async function openBucket(name: string): Promise<Bucket | undefined> {
  return readManager()?.open(name, { durability: 'strict' });
}

/** Deletes a bucket and all that is in it. */
export async function deleteBucket(name: string): Promise<void> {
  await readManager()?.delete(name);
}

function readManager(): BucketManager | undefined {
  const place: object | undefined = typeof navigator === 'undefined' ? undefined : navigator;
  return place !== undefined && hasManager(place) ? place.storageBuckets : undefined;
}

function hasManager(place: object): place is { readonly storageBuckets: BucketManager } {
  return 'storageBuckets' in place && typeof place.storageBuckets === 'object';
}
