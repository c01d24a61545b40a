/** A database as JSON: its stores as they are made, and every record with typed arrays in base64. */
export interface StoredJson {
  readonly version: number;
  readonly stores: readonly StoreJson[];
}

interface StoreJson {
  readonly name: string;
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
  readonly records: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

const arrays = { Uint8Array, Uint16Array, Float64Array };
type ArrayName = keyof typeof arrays;

/** Reads a whole database of this page as JSON. */
export async function readStoredJson(name: string): Promise<StoredJson> {
  const database = await toPromise(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  const stores: StoreJson[] = [];
  for (const store of names.map((each) => reading.objectStore(each))) {
    const [keys, values] = await Promise.all([toPromise(store.getAllKeys()), toPromise(store.getAll())]);
    stores.push({
      name: store.name,
      keyPath: typeof store.keyPath === 'string' ? store.keyPath : null,
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map((index) => ({
        name: index,
        keyPath: String(store.index(index).keyPath),
      })),
      records: keys.map((key, at) => ({ key, value: encode(values[at]) })),
    });
  }
  database.close();
  return { version: database.version, stores };
}

/** Makes a database of this page as a JSON says; there must be none of that name. */
export async function writeStoredJson(name: string, json: StoredJson): Promise<void> {
  const opening = indexedDB.open(name, json.version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes } of json.stores) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
    }
  };
  const database = await toPromise(opening);
  const writing = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const { name: store, keyPath, records } of json.stores)
    for (const { key, value } of records)
      writing.objectStore(store).put(decode(value), ...(keyPath === null ? [key] : []));
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

function encode(value: unknown): unknown {
  if (value instanceof Map) return { $: 'Map', entries: [...value].map((pair) => encode(pair)) };
  for (const [name, array] of Object.entries(arrays))
    if (value instanceof array) return { $: name, base64: toBase64(value) };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, encode(one)]));
  return value;
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if ('$' in value && value.$ === 'Map' && 'entries' in value && Array.isArray(value.entries))
    return new Map(value.entries.map((pair): [unknown, unknown] => [decode(pair[0]), decode(pair[1])]));
  if ('$' in value && 'base64' in value && typeof value.base64 === 'string' && isArrayName(value.$)) {
    const bytes = Uint8Array.from(atob(value.base64), (character) => character.charCodeAt(0));
    return new arrays[value.$](bytes.buffer);
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, decode(one)]));
}

function isArrayName(name: unknown): name is ArrayName {
  return typeof name === 'string' && Object.hasOwn(arrays, name);
}

function toBase64(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
