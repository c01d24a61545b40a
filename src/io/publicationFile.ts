import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import { toSlug } from '../figure/exports/fileName.ts';
import { type PublicationHead, toPublicationHtml } from '../figure/exports/publication.ts';
import { toBase64 } from './base64.ts';

/**
 * The dashboard with some series in one HTML file: the viewer, and tables after the gate. The tables of each snapshot are packed
 * (deflate, in letters of base64): they repeat themselves, and a file that travels should be small. The same set gives the same bytes.
 */
export async function makePublication(
  template: string,
  head: PublicationHead,
  parts: ReadonlyMap<string, unknown>,
): Promise<Artefact> {
  const { deflateSync } = await import('fflate');
  const encoder = new TextEncoder();
  const packed = new Map(
    [...parts].map(([id, tables]) => [
      id,
      toBase64(deflateSync(encoder.encode(JSON.stringify(tables)), { level: 9 })),
    ]),
  );
  return toArtefact({
    way: 'publication',
    name: `${head.provenance_kind === 'illustrative' ? 'ILLUSTRATIVE_' : ''}${toSlug(head.title)}.html`,
    mediaType: 'text/html;charset=utf-8',
    bytes: encoder.encode(toPublicationHtml(template, head, packed)),
    codes: head.figure_codes,
  });
}
