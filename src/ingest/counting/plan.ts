import type { ColumnPlace } from '../../kernel/columnPlace.ts';
import type { Dimension, ReturnColumn } from '../../snapshot/snapshot.ts';
import type { Shape } from '../../kernel/recipe.ts';
import type { SetAsideCode } from '../../kernel/rowAccount.ts';
import type { ReferenceTime } from '../../kernel/time.ts';
import type { DateFate } from '../resolveDates.ts';
import type { ResolvedLabels } from '../labels/resolvedLabels.ts';

/** One dimension to count over. */
export interface PlanDimension extends ResolvedLabels {
  readonly id: string;
  readonly role: Dimension['role'];
  readonly name: string;
  /** The column whose codes are the labels' codes; absent where the labels are headers of a wide table. */
  readonly column?: number;
  /** What a recipe calls that column; absent where there is none. */
  readonly place?: ColumnPlace;
  readonly labels: readonly string[];
  /** Why a row without a label here is set aside. */
  readonly missing: SetAsideCode;
  /** Broad groups beside their own detail: the codes of each one's parts, by its code. */
  readonly parts?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Seniority of each label of a grade, where its ladder says. */
  readonly ranks?: readonly (number | undefined)[];
  /** The code that stands for all codes of one label, where several values are one label (dates of a year). */
  readonly joined?: readonly number[];
}

/** The labels of a dimension that the recipe gives a meaning: they are what it says. */
export type ChosenLabels = (dimension: PlanDimension) => ReadonlySet<string>;

/** A column of numbers with the labels that it stands at by its header: codes of dimensions without a column. */
export interface NumberColumn {
  readonly column: number;
  readonly at: readonly { readonly dimension: number; readonly code: number }[];
}

/** Everything that decides about a row, in codes: a recipe applied to the dictionaries of one file. */
export interface Plan {
  readonly shape: Shape;
  /** The characteristic first, where there is one. */
  readonly dimensions: readonly PlanDimension[];
  readonly width: number;
  /** Index of the last column that is looked at: a row that breaks off before it is damaged. */
  readonly lastColumn: number;
  readonly keepOnly: readonly { readonly column: number; readonly keeps: readonly boolean[] }[];
  readonly date?: { readonly column: number; readonly fates: readonly DateFate[] };
  /** The dates of the snapshots, by number; one without a date where the file has no date column. */
  readonly references: readonly (ReferenceTime | undefined)[];
  /** Columns of numbers: one, or several that the header of a wide table, or the shape, sets at labels of their own. */
  readonly numbers: readonly NumberColumn[];
  /** Of outcomes: the dimension that says to whom it happened; the numbers are then those it could happen to, and those it did. */
  readonly outcome?: number;
  readonly base?: number;
  /** Returns: what each label of the first dimension is a field of. */
  readonly returns?: readonly Omit<ReturnColumn, 'values'>[];
  readonly person?: number;
  /** A role is missing, so no row can be used yet: all of them wait. */
  readonly holds: boolean;
}
