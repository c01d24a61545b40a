import { SLACK_BYTES, toRest } from './byteDictionary.ts';

/** The identifier of a row as two hashes of its trimmed text, never as text; `isBlank`: nobody. */
export interface PersonKey {
  isBlank: boolean;
  high: number;
  low: number;
}

/**
 * Writes into `key` the hashes of bytes that are UTF-8 and trimmed; true where they are ASCII, so that nothing need be asked about
 * them. `SLACK_BYTES` behind `to` are there to be read too, whatever they hold.
 */
export function hashPerson(key: PersonKey, words: DataView, from: number, to: number): boolean {
  let all = 0;
  let [high, low] = [0x1747b28c ^ (to - from), 0x3c6ef372];
  for (let p = from; p < to; p += 4) {
    const word = words.getInt32(p, true) & (to - p < 4 ? toRest(to - p) : -1);
    all |= word;
    high = Math.imul(high ^ word, 0x85ebca6b);
    low = Math.imul(low ^ word, 0xc2b2ae35);
    high ^= low >>> 15;
    low ^= low >>> 13;
  }
  key.isBlank = from === to;
  key.high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ (low >>> 13);
  key.low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ (high >>> 12);
  return (all & 0x80808080) === 0;
}

/** The key of an identifier that was read as text. */
export function toPersonKey(text: string): PersonKey {
  const key = { isBlank: true, high: 0, low: 0 };
  hashText(key, text);
  return key;
}

/** Writes into `key` the hashes of a text, trimmed. */
export function hashText(key: PersonKey, text: string): void {
  const bytes = new TextEncoder().encode(text.trim());
  const words = new Uint8Array(bytes.length + SLACK_BYTES);
  words.set(bytes);
  hashPerson(key, new DataView(words.buffer), 0, bytes.length);
}
