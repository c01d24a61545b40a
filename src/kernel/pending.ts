import type { ProvenanceIssue } from './provenanceIssue.ts';
import type { LabelMeaning } from './recipe.ts';

/** A meaning that a label may have had: proposed, never applied by itself. `like` is what it resembles; `likeness` is 0 to 1. */
export interface LabelProposal {
  readonly meaning: LabelMeaning;
  readonly like: string;
  readonly likeness: number;
}

/** Why a label waits. */
export type WaitingReason =
  /** No dictionary holds it. */
  | 'unmatched'
  /** "Not known / prefer not to say". */
  | 'says-both'
  /** A refusal or a missing answer: the form would say. */
  | 'refusal-or-missing'
  /** A code, and the scheme of the file is not settled. */
  | 'code-without-scheme'
  | 'eeo-1'
  | 'officer-perceived'
  | 'labels-disagree'
  /** "All other" beside some of the other groups: it may hold people of groups that have no label. */
  | 'rest-of-some'
  | 'not-applicable'
  /** A broad group beside its own parts whose numbers are not their sum: a sub-total, or people who said no more. */
  | 'sub-total-or-group'
  /** A label of a breakdown whose words say total and whose numbers are not the sum of the others, or cannot be. */
  | 'total-by-name'
  /** A grade or a label of a breakdown whose numbers are the sums of others' in every combination. */
  | 'sum-of-others'
  /** A grade that stands on another ladder than the rest. */
  | 'ladder';

/** One value of a column with the rows that hold it. */
export interface ValueRows {
  readonly value: string;
  readonly rows: number;
}

/** Something a person must choose, or confirm, before there is a snapshot. Handing the recipe back confirms what it proposes. */
export type Pending =
  /** Empty `issues`: nothing has been said yet. */
  | { readonly kind: 'provenance'; readonly issues: readonly ProvenanceIssue[] }
  | {
      readonly kind: 'label';
      /** Id of the dimension: `ethnicity`, `grade`, or that of a breakdown. */
      readonly dimension: string;
      /** The header, or `'*'` where the label is itself a header of a wide table: what a `LabelChoice` names. */
      readonly column: string;
      /** Which of several columns with this header, as in a `LabelChoice`. */
      readonly nth?: number;
      readonly label: string;
      readonly rows: number;
      readonly proposals: readonly LabelProposal[];
      readonly why: WaitingReason;
    }
  /** The codes of this column exist in several schemes with other meanings: `Recipe.scheme`. */
  | { readonly kind: 'scheme'; readonly column: string; readonly choices: readonly string[] }
  /** The grades fit no one ladder: `Recipe.ladder`. */
  | { readonly kind: 'ladder'; readonly column: string; readonly choices: readonly string[] }
  | {
      readonly kind: 'keep-only';
      readonly column: string;
      readonly values: readonly ValueRows[];
      readonly proposed: readonly string[];
    }
  | { readonly kind: 'measure'; readonly columns: readonly string[]; readonly proposed: string }
  | { readonly kind: 'breakdown'; readonly columns: readonly string[]; readonly proposed: readonly string[] }
  /** Columns of yes or no of each person: those that are counted as outcomes. */
  | { readonly kind: 'outcomes'; readonly columns: readonly string[]; readonly proposed: readonly string[] }
  | {
      readonly kind: 'date';
      readonly column: string;
      readonly found: string;
      readonly rows: number;
      /** `ambiguous`: `Recipe.dayFirst` decides between the readings; `year-only`: a day and month must come from the reference. */
      readonly why: 'ambiguous' | 'year-only';
      readonly readings: readonly string[];
    }
  /** Rows of persons who stand twice with other values: `Recipe.duplicateRule`. */
  | { readonly kind: 'duplicates'; readonly rows: number }
  /** Rows of counts that stand for one cell and that nothing tells apart: `Recipe.repeats`. */
  | { readonly kind: 'repeats'; readonly rows: number }
  /** No column has this role, and the shape needs one. */
  | {
      readonly kind: 'role';
      readonly role:
        'characteristic' | 'measure' | 'category' | 'eligible' | 'outcome' | 'department' | 'return';
    };
