import type { FoundArtefact } from '../figure/exports/foundArtefact.ts';
import { findInCsv, findInSvg, parseRecord } from '../figure/exports/foundArtefact.ts';
import { sha256 } from '../kernel/sha256.ts';
import { digestOfPixels, readText, RECORD_KEYWORD } from './pngRecord.ts';

/** A file to be checked: its digest, and what it says of itself, if anything. */
export interface ReadArtefact {
  readonly digest: string;
  readonly found?: FoundArtefact;
}

/** Largest file that is looked at: a paper with many pictures stays well under it. Bytes. */
const MOST_BYTES = 60_000_000;

/** Reads a PNG, SVG, CSV, DOCX or zip by its bytes, not its name; nothing is looked for in one that is too large to be of this app. */
export async function readArtefact(file: Blob): Promise<ReadArtefact> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = bytes.length > MOST_BYTES ? undefined : await findIn(bytes);
  return { digest: sha256(bytes), ...(found === undefined ? {} : { found }) };
}

async function findIn(bytes: Uint8Array): Promise<FoundArtefact | undefined> {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return findInPng(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { findInZip } = await import('./readZipArtefact.ts');
    return findInZip(bytes);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return /<svg[\s>]/.test(text) ? findInSvg(text) : findInCsv(text);
}

function findInPng(bytes: Uint8Array): FoundArtefact | undefined {
  const text = readText(bytes, RECORD_KEYWORD);
  const record = text === undefined ? undefined : parseRecord(text);
  return record === undefined
    ? undefined
    : { kind: 'picture', record, intact: record.content === digestOfPixels(bytes) };
}
