/** What the browser said of its storage; see the door that reads it. */
interface StorageFacts {
  readonly persisted?: boolean;
  readonly usedBytes?: number;
  readonly secure: boolean;
}

const MEGABYTE = 1_000_000;

/** What the browser says of its storage, in sentences. */
export function storageWords({ persisted, usedBytes, secure }: StorageFacts): readonly string[] {
  const words: string[] = [];
  if (usedBytes !== undefined)
    words.push(
      usedBytes < MEGABYTE / 10
        ? 'Less than 0.1 MB is used.'
        : `About ${(Math.round(usedBytes / (MEGABYTE / 10)) / 10).toFixed(1)} MB is used.`,
    );
  if (persisted === true) words.push('The browser has promised to keep it until you delete it.');
  else
    words.push(
      'The browser has not promised to keep it: it may clear it when the disk is full or the site is long unused.',
    );
  if (!secure)
    words.push(
      'This page was loaded without encryption (http), so the browser withholds lasting storage and some ways of copying.',
    );
  return words;
}
