import type { Pending } from '../../kernel/pending.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { ColumnRole, LabelChoice, LabelMeaning, ReadingChoice, Recipe } from '../../kernel/recipe.ts';
import { EMPTY_DRAFT, type ProvenanceDraft } from './provenanceDraft.ts';

/**
 * All that a person has said of one import: the file, the recipe (one value, edited and run again from the start), what they
 * say of its provenance, and where it is to go.
 */
export interface ImportSession {
  readonly file?: File;
  readonly reading: ReadingChoice;
  /** Absent until something was changed or confirmed: then the file's guess stands. */
  readonly recipe?: Recipe;
  /** What the guess asked to have confirmed; kept, because a recipe handed back confirms it. */
  readonly asked: readonly Pending[];
  readonly columnsConfirmed: boolean;
  readonly draft: ProvenanceDraft;
  /** How often the provenance was handed in: only then does the form say what is missing. */
  readonly tries: number;
  /** The series it joins: an id, or a new one. */
  readonly series: string;
  readonly policy: Policy | undefined;
  readonly acceptsSetAside: boolean;
  readonly acceptsRepeat: boolean;
}

/** An import before a file was chosen. */
export const NEW_SERIES = 'new';
export const EMPTY_SESSION: ImportSession = {
  reading: {},
  asked: [],
  columnsConfirmed: false,
  draft: EMPTY_DRAFT,
  tries: 0,
  series: NEW_SERIES,
  policy: undefined,
  acceptsSetAside: false,
  acceptsRepeat: false,
};

/** A session with a file to read; what was said of provenance stays, everything about the file before it goes. */
export function withFile(session: ImportSession, file: File): ImportSession {
  return { ...EMPTY_SESSION, draft: session.draft, file };
}

/** A session that reads the file in another way: columns and labels are guessed anew. */
export function withReading(session: ImportSession, reading: ReadingChoice): ImportSession {
  const { recipe: _recipe, ...rest } = session;
  return { ...rest, reading, asked: [], columnsConfirmed: false, acceptsSetAside: false };
}

/** A session with an edited recipe; `asked` is what the guess still wanted confirmed. */
export function withRecipe(session: ImportSession, recipe: Recipe, asked: readonly Pending[]): ImportSession {
  return {
    ...session,
    recipe,
    asked: session.recipe === undefined ? asked.filter(isConfirmable) : session.asked,
    acceptsSetAside: false,
  };
}

/** What only needs a nod: handing the recipe back confirms it. */
export function isConfirmable({ kind }: Pending): boolean {
  return kind === 'keep-only' || kind === 'measure' || kind === 'breakdown';
}

/** A recipe with another role for the column at a place. */
export function withRole(recipe: Recipe, at: number, role: ColumnRole): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((rule, index) => (index === at ? { ...rule, role } : rule)),
  };
}

/** A recipe with a person's choice for one label, in place of an earlier one. */
export function withLabel(recipe: Recipe, column: string, label: string, meaning: LabelMeaning): Recipe {
  const others = recipe.labels.filter((choice) => choice.column !== column || choice.label !== label);
  const choice: LabelChoice = { column, label, meaning };
  return { ...recipe, labels: [...others, choice] };
}
