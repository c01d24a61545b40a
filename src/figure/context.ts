import type { ReleasedGrid, ReleasedTable } from '../disclosure/releasedTable.ts';
import type { ProvenanceKind } from '../kernel/provenance.ts';
import type { PeopleWord } from '../kernel/recipe.ts';
import { toTimeText } from './number/toDateText.ts';
import type { ValueText } from './value/valueText.ts';
import type { GroupRates, MarkedDate, Presentation, Wording } from './wording.ts';

/** What every builder of a figure needs to know of its table besides the cells. */
export interface FigureContext {
  readonly kind: ProvenanceKind;
  readonly people: PeopleWord;
  readonly presentation?: Presentation;
  /** `31 March 2023`; absent where none was given. */
  readonly date?: string;
  readonly dateThen?: string;
  /** The chosen members of filtered dimensions, as a reader names them: `Science and Engineering`. */
  readonly scope: readonly string[];
  /** Dates to mark in a trend. */
  readonly events: readonly MarkedDate[];
  /** Of published shares that are each of a group's own people. */
  readonly ofEachGroup?: GroupRates;
  /** Marks a text that holds a made-up number, in a chart or a headline: `85% (illustrative)`. */
  readonly mark: (text: string) => string;
}

/** Reads the context off a released table and the wording asked for. */
export function buildContext(released: ReleasedTable, wording: Wording): FigureContext {
  const { kind } = released.provenance;
  return {
    kind,
    people: wording.people ?? released.wording,
    scope: released.question.filters.map(({ dimension, members }) =>
      members.length > 3 ? `${members.length} of ${toDimensionWords(dimension)}` : members.join(', '),
    ),
    events: wording.events ?? [],
    mark: kind === 'illustrative' ? (text) => `${text} (illustrative)` : (text) => text,
    ...(wording.ofEachGroup === undefined ? {} : { ofEachGroup: wording.ofEachGroup }),
    ...(wording.presentation === undefined ? {} : { presentation: wording.presentation }),
    ...(released.reference === undefined ? {} : { date: toTimeText(released.reference) }),
    ...(released.referenceThen === undefined ? {} : { dateThen: toTimeText(released.referenceThen) }),
  };
}

/** A value as a label in a chart: made-up numbers are marked one by one. */
export function toLabel(context: FigureContext, text: ValueText): string {
  return text.numeric ? context.mark(text.text) : text.text;
}

/** The id of a dimension as words: `parent-department` is `parent department`. */
export function toDimensionWords(dimension: string): string {
  return dimension.replace(/[-_]+/g, ' ').trim().toLowerCase();
}

/** Whether the rows are grades, which stand in an order. */
export function isByGrade(released: ReleasedGrid): boolean {
  return released.question.by === 'grade' || released.rows.some((row) => row.order !== undefined);
}
