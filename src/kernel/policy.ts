import type { IsoDate } from './time.ts';

/**
 * Metrics for which an owner can decide alone: they are worked out from few of the planned counts. The others (shares, rates and
 * headcounts of every row and filter) reach them all, so that a decision for one of those is one for the series.
 */
export const DECIDED_METRICS = [
  'board-difference',
  'change',
  'trend',
  'grade-progression',
  'relative-likelihood',
  'race-disparity',
] as const;

/** A metric that an owner can decide for alone. */
export type DecidedMetric = (typeof DECIDED_METRICS)[number];

/**
 * How the counts of a series are protected; printed with every figure.
 * `threshold` is the smallest count that may be shown; `zeroRule` says whether zeros are shown or hidden like small counts.
 */
export type Policy =
  /** True counts, small ones and what would give them away hidden. */
  | {
      readonly kind: 'exact';
      readonly threshold: 5 | 10;
      readonly zeroRule: 'published' | 'primary';
    }
  /**
   * Counts of 1 to 4 hidden, every other count and total rounded to 5 on its own. `threshold`: counts under it are hidden instead,
   * for numbers that no plan binds in a series under the stricter exact policy; never chosen for a series.
   */
  | { readonly kind: 'civil-service'; readonly threshold?: 10 }
  /** 1 to 7 hidden, the rest rounded to 5. */
  | { readonly kind: 'nhs' }
  /** Every count rounded to 5, nothing hidden (HESA). */
  | { readonly kind: 'round-all' }
  /** The publisher's values leave as they are; needs their address. */
  | { readonly kind: 'published' }
  /** A lower threshold, decided by the owner. */
  | {
      readonly kind: 'owner';
      readonly threshold: number;
      readonly name: string;
      readonly reason: string;
      readonly date: IsoDate;
      /** The one snapshot it was decided for, with its name; every other is under the default. Absent: the whole series. */
      readonly only?: { readonly snapshot: string; readonly title: string };
      /**
       * The one metric it was decided for: the counts that it is worked out from are shown from the lower threshold on, wherever they
       * stand (hiding elsewhere what a figure of the metric shows would protect nobody); every other count is under the default.
       */
      readonly metric?: DecidedMetric;
    }
  /** Internal view: no way out but the screen. */
  | { readonly kind: 'unprotected' }
  /** Made up: there is nobody to protect. Illustrative series only. */
  | { readonly kind: 'made-up' };

/** The policy that an import of real data starts with. */
export const DEFAULT_POLICY: Extract<Policy, { kind: 'exact' }> = {
  kind: 'exact',
  threshold: 5,
  zeroRule: 'published',
};

/** The policy that a snapshot is under where its series has this one: an owner may have decided for another snapshot alone. */
export function policyOf<P extends Policy>(policy: P, snapshot: string): P | typeof DEFAULT_POLICY {
  return policy.kind === 'owner' && policy.only !== undefined && policy.only.snapshot !== snapshot
    ? DEFAULT_POLICY
    : policy;
}

/** The policies that show true counts, and so need a plan that binds them together. */
export type TrueCountsPolicy = Extract<Policy, { kind: 'exact' | 'owner' }>;

/** What decides a count that no plan binds, in a series under a policy of true counts: none is shown that this one would hide. */
export function toUnplanned(policy: TrueCountsPolicy): Extract<Policy, { kind: 'civil-service' }> {
  return policy.kind === 'exact' && policy.threshold === 10
    ? { kind: 'civil-service', threshold: 10 }
    : { kind: 'civil-service' };
}
