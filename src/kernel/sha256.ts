import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hexadecimal digits. Synchronous: for small things. */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digest(typeof content === 'string' ? new TextEncoder().encode(content) : content));
}
