const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const CONTROL_SHARE = 0.01;

/**
 * What a file is when it is not text: the name of a known format (`xlsx`, `zip`, `pdf`, `png`, ...).
 * Looks at the first bytes only; `undefined` when no signature fits.
 */
export function parseSignature(bytes: Uint8Array): string | undefined {
  for (const [name, signature] of SIGNATURES) {
    if (!signature.every((byte, at) => bytes[at] === byte)) continue;
    if (name !== 'zip') return name;
    const start = String.fromCharCode(...bytes.subarray(0, 4096));
    if (start.includes('[Content_Types].xml') || start.includes('xl/')) return 'xlsx';
    return start.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
  }
  return undefined;
}

/** True when single-byte text holds more control characters than any text would; tabs and line ends are text. */
export function hasControlBytes(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a)
      controls += 1;
  }
  return controls > Math.max(1, sample.length * CONTROL_SHARE);
}

/** Text that is another format than a table: `html`, `xml`, `json` or `rtf`. */
export function parseForeignText(text: string): string | undefined {
  const start = text.slice(0, 512).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(\{\s*"[^"]*"\s*:|\[\s*\{\s*")/.test(start)) return 'json';
  return undefined;
}
