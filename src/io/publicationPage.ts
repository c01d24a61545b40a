import { inflateSync } from 'fflate';
import { HEAD_ID, PART_ATTRIBUTE, type PublicationHead } from '../figure/exports/publication.ts';
import { fromBase64 } from './base64.ts';

/** What this page says of the publication in it; nothing where there is none. Throws where it is damaged. */
export function readPublicationHead(): PublicationHead | undefined {
  const text = document.getElementById(HEAD_ID)?.textContent;
  // The file was written by this app as a whole, and its own scripts are held to their hashes.
  return text === undefined || text === null ? undefined : (JSON.parse(text) as PublicationHead);
}

/** The tables of one snapshot as they were written; nothing where the publication has none. */
export function readPublicationPart(snapshot: string): unknown {
  const scripts = [...document.querySelectorAll(`script[${PART_ATTRIBUTE}]`)];
  const own = scripts.find((script) => script.getAttribute(PART_ATTRIBUTE) === snapshot)?.textContent;
  if (own === undefined || own === null) return undefined;
  const packed: unknown = JSON.parse(own);
  if (typeof packed !== 'string') throw new Error(`the tables of ${snapshot} cannot be read`);
  return JSON.parse(new TextDecoder().decode(inflateSync(fromBase64(packed))));
}
