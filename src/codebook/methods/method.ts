/** The methods that a figure can name under "How this is worked out". */
export type MethodId =
  | 'representation'
  | 'representation-index'
  | 'change'
  | 'declaration-rate'
  | 'response-rate'
  | 'known-rate'
  | 'grade-progression'
  | 'relative-likelihood'
  | 'race-disparity-ratio'
  | 'board-difference'
  | 'incidents'
  | 'incident-rate'
  | 'disparity-ratio'
  | 'reporting'
  | 'completion'
  | 'suppression';

/** How a placeholder's value is written: `points` are percentage points, `words` is text as it stands. */
export type PlaceholderUnit = 'count' | 'share' | 'points' | 'ratio' | 'rate' | 'words';

/** One gap in a formula: what goes there, in words that stand beside it on screen, and how it is written. */
export interface Placeholder {
  readonly meaning: string;
  readonly unit: PlaceholderUnit;
}

/**
 * How one metric is worked out, in the words the screen shows. `formula` holds each name in `placeholders` at least
 * once, in braces; it is filled with the figure's own released numbers, so that a suppressed one reads [c].
 * `direction` says what a high and a low value mean, where that is not plain.
 */
export interface Method<Name extends string = string> {
  readonly id: MethodId;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly placeholders: Readonly<Record<Name, Placeholder>>;
  readonly interval: string;
  readonly meaningOfInterval: string;
  readonly direction?: string;
  readonly source: { readonly title: string; readonly address?: string };
}
