/** Id of the dimension that says to whom something happened. */
export const OUTCOME = 'outcome';

/** People of a row of which the source hid to how many it happened. */
const HIDDEN = 'Hidden by the source';

/** The labels of that dimension for a column of outcomes: it happened, it did not, the source hid which. */
export function toOutcomeLabels(header: string): readonly [happened: string, not: string, hidden: string] {
  const name = header.replaceAll('_', ' ').trim();
  // "Appointed" in the middle of a label; "CPD" as it is.
  const inside = /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
  return [name, `Not ${inside}`, HIDDEN];
}

/** Of the labels in use, the one of those to whom it happened: the others say more about it. */
export function toHappened(labels: readonly string[]): string | undefined {
  return labels
    .filter((label) => label !== HIDDEN)
    .reduce<string | undefined>(
      (shortest, label) => (shortest !== undefined && shortest.length <= label.length ? shortest : label),
      undefined,
    );
}
