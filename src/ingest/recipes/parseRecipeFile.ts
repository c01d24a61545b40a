import { fail, ok, type Result } from '../../kernel/result.ts';
import { RETURN_FIELDS } from '../../kernel/returnField.ts';
import {
  amount,
  type Check,
  flag,
  list,
  object,
  oneOf,
  record,
  text,
  variants,
} from '../../snapshot/check.ts';
import { RECIPE_FORMAT, RECIPE_VERSION, type SavedRecipe } from './recipeFile.ts';

/** Why a file is not taken as a recipe; `paths` name the fields at fault, at most ten. */
export type RecipeFault =
  | { readonly kind: 'no-recipe' }
  /** A later version of the app wrote it. */
  | { readonly kind: 'newer'; readonly found: number }
  | { readonly kind: 'damaged'; readonly paths: readonly string[] };

const MOST_PATHS = 10;
const date = text(/^\d{4}-\d{2}-\d{2}$/);
const bare = {};
const meaning = variants({
  group: { standard: text() },
  'own-group': { broad: text() },
  undeclared: bare,
  unknown: bare,
  rung: { rung: text() },
  'unknown-grade': bare,
  total: bare,
  'sub-total': { 'of?': list(text()) },
  'set-aside': bare,
});
const headerDimension = oneOf('grade', 'breakdown');
const role = variants({
  characteristic: { characteristic: oneOf('ethnicity') },
  grade: bare,
  breakdown: bare,
  measure: {
    measure: oneOf('count', 'percent', 'number', 'eligible', 'outcome'),
    'scale?': oneOf('percent', 'fraction'),
  },
  'group-count': {
    label: text(),
    'of?': headerDimension,
    'also?': object({ of: headerDimension, label: text() }),
    'scale?': oneOf('percent', 'fraction'),
  },
  category: bare,
  unit: bare,
  return: { of: oneOf(...RETURN_FIELDS) },
  date: bare,
  person: bare,
  flag: bare,
  'keep-only': { values: list(text()) },
  'leave-out': bare,
});
const reading = object({
  'encoding?': text(),
  'delimiter?': text(),
  'quote?': oneOf('"', "'", ''),
  'escape?': oneOf('"', "'", '\\', ''),
  'headerRow?': amount,
  'table?': amount,
});
const recipe = object({
  version: oneOf(1),
  reading,
  shape: oneOf('people', 'headcounts', 'shares', 'incidents', 'outcomes', 'returns', 'population'),
  columns: list(object({ header: text(), role }), 1),
  labels: list(object({ column: text(), 'nth?': amount, label: text(), meaning })),
  'ladder?': text(),
  'ownLadder?': object({
    kind: oneOf('own'),
    'column?': text(),
    rungs: list(object({ label: text(), order: amount, 'group?': text() })),
  }),
  'joins?': list(object({ column: text(), 'nth?': amount, label: text(), as: text() })),
  'scheme?': text(),
  'classification?': text(),
  'sourceProtection?': object({
    hiddenLow: amount,
    hiddenHigh: amount,
    zerosHidden: flag,
    roundedTo: oneOf(1, 5, 10),
  }),
  wording: oneOf('staff', 'colleagues', 'members', 'people'),
  'dayFirst?': flag,
  'repeats?': oneOf('add', 'once'),
  'duplicateRule?': variants({
    'highest-grade': bare,
    flag: { column: text(), value: text() },
    highest: { column: text() },
    latest: { column: text() },
    'set-aside': bare,
  }),
  'incidents?': object({ counts: oneOf('people', 'events', 'other'), 'unit?': text() }),
  'reference?': variants({ date: { date }, period: { from: date, to: date } }),
});
const handling = oneOf('none', 'official', 'official-sensitive');
const source = variants({
  illustrative: {
    title: text(),
    standsFor: text(),
    'styledAfter?': text(),
    'handling?': handling,
    'licence?': text(),
  },
  real: {
    title: text(),
    publisher: text(),
    owner: text(),
    standing: oneOf('management-information', 'official-statistics', 'accredited-official-statistics'),
    'address?': text(/^https?:\/\/\S+$/),
    'handling?': handling,
    'licence?': text(),
  },
});
const file = object({
  format: oneOf(RECIPE_FORMAT),
  version: oneOf(RECIPE_VERSION),
  name: text(),
  at: text(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  recipe,
  'source?': source,
});

/** Reads the text of a recipe file. Nothing of it is believed before every field was checked. */
export function parseRecipeFile(json: string): Result<SavedRecipe, RecipeFault> {
  const value = parseJson(json);
  if (!isNamed(value)) return fail({ kind: 'no-recipe' });
  const { version } = value;
  if (typeof version === 'number' && version > RECIPE_VERSION) return fail({ kind: 'newer', found: version });
  const faults: string[] = [];
  if (!isSaved(value, faults)) return fail({ kind: 'damaged', paths: faults.slice(0, MOST_PATHS) });
  const { name, at, recipe: held, source: said } = value;
  return ok({ name, at, recipe: held, ...(said === undefined ? {} : { source: said }) });
}

function isSaved(value: unknown, faults: string[]): value is SavedRecipe {
  file(value, '', faults);
  return faults.length === 0;
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  const named: string[] = [];
  record(anything)(value, '', named);
  return (
    named.length === 0 &&
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === RECIPE_FORMAT
  );
}

const anything: Check = () => undefined;

/** Undefined is no JSON value, so it can stand for a text that is none. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
