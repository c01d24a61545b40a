import { fromBase64 } from './base64.ts';
import { Fault } from './fault.ts';

/** The name of the viewer's page, beside the app where that is served. */
const FILE = 'assets/viewer.html';

/**
 * The page of the viewer, which a publication is put into: from inside the page where it was built in (a page opened from disk cannot
 * fetch), else beside it. Rejects with a `Fault`: `not-found` or `network`.
 */
export async function readPublicationTemplate(): Promise<string> {
  const inside = document.querySelector('script[data-viewer]')?.textContent;
  if (inside !== undefined && inside !== null) {
    const { inflateSync } = await import('fflate');
    const text: unknown = JSON.parse(inside);
    if (typeof text !== 'string') throw new Fault('not-found', FILE);
    return new TextDecoder().decode(inflateSync(fromBase64(text)));
  }
  const response = await fetch(new URL(FILE, document.baseURI)).catch((cause: unknown) => {
    throw new Fault('network', FILE, cause);
  });
  if (!response.ok) throw new Fault('not-found', FILE, response.status);
  return response.text();
}
