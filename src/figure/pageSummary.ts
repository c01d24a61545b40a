import type { ProvenanceKind } from '../kernel/provenance.ts';

/** The few sentences above the figures of a page: the one other way in which measured numbers reach it. */
export interface PageSummary {
  readonly kind: ProvenanceKind;
  /** Who and what first, headed by the kind; then what we know, how sure, what is hidden, what to ask. */
  readonly lines: readonly SummaryLine[];
  /** The last line, also of every copy. */
  readonly sourceLine: string;
  /** Hatched where made up. */
  readonly hatched: boolean;
  readonly leaves: 'every-way' | 'screen-only';
}

/** One sentence with its label: `What is hidden`. */
export interface SummaryLine {
  readonly label: string;
  readonly sentence: string;
}

/** The label of the line that is news when the view changes. */
export const WHAT_WE_KNOW = 'What we know';
