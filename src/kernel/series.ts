import type { SeriesId } from './ids.ts';
import type { Policy } from './policy.ts';
import type { ProvenanceKind } from './provenance.ts';
import type { PeopleWord } from './recipe.ts';

/** A line of snapshots that describe one thing at several dates. Nothing adds across series. */
export interface Series {
  readonly id: SeriesId;
  readonly kind: ProvenanceKind;
  readonly title: string;
  readonly policy: Policy;
  readonly wording: PeopleWord;
  /** Where it came from: shipped with the app, or brought by the user. */
  readonly origin: 'catalogue' | 'user';
  /** The series that holds the publisher's printed whole of this breakdown, at the same dates. */
  readonly whole?: SeriesId;
}
