import type { PeopleWord } from '../kernel/recipe.ts';
import type { IsoDate } from '../kernel/time.ts';

/** How a figure is to be worded and shown; it changes no value and no figure code. */
export interface Wording {
  /** Instead of the series' own word. */
  readonly people?: PeopleWord;
  /** How rows by groups are shown; otherwise chosen by their number. */
  readonly presentation?: Presentation;
  /** Whose standard the figure answers, as a sentence; the first of its notes. */
  readonly preset?: string;
  /** Published shares of each group's own people, not of one whole: what those counted report, and what a higher number means. */
  readonly ofEachGroup?: GroupRates;
  /** Whether a snapshot it is made from was corrected since: the first of its notes says so. */
  readonly superseded?: boolean;
  /** Dates to mark in a trend: a campaign. */
  readonly events?: readonly MarkedDate[];
}

/** `report discrimination at work`; `A higher percentage is more of the group who report it.` */
export interface GroupRates {
  readonly report: string;
  readonly direction: string;
}

/** A date somebody marked, and what happened then. */
export interface MarkedDate {
  readonly date: IsoDate;
  readonly text: string;
}

/**
 * Dots with intervals, the shaded table of rows by groups, the plain table with every column, grades as a path from junior
 * to senior, one group in every row in order where intervals allow one, or a small picture for each row.
 */
export type Presentation = 'dots' | 'matrix' | 'table' | 'path' | 'ranked' | 'multiples';
