import { sha256 } from '../kernel/sha256.ts';

/** One chunk of a PNG. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The keyword under which the record stands. */
export const RECORD_KEYWORD = 'provenance-record';

/** The chunks of a PNG in their order; nothing where the bytes are not a whole PNG. */
function readChunks(png: Uint8Array): readonly PngChunk[] | undefined {
  if (png.length < 20 || SIGNATURE.some((byte, at) => png[at] !== byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) return undefined;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (crc32(png.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return undefined;
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  return undefined;
}

/** A PNG with texts (`iTXt`, UTF-8, not compressed) and its resolution written after its head, in place of what stood there. */
export function writeTexts(
  png: Uint8Array,
  texts: readonly (readonly [keyword: string, text: string])[],
  pixelsPerCssPx: number,
): Uint8Array<ArrayBuffer> {
  const chunks = readChunks(png);
  const [head, ...rest] = chunks ?? [];
  if (head === undefined) throw new Error('the browser gave no PNG');
  const kept = rest.filter(({ type }) => type !== 'iTXt' && type !== 'tEXt' && type !== 'pHYs');
  const written = [
    head,
    toResolution(pixelsPerCssPx),
    ...texts.map(([keyword, text]) => toText(keyword, text)),
    ...kept,
  ];
  return joined([Uint8Array.from(SIGNATURE), ...written.map(toBytes)]);
}

/** The text that a PNG holds under a keyword. */
export function readText(png: Uint8Array, keyword: string): string | undefined {
  for (const { type, data } of readChunks(png) ?? []) {
    if (type !== 'iTXt') continue;
    const end = data.indexOf(0);
    if (end < 1 || new TextDecoder('latin1').decode(data.subarray(0, end)) !== keyword) continue;
    // Keyword, nought, compression flag and method, language, nought, translated keyword, nought.
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    if (data[end + 1] !== 0 || language < 0 || translated < 0) continue;
    return new TextDecoder().decode(data.subarray(translated + 1));
  }
  return undefined;
}

/** SHA-256 of what is seen: size and pixels, without the texts. */
export function digestOfPixels(png: Uint8Array): string {
  const seen = (readChunks(png) ?? []).filter(({ type }) => type === 'IHDR' || type === 'IDAT');
  return sha256(joined(seen.map(({ data }) => data)));
}

function toText(keyword: string, text: string): PngChunk {
  const head = new TextEncoder().encode(keyword);
  return {
    type: 'iTXt',
    data: joined([head, new Uint8Array([0, 0, 0, 0, 0]), new TextEncoder().encode(text)]),
  };
}

/** 96 CSS pixels are an inch. */
function toResolution(pixelsPerCssPx: number): PngChunk {
  const data = new Uint8Array(9);
  const perMetre = Math.round((96 * pixelsPerCssPx) / 0.0254);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return { type: 'pHYs', data };
}

function toBytes({ type, data }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The check of a chunk, as ISO 3309 has it. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
