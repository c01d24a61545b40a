/** Id of the dimension that says to whom something happened. */
export const OUTCOME = 'outcome';
/** Before the rest of the id of one of several such dimensions, of people with a flag each; no header becomes such an id. */
const ONE_OF_SEVERAL = 'outcome:';

/** People of a row of which the source hid to how many it happened. */
const HIDDEN = 'Hidden by the source';

/** Steps of recruitment in their order, as flags of applicants are headed. */
const STEPS: readonly RegExp[] = [
  /\bappl(?:y|ied|icants?|ications?)\b/i,
  /\b(?:short ?list(?:ed)?|sifted)\b/i,
  /\binterview(?:ed|s)?\b/i,
  /\boffer(?:s|ed)?\b/i,
  /\b(?:appointed|appointments?|hired|recruited)\b/i,
];

/** A dimension of a snapshot with its labels. */
interface Labelled {
  readonly id: string;
  readonly labels: readonly string[];
}

/** What happened to some of the people of a snapshot: the dimension that says so, its label, and of whom it is asked. */
export interface HappenedIn {
  readonly dimension: string;
  readonly happened: string;
  /** The step of recruitment before: it could happen to those who came so far. */
  readonly among?: { readonly dimension: string; readonly members: readonly [string] };
}

/** The labels of that dimension for a column of outcomes: it happened, it did not, the source hid which. */
export function toOutcomeLabels(header: string): readonly [happened: string, not: string, hidden: string] {
  const name = header.replaceAll('_', ' ').trim();
  // "Appointed" in the middle of a label; "CPD" as it is.
  const inside = /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
  return [name, `Not ${inside}`, HIDDEN];
}

/** The id of the dimension of one flag of several, from that of its column. */
export function toOutcomeId(column: string): string {
  return ONE_OF_SEVERAL + column;
}

/** Whether a dimension of outcomes says to whom something happened. */
export function isOutcomeId(id: string): boolean {
  return id === OUTCOME || id.startsWith(ONE_OF_SEVERAL);
}

/** Which step of recruitment a header names, from 0; -1 for none. */
export function toRecruitmentStep(header: string): number {
  return STEPS.findIndex((step) => step.test(header.replaceAll('_', ' ')));
}

/** Of the labels in use, the one of those to whom it happened: the others say more about it. */
function toHappened(labels: readonly string[]): string | undefined {
  return labels
    .filter((label) => label !== HIDDEN)
    .reduce<string | undefined>(
      (shortest, label) => (shortest !== undefined && shortest.length <= label.length ? shortest : label),
      undefined,
    );
}

/** Everything that happened, by the dimensions of a snapshot of outcomes; a step of recruitment is asked of those at the step before. */
export function findHappened(dimensions: readonly Labelled[]): readonly HappenedIn[] {
  const found = dimensions.flatMap(({ id, labels }) => {
    const happened = isOutcomeId(id) ? toHappened(labels) : undefined;
    return happened === undefined ? [] : [{ dimension: id, happened, step: toRecruitmentStep(happened) }];
  });
  return found.map(({ dimension, happened, step }) => {
    const before = found
      .filter((one) => one.step >= 0 && one.step < step)
      .reduce<(typeof found)[number] | undefined>(
        (last, one) => (last === undefined || one.step > last.step ? one : last),
        undefined,
      );
    return {
      dimension,
      happened,
      ...(before === undefined
        ? {}
        : { among: { dimension: before.dimension, members: [before.happened] } as const }),
    };
  });
}
