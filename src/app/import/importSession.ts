import { type ColumnPlace, isSaidOf, toColumnPlaces, toPlace } from '../../kernel/columnPlace.ts';
import type { Pending } from '../../kernel/pending.ts';
import type { RecipeSource } from '../../kernel/recipeSource.ts';
import type { ImportChoices } from '../../queries/importRun.ts';
import type { Policy } from '../../kernel/policy.ts';
import type {
  ColumnRole,
  LabelChoice,
  LabelMeaning,
  ReadingChoice,
  Recipe,
  ShareScale,
} from '../../kernel/recipe.ts';
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
  /** Recipes before each change since the columns were confirmed, the latest last: what can be undone. */
  readonly past: readonly Recipe[];
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
  /** Cells of this file corrected by hand. */
  readonly fixes: NonNullable<ImportChoices['fixes']>;
  /** Notes of this file that say whom it leaves out; absent: those that read so. */
  readonly scope?: NonNullable<ImportChoices['scope']>;
  /** What the recipe is called; empty: the title. */
  readonly recipeName: string;
  /** Why a headcount moved by more than a fifth. */
  readonly moveReason: string;
  /** Files that wait for their turn. */
  readonly queue: readonly File[];
  readonly acceptsRepeat: boolean;
  /** Why figures held as the other kind are entered as this one, and who says so. */
  readonly kindReason: string;
  readonly kindName: string;
  /** That figures of a file that does not say so are made up. */
  readonly confirmsMadeUp: boolean;
}

/** An import before a file was chosen. */
export const NEW_SERIES = 'new';
export const EMPTY_SESSION: ImportSession = {
  reading: {},
  past: [],
  asked: [],
  columnsConfirmed: false,
  draft: EMPTY_DRAFT,
  tries: 0,
  series: NEW_SERIES,
  policy: undefined,
  acceptsSetAside: false,
  acceptsRepeat: false,
  kindReason: '',
  kindName: '',
  confirmsMadeUp: false,
  fixes: [],
  recipeName: '',
  moveReason: '',
  queue: [],
};

/** A session with a file to read; what was said of provenance stays, everything about the file before it goes. */
export function withFile(session: ImportSession, file: File): ImportSession {
  return { ...EMPTY_SESSION, draft: session.draft, file, queue: session.queue };
}

/** A session with several files: the first to read now, the others when it is saved. */
export function withFiles(session: ImportSession, files: readonly File[]): ImportSession {
  const [first, ...rest] = files;
  return first === undefined ? session : withFile({ ...session, queue: [...session.queue, ...rest] }, first);
}

/** The session of the next file that waits, which has a date of its own; undefined where none does. */
export function toNextInQueue(session: ImportSession): ImportSession | undefined {
  const [next, ...queue] = session.queue;
  const draft = withoutDates(session.draft);
  return next === undefined ? undefined : withFile({ ...session, queue, draft }, next);
}

function withoutDates(draft: ProvenanceDraft): ProvenanceDraft {
  return { ...draft, date: '', from: '', to: '', notForReleaseBefore: '' };
}

/** A recipe that is taken up again, and what it knows besides. */
export interface TakenRecipe {
  readonly recipe: Recipe;
  readonly source?: RecipeSource | undefined;
  /** The series that its last file went into. */
  readonly series?: string | undefined;
}

/** A session with a kept recipe and what it knows of source and series; the date is asked again, changed columns are looked at again. */
export function withKeptRecipe(
  session: ImportSession,
  { recipe: { reference: _, ...recipe }, source, series }: TakenRecipe,
  headers: readonly string[],
): ImportSession {
  const known = recipe.columns.map(({ header }) => header);
  const isSame = known.length === headers.length && known.every((header, c) => header === headers[c]);
  return {
    ...session,
    recipe,
    past: [],
    reading: recipe.reading,
    asked: [],
    columnsConfirmed: isSame,
    draft: { ...withoutDates(session.draft), ...source },
    ...(series === undefined ? {} : { series, policy: undefined }),
    acceptsSetAside: false,
  };
}

/** A session that reads the file in another way: columns and labels are guessed anew. */
export function withReading(session: ImportSession, reading: ReadingChoice): ImportSession {
  const { recipe: _recipe, scope: _scope, ...rest } = session;
  return {
    ...rest,
    reading,
    past: [],
    asked: [],
    columnsConfirmed: false,
    acceptsSetAside: false,
    fixes: [],
  };
}

/** A session with an edited recipe; `asked` is what the guess still wanted confirmed. */
export function withRecipe(session: ImportSession, recipe: Recipe, asked: readonly Pending[]): ImportSession {
  return {
    ...session,
    recipe,
    past: toPast(session, recipe),
    asked: session.recipe === undefined ? asked.filter(isConfirmable) : session.asked,
    acceptsSetAside: false,
  };
}

/** Changes that can be undone. */
const MOST_PAST = 100;

/** Only choices made after the columns were confirmed are undone one by one. */
function toPast({ past, recipe, columnsConfirmed }: ImportSession, after: Recipe): readonly Recipe[] {
  if (recipe === undefined || !columnsConfirmed) return [];
  return recipe === after ? past : [...past, recipe].slice(-MOST_PAST);
}

/** A session with its last change undone; nothing where there is none. */
export function withUndo(session: ImportSession): ImportSession | undefined {
  const recipe = session.past.at(-1);
  return recipe === undefined
    ? undefined
    : { ...session, recipe, past: session.past.slice(0, -1), acceptsSetAside: false };
}

/** What only needs a nod: handing the recipe back confirms it. */
export function isConfirmable({ kind }: Pending): boolean {
  return kind === 'keep-only' || kind === 'measure' || kind === 'breakdown' || kind === 'outcomes';
}

/** A recipe with another role for the column at a place. */
export function withRole(recipe: Recipe, at: number, role: ColumnRole): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((rule, index) => (index === at ? { ...rule, role } : rule)),
  };
}

/** A recipe that says how percentages without a sign are written. */
export function withShareScale(recipe: Recipe, scale: ShareScale): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map((rule) => {
      const { role } = rule;
      const isShare = role.kind === 'group-count' || (role.kind === 'measure' && role.measure === 'percent');
      return isShare ? { ...rule, role: { ...role, scale } } : rule;
    }),
  };
}

/** A recipe with a person's choice for one label, in place of an earlier one. */
export function withLabel(recipe: Recipe, column: ColumnPlace, label: string, meaning: LabelMeaning): Recipe {
  return withLabels(recipe, [{ ...toPlace(column), label, meaning }]);
}

/** A recipe with choices for several labels at once. */
export function withLabels(recipe: Recipe, chosen: readonly LabelChoice[]): Recipe {
  const choices = chosen.map((one): LabelChoice => ({
    ...toPlace(one),
    label: one.label,
    meaning: one.meaning,
  }));
  return { ...recipe, labels: [...withoutLabels(recipe, choices), ...choices] };
}

/** A recipe without the choice for one label: the codebook decides again, or it waits. */
export function withoutLabel(recipe: Recipe, column: ColumnPlace, label: string): Recipe {
  return { ...recipe, labels: withoutLabels(recipe, [{ ...toPlace(column), label }]) };
}

/** A choice that was made for all columns of one name goes on for the others. */
function withoutLabels(
  { labels, columns }: Recipe,
  gone: readonly Omit<LabelChoice, 'meaning'>[],
): readonly LabelChoice[] {
  const places = toColumnPlaces(columns.map(({ header }) => header));
  return labels.flatMap((one) => {
    const taken = gone.filter((place) => place.label === one.label && isSaidOf(one, place));
    if (taken.length === 0) return [one];
    if (one.nth !== undefined) return [];
    return places
      .filter((place) => place.nth !== undefined && isSaidOf(one, place))
      .filter((place) => !taken.some((named) => isSaidOf(named, place)))
      .map((place) => ({ ...one, ...place }));
  });
}
