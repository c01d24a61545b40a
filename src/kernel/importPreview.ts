import type { ColumnPlace } from './columnPlace.ts';
import type { GroupsReading } from './groupsReading.ts';
import type { LabelProposal, ValueRows, WaitingReason } from './pending.ts';
import type { IllustrativeLock } from './provenance.ts';
import type { ColumnRole, LabelMeaning, Shape, ShareScale } from './recipe.ts';

/** What the import screens show of a file beside its recipe. Unprotected: for the analyst only. */
export interface ImportPreview {
  readonly fileName: string;
  readonly bytes: number;
  /** Rows read: no blank rows, no notes. */
  readonly rows: number;
  readonly shape: Shape;
  readonly dialect?: ReadingPreview;
  /** Every table found in the file; `Recipe.reading.table` picks one. */
  readonly tables: readonly TablePreview[];
  /** Title, note and source rows, as written. */
  readonly notes: readonly string[];
  /** Those of them that say whom the file leaves out. */
  readonly scope: readonly string[];
  readonly columns: readonly ColumnPreview[];
  /** Labels of the characteristic and the grade with what they count as, most rows first. */
  readonly labels: readonly LabelPreview[];
  /** Absent where the file has no ethnic group. */
  readonly groups?: GroupsReading;
  /** Absent where the file holds no percentages. */
  readonly shares?: SharesReading;
  /** Values and rows that say the file is made up: the import is locked to illustrative. */
  readonly lock?: IllustrativeLock;
  /** Words that only ask ("sample"). */
  readonly asks: readonly string[];
  /** The first rows after the header, at most 20; cells of columns that look personal are empty. */
  readonly firstRows: readonly (readonly string[])[];
  /** Dates of the snapshots in the file, as its date column writes them. */
  readonly dates: readonly ValueRows[];
}

/** How percentages were read. */
export interface SharesReading {
  /** How the numbers without a sign are written; absent where each has its own. */
  readonly scale?: ShareScale;
  /** A person chose the scale. */
  readonly isChosen: boolean;
  /** Sets of groups at the same other labels, and how many of them make a whole. */
  readonly sets: number;
  readonly whole: number;
}

/** How the bytes were read. */
export interface ReadingPreview {
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly lineEnd: string;
  /** 1-based lines of the header, both included; absent where none was found. */
  readonly headerLines?: { readonly first: number; readonly last: number };
}

/** One of the tables of a file. */
export interface TablePreview {
  readonly title: string;
  readonly rows: number;
}

/** One column of the file. */
export interface ColumnPreview {
  readonly header: string;
  readonly role: ColumnRole;
  /** Values are not shown: the column looks personal, or is a person identifier. */
  readonly hidden: boolean;
  /** The first distinct values, at most 5; empty where hidden. */
  readonly firstValues: readonly string[];
  readonly distinct: number;
  /** Every value with its rows where there are at most 200 (of a breakdown 5,000) and the column is not hidden; most rows first. */
  readonly values: readonly ValueRows[];
  /** Whether "keep only rows where" is worth offering: few values, none of them numbers. */
  readonly keepOnly: boolean;
  /** Whether its cells are numbers, hidden numbers or gaps. */
  readonly numeric: boolean;
}

/** One label of a column and what it counts as. */
export interface LabelPreview extends ColumnPlace {
  readonly dimension: string;
  readonly label: string;
  readonly rows: number;
  /** Absent while it waits. */
  readonly meaning?: LabelMeaning;
  readonly by: 'codebook' | 'recipe' | 'waits';
  readonly why?: WaitingReason;
  /** The labels whose numbers its own are the sums of. */
  readonly sumOf?: readonly string[];
  readonly proposals: readonly LabelProposal[];
}
