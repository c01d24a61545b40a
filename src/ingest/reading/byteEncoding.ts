/** An encoding and how many bytes of mark stand before the text. */
export interface ByteEncoding {
  /** A WHATWG label: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or the one asked for. */
  readonly label: string;
  readonly markLength: number;
}

const SAMPLE_BYTES = 65_536;

/** What 0x80 to 0x9f are in windows-1252 (https://encoding.spec.whatwg.org/#index-windows-1252). */
const WINDOWS_1252_HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/**
 * Which encoding bytes are in: the mark; else UTF-16 by the parity of the NULs; else UTF-8 when every byte
 * decodes strictly; else windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): ByteEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: 'utf-8', markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', markLength: 2 };
  const wide = detectUnmarkedUtf16(bytes.subarray(0, SAMPLE_BYTES));
  if (wide !== undefined) return { label: wide, markLength: 0 };
  return { label: isStrictUtf8(bytes) ? 'utf-8' : 'windows-1252', markLength: 0 };
}

/** Bytes to text in a known encoding, without a byte-order mark. Throws a RangeError for a label that does not exist. */
export function decodeText(bytes: Uint8Array, encoding: ByteEncoding): string {
  const text = new TextDecoder(encoding.label).decode(bytes.subarray(encoding.markLength));
  return encoding.label === 'windows-1252' ? toWindows1252(text) : text;
}

/** Some runtimes decode windows-1252 as Latin-1: put the 27 letters right, which changes nothing where they are. */
function toWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (found) => WINDOWS_1252_HIGH[found.charCodeAt(0) - 0x80] ?? found);
}

function detectUnmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (!sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = Math.max(1, sample.length * 0.05);
  if (odd >= enough && even * 10 <= odd) return 'utf-16le';
  if (even >= enough && odd * 10 <= even) return 'utf-16be';
  return undefined;
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += 1 << 20) {
      decoder.decode(bytes.subarray(from, from + (1 << 20)), { stream: true });
    }
    decoder.decode();
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}
