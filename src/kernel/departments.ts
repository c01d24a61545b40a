import type { IsoDate } from './time.ts';

/**
 * What became of departments on a date (a machinery-of-government change), as the user tells it: one into one was renamed, several
 * into one merged, one into several split. Labels are the file's own.
 */
export interface DepartmentEvent {
  readonly on: IsoDate;
  readonly kind: 'renamed' | 'merged' | 'split';
  readonly from: readonly string[];
  readonly into: readonly string[];
}

/** How a department stands at a date, set against the date before. */
export type ReturnStanding =
  | 'reported'
  /** Reported now; at the date before nothing came from it or from any department that it follows. */
  | 'new'
  /** Nothing came now from it or from a successor; at the date before it reported. */
  | 'lapsed'
  /** Expected, and nothing came at either date. */
  | 'missing'
  | 'not-expected'
  /** Not in the file of that date. */
  | 'not-listed';

/** Names differ in case and spaces between files, and are one department. */
export function toDepartmentKey(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
