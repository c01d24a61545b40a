/** The first bytes of formats, in hexadecimal. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['xls', 'd0cf11e0'],
  ['pdf', '25504446'],
  ['png', '89504e47'],
  ['jpeg', 'ffd8ff'],
  ['gif', '47494638'],
  ['gzip', '1f8b'],
  ['7z', '377abcaf'],
  ['rar', '52617221'],
  ['xz', 'fd377a58'],
  ['zstd', '28b52ffd'],
  ['parquet', '50415231'],
  ['sqlite', '53514c6974652066'],
];

const CONTROL_SHARE = 0.01;
/** Tab, line feed, form feed, carriage return, and the end of a file under DOS. */
const TEXT_CONTROLS = [0x09, 0x0a, 0x0c, 0x0d, 0x1a];

/**
 * What a file is when it is not text: the name of a known format (`xlsx`, `zip`, `pdf`, `png`, ...).
 * Looks at the first bytes only; `undefined` when no signature fits.
 */
export function parseSignature(bytes: Uint8Array): string | undefined {
  const first = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const name = SIGNATURES.find(([, signature]) => first.startsWith(signature))?.[0];
  if (name !== 'zip') return name;
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  if (start.includes('[Content_Types].xml') || start.includes('xl/')) return 'xlsx';
  return start.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
}

/** True when single-byte text holds more control characters than any text would; tabs and line ends are text. */
export function hasControlBytes(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !TEXT_CONTROLS.includes(byte)) controls += 1;
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
