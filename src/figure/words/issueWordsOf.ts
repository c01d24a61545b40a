import { toDecimalText } from '../number/toDecimalText.ts';

/** One issue in words: what happened, where, and what to do. */
export interface IssueWords {
  readonly what: string;
  /** `line 12, column 3`; absent where it concerns the whole. */
  readonly where?: string;
  readonly whatToDo: string;
}

/** Words for each code of a union of issues: a missing code does not compile. */
export type WordsOf<I extends { readonly code: string }> = {
  readonly [C in I['code']]: (issue: Extract<I, { readonly code: C }>) => IssueWords;
};

/** Codes to their issues; written so that the compiler sees that words and issue have the same code. */
type IssueOf<I extends { readonly code: string }> = {
  readonly [C in I['code']]: Extract<I, { readonly code: C }>;
};

/** The issue of a code, and the words of each: what a function that tells any issue of a union is written with. */
export type Coded<I extends { readonly code: string }, C extends I['code']> = {
  [K in C]: { readonly code: K } & IssueOf<I>[K];
}[C];
export type Telling<I extends { readonly code: string }> = {
  readonly [C in I['code']]: (issue: { readonly code: C } & IssueOf<I>[C]) => IssueWords;
};

/** Where in a file something stands: `line 12`, `line 12, column 3`. Lines and columns count from 1. */
export function toPlace(place: { readonly line: number; readonly column?: number }): string {
  const line = `line ${toDecimalText(place.line, 0)}`;
  return place.column === undefined ? line : `${line}, column ${place.column}`;
}

/** What was found, in quotation marks, cut after 60 characters; an empty text is said to be empty. */
export function quoted(found: string): string {
  const text = found.replace(/\s+/g, ' ').trim();
  if (text === '') return 'nothing';
  return `\u2018${text.length > 60 ? `${text.slice(0, 60)}\u2026` : text}\u2019`;
}
