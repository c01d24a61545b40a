const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A fresh random id of 20 characters (99 bits), from the browser's generator. `crypto.randomUUID` is withheld on plain http,
 * `getRandomValues` is not.
 */
export function buildRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(40));
  const limit = 256 - (256 % alphabet.length);
  const fair = Array.from(bytes).filter((byte) => byte < limit);
  const id = fair
    .slice(0, 20)
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');
  return id.length === 20 ? id : buildRandomId();
}
