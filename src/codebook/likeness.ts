/** Edits between two texts: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function toEditDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function toTrigrams(text: string): ReadonlySet<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

function toTrigramShare(a: string, b: string): number {
  const [left, right] = [toTrigrams(a), toTrigrams(b)];
  let both = 0;
  for (const one of left) if (right.has(one)) both++;
  return (2 * both) / (left.size + right.size);
}

/** How alike two normalised texts are, 0 to 1: the mean of edit likeness and shared trigrams. */
export function toLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  return (1 - toEditDistance(a, b) / longest + toTrigramShare(a, b)) / 2;
}
