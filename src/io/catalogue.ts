import { Fault } from './fault.ts';

/** One file of the catalogue as it came: its bytes, and the type the server gave it. */
export interface CatalogueFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Longest wait for a file of the catalogue before it counts as slow, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Reads a file of the published catalogue: from inside the page where it was built in (a page opened from disk cannot fetch),
 * else beside the page. Rejects with a `Fault`: `not-found`, `network`, or `slow` after 20 seconds.
 */
export async function readCatalogueFile(name: string, signal?: AbortSignal): Promise<CatalogueFile> {
  const inside = readFromPage(name);
  if (inside !== undefined) return { bytes: inside, mediaType: toMediaType(name) };
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const stop = signal === undefined ? patience : AbortSignal.any([signal, patience]);
  try {
    const response = await fetch(new URL(`catalogue/${name}`, document.baseURI), { signal: stop });
    if (!response.ok) throw new Fault('not-found', name, response.status);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, mediaType: response.headers.get('content-type') ?? '' };
  } catch (cause) {
    if (cause instanceof Fault || signal?.aborted === true) throw cause;
    throw new Fault(patience.aborted ? 'slow' : 'network', name, cause);
  }
}

/** A file that the one-file build wrote into the page, if it did. */
function readFromPage(name: string): Uint8Array | undefined {
  const scripts = document.querySelectorAll('script[data-catalogue]');
  const element = [...scripts].find((script) => script.getAttribute('data-catalogue') === name);
  const content: unknown = element === undefined ? undefined : JSON.parse(element.textContent);
  if (typeof content !== 'object' || content === null) return undefined;
  if ('text' in content && typeof content.text === 'string') return new TextEncoder().encode(content.text);
  if ('base64' in content && typeof content.base64 === 'string')
    return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
  return undefined;
}

function toMediaType(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'text/csv';
}
