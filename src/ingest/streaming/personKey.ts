/** The identifier of a row as two hashes of its trimmed text, never as text; `isBlank`: nobody. */
export interface PersonKey {
  isBlank: boolean;
  high: number;
  low: number;
}

/** Writes into `key` the hashes of bytes that are UTF-8 and trimmed; true where they are ASCII, so that nothing need be asked about them. */
export function hashPerson(key: PersonKey, bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  let [high, low] = [0x1747b28c, 0x3c6ef372];
  for (let p = from; p < to; p += 1) {
    const byte = bytes[p] ?? 0;
    all |= byte;
    high = Math.imul(high ^ byte, 0x85ebca6b);
    low = Math.imul(low ^ byte, 0xc2b2ae35);
    high ^= low >>> 15;
  }
  key.isBlank = from === to;
  key.high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ (low >>> 13);
  key.low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ (high >>> 12);
  return all < 0x80;
}

/** The key of an identifier that was read as text. */
export function toPersonKey(text: string): PersonKey {
  const key = { isBlank: true, high: 0, low: 0 };
  const bytes = new TextEncoder().encode(text.trim());
  hashPerson(key, bytes, 0, bytes.length);
  return key;
}
