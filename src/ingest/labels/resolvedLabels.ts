import { type ColumnPlace, isSaidOf, toPlace } from '../../kernel/columnPlace.ts';
import type { GroupsReading } from '../../kernel/groupsReading.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelProposal, Pending, WaitingReason } from '../../kernel/pending.ts';
import type { LabelChoice, LabelMeaning } from '../../kernel/recipe.ts';

/** What a label does to the rows that hold it. */
export type Fate = 'member' | 'total' | 'sub-total' | 'waits' | 'set-aside' | 'missing';

/** The labels of one dimension, by code, with what each does and means. */
export interface ResolvedLabels {
  readonly fates: readonly Fate[];
  /** Absent where a label has no meaning to keep: it waits, is set aside, or belongs to a breakdown. */
  readonly meanings: readonly (LabelMeaning | undefined)[];
  /** By code, like the fates; empty for a breakdown. */
  readonly previews: readonly LabelPreview[];
  /** By code: labels of which the numbers told more than their words, in place of their previews. */
  readonly judged?: ReadonlyMap<number, LabelPreview>;
  /** What must be settled for the column as a whole: the scheme of its codes, its ladder. */
  readonly pending: readonly Pending[];
  /** Classification of the characteristic or ladder of the grades. */
  readonly scheme?: string;
  /** Of the characteristic: how its set of labels was read. */
  readonly reading?: GroupsReading;
}

/** What one label came to. */
export type LabelOutcome =
  | { readonly kind: 'meaning'; readonly meaning: LabelMeaning; readonly by: 'codebook' | 'recipe' }
  | {
      readonly kind: 'waits';
      readonly why: WaitingReason;
      readonly proposals: readonly LabelProposal[];
    };

/** The labels of a column in the order of their codes, with their rows. */
export interface LabelSource extends ColumnPlace {
  /** Id of the dimension. */
  readonly dimension: string;
  readonly labels: readonly string[];
  readonly rows: readonly number[];
}

/** What a recipe says of each label of a column; what it says of this one alone comes before what it says of all that are called so. */
export function toChoices(
  choices: readonly LabelChoice[],
  column: ColumnPlace,
): ReadonlyMap<string, LabelMeaning> {
  const held = choices.filter((choice) => isSaidOf(choice, column));
  const inOrder = [
    ...held.filter(({ nth }) => nth === undefined),
    ...held.filter(({ nth }) => nth !== undefined),
  ];
  return new Map(inOrder.map(({ label, meaning }) => [label, meaning]));
}

/** Puts the outcomes of a column's labels together. */
export function toResolved(source: LabelSource, outcomes: readonly LabelOutcome[]): ResolvedLabels {
  const previews = outcomes.map((outcome, code) => toPreview(source, outcome, code));
  return {
    fates: outcomes.map(toFate),
    meanings: outcomes.map((outcome) => (outcome.kind === 'meaning' ? outcome.meaning : undefined)),
    previews,
    pending: [],
  };
}

function toPreview(source: LabelSource, outcome: LabelOutcome, code: number): LabelPreview {
  const common = {
    dimension: source.dimension,
    ...toPlace(source),
    label: source.labels[code] ?? '',
    rows: source.rows[code] ?? 0,
  };
  return outcome.kind === 'meaning'
    ? { ...common, meaning: outcome.meaning, by: outcome.by, proposals: [] }
    : { ...common, by: 'waits', why: outcome.why, proposals: outcome.proposals };
}

function toFate(outcome: LabelOutcome): Fate {
  if (outcome.kind === 'waits') return 'waits';
  const { kind } = outcome.meaning;
  return kind === 'total' || kind === 'sub-total' || kind === 'set-aside' ? kind : 'member';
}
