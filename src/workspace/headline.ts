/** One headline of a snapshot: a rate of the whole workforce, the share of a broad group of known people, or a share as published. Unprotected. */
export interface Headline {
  readonly key: string;
  readonly label: string;
  readonly kind: 'rate' | 'share' | 'published';
  /** Ascends in the order of all figures, rates first. */
  readonly order: number;
  readonly value: HeadlineValue;
}

/** A share, 0 to 1, with ends that are one where nothing is hidden at source; or why there is none. */
export type HeadlineValue =
  | { readonly kind: 'share'; readonly low: number; readonly high: number }
  | { readonly kind: 'absent'; readonly why: 'hidden' | 'not-held' | 'small-base' | 'no-base' };
