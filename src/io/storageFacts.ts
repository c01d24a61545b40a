/** What the browser says of the storage it gives this page; sizes in bytes. */
export interface StorageFacts {
  /** Whether the browser promised not to clear it by itself; absent where it does not say (plain http, a page from disk). */
  readonly persisted?: boolean;
  readonly usedBytes?: number;
  /** Whether the page has the powers of a secure context: withheld on plain http. */
  readonly secure: boolean;
}

/** Reads what the browser says of its storage; what it withholds is absent. */
export async function readStorageFacts(): Promise<StorageFacts> {
  const { storage } = navigator;
  if (storage === undefined) return { secure: isSecureContext };
  const [persisted, estimate] = await Promise.all([storage.persisted(), storage.estimate()]);
  const used = estimate.usage;
  return { secure: isSecureContext, persisted, ...(used === undefined ? {} : { usedBytes: used }) };
}

/** Asks the browser, at the first save, to keep the storage until the user clears it. */
export async function requestPersistence(): Promise<boolean | undefined> {
  return navigator.storage?.persist();
}
