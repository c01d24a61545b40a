import type { ColumnPlace } from './columnPlace.ts';
import type { ReturnField } from './returnField.ts';
import type { ReferenceTime } from './time.ts';

/** What one file holds; guessed from header and values, shown, and can be changed. */
export type Shape = 'people' | 'headcounts' | 'shares' | 'incidents' | 'outcomes' | 'returns' | 'population';

/** How the bytes are read; absent fields are detected. */
export interface ReadingChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: '"' | "'" | '';
  readonly escape?: '"' | "'" | '\\' | '';
  /** 1-based line of the header's last row. */
  readonly headerRow?: number;
  /** 0-based. */
  readonly table?: number;
}

/** How a percentage without a sign is written: 85, or 0.85. */
export type ShareScale = 'percent' | 'fraction';

/** What the labels in the header of a wide table may be, besides ethnic groups. */
export type HeaderDimension = 'grade' | 'breakdown';

/** What a column is. A characteristic is ethnic group now; sex or disability by the same road. */
export type ColumnRole =
  | { readonly kind: 'characteristic'; readonly characteristic: 'ethnicity' }
  | { readonly kind: 'grade' }
  | { readonly kind: 'breakdown' }
  /**
   * A number per row: a headcount, a percentage, an incident count; of outcomes the people it could happen to (`eligible`) and
   * those of them to whom it did (`outcome`), which among people
   * says yes or no of each. `scale` says what a percentage without a sign is written
   * as: `percent` 85 for 85%, `fraction` 0.85; absent: read from the values.
   */
  | {
      readonly kind: 'measure';
      readonly measure: 'count' | 'percent' | 'number' | 'eligible' | 'outcome';
      readonly scale?: ShareScale;
    }
  /**
   * A wide table: this column holds the numbers of one label, named by its header: of an ethnic group, or of a grade or a breakdown
   * (`of`); under two rows of header perhaps of one more (`also`: White over Male). `scale` as of a measure.
   */
  | {
      readonly kind: 'group-count';
      readonly label: string;
      readonly of?: HeaderDimension;
      readonly also?: { readonly of: HeaderDimension; readonly label: string };
      readonly scale?: ShareScale;
    }
  /** What a row of incidents is. */
  | { readonly kind: 'category' }
  /** The unit of each row's number. */
  | { readonly kind: 'unit' }
  /** Returns: what came back from each department; yes or no, a date, or a number of people. */
  | { readonly kind: 'return'; readonly of: ReturnField }
  | { readonly kind: 'date' }
  /** Checked for repeats, never stored, values not shown. */
  | { readonly kind: 'person' }
  /** Decides among rows of one person; not stored. */
  | { readonly kind: 'flag' }
  /** Rows with another value are kept out, on their own line of the account. */
  | { readonly kind: 'keep-only'; readonly values: readonly string[] }
  | { readonly kind: 'leave-out' };

/** One column of the file, in file order, with what it is. */
export interface ColumnRule {
  readonly header: string;
  readonly role: ColumnRole;
}

/** What one label of the file means. */
export type LabelMeaning =
  /** A standard value of the codebook (its id). */
  | { readonly kind: 'group'; readonly standard: string }
  /** Kept as this file's own group, under a broad group (`''`: under none). */
  | { readonly kind: 'own-group'; readonly broad: string }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'unknown' }
  /** A rung of a grade ladder (its id). */
  | { readonly kind: 'rung'; readonly rung: string }
  | { readonly kind: 'unknown-grade' }
  /** A printed total: checked, never counted twice. */
  | { readonly kind: 'total' }
  /**
   * A printed total of some of the other labels: they are counted, it is not. `of` are those, where the numbers of a file told: the next
   * file is checked against them.
   */
  | { readonly kind: 'sub-total'; readonly of?: readonly string[] }
  /** These rows are set aside, by choice. */
  | { readonly kind: 'set-aside' };

/** A person's choice for one label of one dimension. */
export interface LabelChoice extends ColumnPlace {
  readonly label: string;
  readonly meaning: LabelMeaning;
}

/** The publisher's own way of hiding and rounding. Bounds are counts of people. */
export interface SourceProtection {
  readonly hiddenLow: number;
  readonly hiddenHigh: number;
  /** Whether zeros are hidden too, so that an absent combination may be 0 or hidden. */
  readonly zerosHidden: boolean;
  /** Rounded to the nearest this; 1 when not rounded. */
  readonly roundedTo: 1 | 5 | 10;
}

/** All choices of an import as one value; the user edits it and the import runs again from the start. Holds labels, no counts. */
export interface Recipe {
  readonly version: 1;
  readonly reading: ReadingChoice;
  readonly shape: Shape;
  readonly columns: readonly ColumnRule[];
  readonly labels: readonly LabelChoice[];
  /** Which grade ladder the grades are read on, `own` for `ownLadder`; absent until known. */
  readonly ladder?: string;
  /** The ladder that the user built by putting the file's own labels in order. */
  readonly ownLadder?: OwnLadderChoice;
  /** Labels of breakdowns that are other spellings of one. */
  readonly joins?: readonly LabelJoin[];
  /** Which scheme of codes the labels are read in; absent: inferred from the set of labels. */
  readonly scheme?: string;
  /** Which classification their set is; absent: inferred from the set. */
  readonly classification?: string;
  readonly sourceProtection?: SourceProtection;
  /** What people are called: one word a series. */
  readonly wording: PeopleWord;
  /** Which reading of an ambiguous date (03/04/2026) holds. */
  readonly dayFirst?: boolean;
  readonly duplicateRule?: DuplicateRule;
  /**
   * What rows of counts are that stand for one cell and that nothing tells apart: parts of it, or the same again (alike rows count
   * once, others are set aside); absent until it is asked.
   */
  readonly repeats?: 'add' | 'once';
  /** What the numbers of incidents count; absent: events, every category unlike every other. */
  readonly incidents?: IncidentChoice;
  /** The date of a file without a date column. */
  readonly reference?: ReferenceTime;
}

/** A ladder of the user's own: labels of the file with their order, which ascends with seniority. */
export interface OwnLadderChoice {
  readonly kind: 'own';
  /** The header of the column whose labels they are; absent in recipes from before it was kept. */
  readonly column?: string;
  readonly rungs: readonly { readonly label: string; readonly order: number; readonly group?: string }[];
}

/** A label of a breakdown that is counted under another name: `Dept for Education` as `Department for Education`. */
export interface LabelJoin extends ColumnPlace {
  readonly label: string;
  readonly as: string;
}

/** What the numbers of an incident table count; a `unit` says that every row counts the same thing. */
export interface IncidentChoice {
  readonly counts: 'people' | 'events' | 'other';
  readonly unit?: string;
}

/** One word per series for the people counted. */
export type PeopleWord = 'staff' | 'colleagues' | 'members' | 'people';

/** Which of several rows of one person counts. Row order never decides. */
export type DuplicateRule =
  | { readonly kind: 'highest-grade' }
  | { readonly kind: 'flag'; readonly column: string; readonly value: string }
  /** The row with the greatest number in a column: full-time equivalent. */
  | { readonly kind: 'highest'; readonly column: string }
  /** The row with the latest date in a column: start of the post. */
  | { readonly kind: 'latest'; readonly column: string }
  | { readonly kind: 'set-aside' };
