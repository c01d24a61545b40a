import type { OwnLadder } from '../codebook/grades/ladder.ts';
import type { SeriesId, SnapshotId } from '../kernel/ids.ts';
import type { Provenance } from '../kernel/provenance.ts';
import type { LabelMeaning, PeopleWord, SourceProtection } from '../kernel/recipe.ts';
import type { ReturnField } from '../kernel/returnField.ts';
import type { RowAccount } from '../kernel/rowAccount.ts';
import type { ReferenceTime } from '../kernel/time.ts';

/** An accepted data set, frozen: content in the file's own labels, their mapping beside it, provenance, account, notes. */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly series: SeriesId;
  readonly title: string;
  /** When the numbers are true; an illustrative set may have none. */
  readonly reference?: ReferenceTime;
  readonly provenance: Provenance;
  readonly content: SnapshotContent;
  /** What each label means; applied when measuring, so a change of mapping needs no file. */
  readonly mapping: Mapping;
  readonly account: RowAccount;
  /** Title, note and source rows of the file, as written. */
  readonly sourceNotes: readonly string[];
  /** What the source says it leaves out ("excludes ..."), in its own words; a change of it is a break in the series. */
  readonly scope?: readonly string[];
  readonly wording: PeopleWord;
  readonly supersedes?: SnapshotId;
}

/** Counted people, published shares, numbers that each carry their own unit, or what came back from departments. */
export type SnapshotContent = CountsContent | SharesContent | MeasuresContent | ReturnsContent;

/** A sparse cube of counted people (or events) over coded dimensions; exactly one is the characteristic where there is one. */
export interface CountsContent {
  readonly kind: 'counts';
  /** What is counted where it is not a workforce: people something could happen to, and did; or who lives somewhere. */
  readonly of?: 'outcomes' | 'population';
  readonly dimensions: readonly Dimension[];
  readonly cells: CubeCells;
  readonly sourceProtection: SourceProtection;
}

/** One coded dimension: `labels` are the file's own, in the order of their codes. */
export interface Dimension {
  /** Stable within a series: `ethnicity`, `grade`, or a slug of the header. */
  readonly id: string;
  readonly role: 'characteristic' | 'grade' | 'breakdown';
  /** The header, as written. */
  readonly name: string;
  readonly labels: readonly string[];
}

/**
 * The cells of a cube, column by column; cell i has code `codes[d][i]` on dimension d (or `TOTAL_CODE`: a total that the
 * publisher printed over that dimension), state `states[i]` and, where known, `counts[i]` people. No cell stands twice.
 */
export interface CubeCells {
  readonly codes: readonly Uint16Array[];
  readonly counts: Float64Array;
  readonly states: Uint8Array;
}

/** The code of a printed total on a dimension. */
export const TOTAL_CODE = 0xffff;
/** A count is held. */
export const STATE_KNOWN = 0;
/** The publisher holds a count and hid it: between the bounds of the source protection. */
export const STATE_SUPPRESSED_AT_SOURCE = 1;
/** No value is held. */
export const STATE_UNKNOWN = 2;

/** Published shares with no counts: no interval, no threshold, said so. Share is 0 to 1; a base is a count of people. */
export interface SharesContent {
  readonly kind: 'shares';
  readonly dimensions: readonly Dimension[];
  /** What the shares are shares of, in the file's words. */
  readonly of: string;
  readonly entries: readonly ShareEntry[];
}

/** One published share at codes over the dimensions. */
export interface ShareEntry {
  readonly codes: readonly number[];
  readonly share: PublishedNumber;
  readonly base?: number;
}

/** Numbers that each carry their own unit and population; never totalled, ranked or put on one axis unless alike. */
export interface MeasuresContent {
  readonly kind: 'measures';
  readonly measures: readonly Measure[];
}

/** One measure: what is counted, its unit (absent: unlike any other), and its numbers by group, area or period. */
export interface Measure {
  readonly name: string;
  readonly unit?: string;
  /** Whether the numbers count people or events (under the policy) or something else. */
  readonly counts: 'people' | 'events' | 'other';
  readonly entries: readonly MeasureEntry[];
}

/** One number of a measure; `group` and `breakdown` are the file's own labels. */
export interface MeasureEntry {
  readonly group?: string;
  readonly breakdown?: string;
  readonly period?: string;
  readonly value: PublishedNumber;
}

/** Who was expected or invited, and who answered, by department. Departments are not people; numbers of people are under the policy. */
export interface ReturnsContent {
  readonly kind: 'returns';
  /** The departments: one dimension, `department`. */
  readonly dimensions: readonly Dimension[];
  /** What the file says of each department, in the order of `RETURN_FIELDS`; no field stands twice. */
  readonly fields: readonly ReturnColumn[];
}

/** One field of a return for every department, by its code. */
export interface ReturnColumn {
  readonly field: ReturnField;
  /** `yes-no`: 1 or 0; `people`: a count of people. */
  readonly counts: 'yes-no' | 'people';
  readonly values: readonly PublishedNumber[];
}

/** A number as published: known, hidden by the publisher, or not held. */
export type PublishedNumber =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'suppressedAtSource' }
  | { readonly kind: 'unknown' };

/** What the labels of each dimension mean, in the order of the labels; and the schemes they were read in. */
export interface Mapping {
  /** Dimension id to the meanings of its labels, aligned with `Dimension.labels`. */
  readonly meanings: ReadonlyMap<string, readonly LabelMeaning[]>;
  /** Classification of the characteristic (an id of the codebook) or `own`. */
  readonly classification?: string;
  /** Grade ladder (an id of the codebook) or `own`. */
  readonly ladder?: string;
  /** The ladder that the importer built, where `ladder` is `own`. */
  readonly ownLadder?: OwnLadder;
}
