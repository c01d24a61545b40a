import { unzipSync } from 'fflate';
import type { FoundArtefact } from '../figure/exports/foundArtefact.ts';
import { findInCsv } from '../figure/exports/foundArtefact.ts';
import { findInDocument } from '../figure/exports/foundDocument.ts';

/** Most that one entry may unfold to: bytes. */
const MOST_UNFOLDED = 80_000_000;

/** Reads a DOCX, or the package of a figure. */
export function findInZip(bytes: Uint8Array): FoundArtefact | undefined {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize < MOST_UNFOLDED && (name === 'word/document.xml' || /^[^/]+\.csv$/.test(name)),
  });
  const document = files['word/document.xml'];
  if (document !== undefined) return findInDocument(new TextDecoder().decode(document));
  const csv = Object.entries(files).find(([name]) => name.endsWith('.csv'))?.[1];
  return csv === undefined ? undefined : findInCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv));
}
