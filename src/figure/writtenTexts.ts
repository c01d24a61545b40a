/**
 * Marks that only steer the direction of a text: embeddings, overrides, isolates, and the marks of one direction. In a label they turn
 * round what stands after it on the line, the numbers and the source too. Letters have their direction without them.
 */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What XML 1.0 does not know, or shows as nothing: controls but tab and line ends, half a surrogate pair, the two non-characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text with every character that XML 1.0 does not know as a question mark in a box. */
export function toXmlCharacters(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd');
}

/** A text as it may stand beside others and leave: no character that a document cannot hold, none that turns its line round. */
export function toWrittenText(text: string): string {
  return toXmlCharacters(text).replace(STEERING, '');
}

/** The same for every text of plain data, but for its keys; what needs no change is the object it was. */
export function withWrittenTexts<T>(data: T): T {
  return written(data) as T;
}

function written(value: unknown): unknown {
  if (typeof value === 'string') return toWrittenText(value);
  if (Array.isArray(value)) {
    const items = value.map(written);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isPlain(value)) return value;
  const changed = Object.entries(value).flatMap(([name, held]) => {
    const fresh = name === 'key' ? held : written(held);
    return fresh === held ? [] : [[name, fresh] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** A record; no map, no bytes, nothing with a class. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
