/** Edits between two texts: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function toEditDistance(a: string, b: string): number {
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, j) => j);
  let row = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}

/** The runs of three letters of a text, its start and end marked by spaces. */
function toTrigrams(text: string): ReadonlySet<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

/** A text with its trigrams, for comparing one with many. */
export type Comparable = { readonly text: string; readonly trigrams: ReadonlySet<string> };

/** Prepares a text for comparing. */
export function toComparable(text: string): Comparable {
  return { text, trigrams: toTrigrams(text) };
}

/**
 * How alike two normalised texts are, 0 to 1: the mean of edit likeness and shared trigrams. Where it cannot reach `least` the
 * answer is 0, without counting edits.
 */
export function toLikeness(a: Comparable, b: Comparable, least = 0): number {
  if (a.text === b.text) return 1;
  const longest = Math.max(a.text.length, b.text.length);
  let both = 0;
  for (const one of a.trigrams) if (b.trigrams.has(one)) both++;
  const shared = (2 * both) / (a.trigrams.size + b.trigrams.size);
  const atMost = (1 - Math.abs(a.text.length - b.text.length) / longest + shared) / 2;
  if (atMost < least) return 0;
  return (1 - toEditDistance(a.text, b.text) / longest + shared) / 2;
}
