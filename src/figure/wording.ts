import type { PeopleWord } from '../kernel/recipe.ts';

/** How a figure is to be worded and shown; it changes no value and no figure code. */
export interface Wording {
  /** Instead of the series' own word. */
  readonly people?: PeopleWord;
  /** How rows by groups are shown; otherwise chosen by their number. */
  readonly presentation?: Presentation;
}

/** Dots with intervals, the shaded table of rows by groups, or the plain table with every column. */
export type Presentation = 'dots' | 'matrix' | 'table';
