import { DECIDED_METRICS } from '../kernel/policy.ts';
import { toSeriesId } from '../kernel/ids.ts';
import type { Series } from '../kernel/series.ts';
import { amount, type Check, flag, list, object, oneOf, record, text, variants } from '../snapshot/check.ts';
import type { LogLine } from './logLine.ts';
import type { BinEntry, StoredPolicy, StoredRecipe } from './records.ts';
import { PART_STORES, type StoredPart } from './storedPart.ts';
import { WORKSPACE_FORMATS } from './workspaceEntries.ts';

/** The essential records of a workspace file. */
export interface Essential {
  readonly series: readonly Series[];
  readonly policies: readonly StoredPolicy[];
  readonly bin: readonly BinEntry[];
  readonly snapshots: readonly { readonly id: string; readonly reviewOn?: string }[];
}

const id = text(/^[\w.-]{1,64}$/);
const date = text(/^\d{4}-\d{2}-\d{2}$/);
const instant = text(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
const anything: Check = () => undefined;
const wholeNumber: Check = (value, path, faults) => {
  if (!Number.isSafeInteger(value)) faults.push(path);
};

const policy = variants({
  exact: { threshold: oneOf(5, 10), zeroRule: oneOf('published', 'primary') },
  'civil-service': {},
  nhs: {},
  'round-all': {},
  published: {},
  owner: {
    threshold: wholeNumber,
    name: text(),
    reason: text(),
    date,
    'only?': object({ snapshot: id, title: text() }),
    'metric?': oneOf(...DECIDED_METRICS),
  },
  unprotected: {},
  'made-up': {},
});

const essential = object({
  format: oneOf(...WORKSPACE_FORMATS),
  series: list(
    object({
      id,
      kind: oneOf('real', 'illustrative'),
      title: text(),
      policy,
      wording: oneOf('staff', 'colleagues', 'members', 'people'),
      origin: oneOf('user', 'catalogue'),
      'whole?': id,
    }),
  ),
  policies: list(object({ series: id, policy })),
  bin: list(object({ id, at: instant })),
  snapshots: list(object({ id, 'reviewOn?': date })),
});

const part = object({ id, title: text(), at: instant, madeFrom: list(id), body: anything });

const change = variants({
  bin: { snapshots: list(id) },
  hold: { snapshots: list(id) },
  policy: { series: id, 'policy?': policy },
  review: { snapshot: id, 'on?': date },
  part: { store: oneOf(...PART_STORES), id, 'part?': part },
});

const line = object({
  seq: wholeNumber,
  id: text(/^[\w.-]{1,64}$/),
  at: instant,
  what: text(/^[a-z-]+$/),
  about: list(id),
  'bytes?': list(text(/^[0-9a-f]{64}$/)),
  'digest?': text(/^[0-9a-f]{64}$/),
  'left?': object({ title: text(), kind: oneOf('real', 'illustrative'), sources: list(text()) }),
  'name?': text(),
  'undo?': list(change),
  'undoes?': id,
});

const version = {
  at: instant,
  'name?': text(),
  'source?': record(anything),
  recipe: object({
    version: oneOf(1),
    reading: record(anything),
    shape: text(),
    columns: list(object({ header: text(), role: record(anything) })),
    labels: list(object({ column: text(), 'nth?': amount, label: text(), meaning: record(anything) })),
    'ladder?': text(),
    'ownLadder?': record(anything),
    'joins?': list(object({ column: text(), 'nth?': amount, label: text(), as: text() })),
    'scheme?': text(),
    'classification?': text(),
    'sourceProtection?': record(anything),
    wording: oneOf('staff', 'colleagues', 'members', 'people'),
    'dayFirst?': flag,
    'repeats?': oneOf('add', 'once'),
    'duplicateRule?': record(anything),
    'incidents?': record(anything),
    'reference?': record(anything),
  }),
};

const recipe = object({ ...version, id: text(), 'earlier?': list(object(version)) });

/** The essential records; undefined where the text is not what this app writes, `newer` where a later version wrote it. */
export function parseEssential(json: string): Essential | 'newer' | undefined {
  const value = parseRecord(json);
  const format = value?.['format'];
  if (typeof format === 'number' && format > Math.max(...WORKSPACE_FORMATS)) return 'newer';
  if (!isEssential(value)) return undefined;
  return { ...value, series: value.series.map((one) => ({ ...one, id: toSeriesId(one.id) })) };
}

/** The other lists of records; undefined where one is not what this app writes. */
export const parseList = {
  recipes: (json: string): readonly StoredRecipe[] | undefined => toList(json, isRecipeList),
  log: (json: string): readonly LogLine[] | undefined => toList(json, isLog),
  parts: (json: string): readonly StoredPart[] | undefined => toList(json, isPartList),
};

/** A JSON object, or undefined. */
export function parseRecord(json: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(json);
  return isObject(value) ? value : undefined;
}

function toList<T>(json: string, is: (value: unknown) => value is readonly T[]): readonly T[] | undefined {
  const value = parseJson(json);
  return is(value) ? value : undefined;
}

/** Undefined is no JSON value, so it can stand for a text that is none. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function holds(check: Check, value: unknown): boolean {
  const faults: string[] = [];
  check(value, '', faults);
  return faults.length === 0;
}

const isEssential = (value: unknown): value is Essential => holds(essential, value);
const isRecipeList = (value: unknown): value is readonly StoredRecipe[] => holds(list(recipe), value);
const isLog = (value: unknown): value is readonly LogLine[] => holds(list(line), value);
const isPartList = (value: unknown): value is readonly StoredPart[] => holds(list(part), value);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
