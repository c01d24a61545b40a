/**
 * Six words with six meanings, used so in code, tests and on screen:
 *
 * - *suppressed*: a number exists and is hidden, by the publisher or by our policy; shown `[c]`, spoken "suppressed";
 * - *withheld*: a whole table is not shown, because no pattern of suppression protects it;
 * - *undeclared*: a person was asked for their group and declined;
 * - *unknown*: no answer is held for a person, or no value is held for a cell;
 * - *zero*: counted, and nobody is there;
 * - *not applicable*: the question has no meaning here, shown `[z]`.
 *
 * A value that cannot be worked out for another reason is *undefined*, with one of these reasons.
 */
export type UndefinedReason =
  /** Nobody in the base. */
  | 'no-base'
  /** Fewer than 10 known people in the base: `[u]`. */
  | 'small-base'
  /** The comparator has nobody of the group, so a ratio has no denominator. */
  | 'comparator-zero'
  /** A count of nought leaves a ratio without limits. */
  | 'numerator-zero'
  /** Both sides are nought, or both are everybody: an interval of no width. */
  | 'no-variation'
  /** The source holds no value here. */
  | 'not-held'
  /** More people, or events that count people, than there are people in the base: no share exists. */
  | 'part-above-whole'
  /** No one of the tables that are protected together, and no sum of counts that they show. */
  | 'outside-plan'
  /** The two sides cannot be compared: a break in the series. */
  | 'series-break';

/** Why a number that exists is not shown. Primary and secondary are one reason on purpose: telling them apart tells the size. */
export type SuppressedReason = 'policy' | 'source';

/** Fewer known people than this give no share. */
export const SMALLEST_BASE = 10;
