import { RETURN_FIELDS } from '../kernel/returnField.ts';
import { amount, flag, list, object, oneOf, record, text, variants, type Check } from './check.ts';
import type { SnapshotJson } from './toSnapshotJson.ts';

const id = text(/^[\w.-]{1,64}$/);
const date = text(/^\d{4}-\d{2}-\d{2}$/);
const anyText = text();

const reference = variants({ date: { date }, period: { from: date, to: date } });
const standing = oneOf('management-information', 'official-statistics', 'accredited-official-statistics');

const provenanceCommon: Readonly<Record<string, Check>> = {
  'licence?': anyText,
  caveats: list(anyText),
  handling: oneOf('none', 'official', 'official-sensitive'),
  finality: oneOf('final', 'provisional'),
  'notForReleaseBefore?': date,
  lineage: list(
    object({
      operation: oneOf('imported', 'remapped', 'joined', 'corrected', 'trimmed'),
      from: list(id),
      'note?': anyText,
    }),
  ),
  'record?': object({
    fileName: anyText,
    sha256: text(/^[0-9a-f]{64}$/),
    importedAt: anyText,
    recipeFingerprint: anyText,
    rowsRead: amount,
    rowsSetAside: amount,
  }),
  'correction?': object({
    from: oneOf('illustrative', 'real'),
    at: anyText,
    reason: anyText,
    'name?': anyText,
  }),
};

const provenance = variants({
  illustrative: {
    ...provenanceCommon,
    'lock?': variants({
      'telling-word': { found: anyText, where: anyText },
      'known-table': { table: anyText },
      'held-table': { title: anyText },
    }),
    sources: list(
      object({ title: anyText, standsFor: anyText, 'styledAfter?': anyText, 'reference?': reference }),
      1,
    ),
  },
  // No lock here: what the values lock to illustrative cannot be read back as real.
  real: {
    ...provenanceCommon,
    standing,
    sources: list(
      object({
        publisher: anyText,
        title: anyText,
        reference,
        owner: anyText,
        standing,
        'address?': anyText,
      }),
      1,
    ),
  },
});

const dimensions = list(
  object({
    id: anyText,
    role: oneOf('characteristic', 'grade', 'breakdown'),
    name: anyText,
    labels: list(anyText),
  }),
);

const content = variants({
  counts: {
    'of?': oneOf('outcomes', 'population'),
    dimensions,
    sourceProtection: object({
      hiddenLow: amount,
      hiddenHigh: amount,
      zerosHidden: flag,
      roundedTo: oneOf(1, 5, 10),
    }),
  },
  shares: { dimensions, of: anyText },
  measures: {
    measures: list(object({ name: anyText, 'unit?': anyText, counts: oneOf('people', 'events', 'other') })),
  },
  returns: {
    dimensions,
    fields: list(object({ field: oneOf(...RETURN_FIELDS), counts: oneOf('yes-no', 'people') })),
  },
});

const meaning = variants({
  group: { standard: anyText },
  'own-group': { broad: anyText },
  undeclared: {},
  unknown: {},
  rung: { rung: anyText },
  'unknown-grade': {},
  total: {},
  'sub-total': {},
  'set-aside': {},
});

const snapshot = object({
  format: oneOf(1),
  id,
  series: id,
  title: anyText,
  'reference?': reference,
  provenance,
  content,
  mapping: object({
    meanings: record(list(meaning)),
    'classification?': anyText,
    'ladder?': anyText,
    'ownLadder?': object({
      kind: oneOf('own'),
      rungs: list(object({ label: anyText, order: amount, 'group?': anyText })),
    }),
  }),
  account: object({
    read: amount,
    used: amount,
    totals: amount,
    keptOut: amount,
    waiting: amount,
    setAside: amount,
    'split?': object({ declared: amount, undeclared: amount, unknown: amount }),
    reasons: list(object({ reason: anyText, rows: amount, lines: list(amount) })),
  }),
  sourceNotes: list(anyText),
  'scope?': list(anyText),
  wording: oneOf('staff', 'colleagues', 'members', 'people'),
  'supersedes?': id,
});

/** Whether a value read from outside is a snapshot without its cells; the paths of what is wrong are added to `faults`. */
export function isSnapshotJson(value: unknown, faults: string[]): value is SnapshotJson {
  snapshot(value, 'snapshot', faults);
  return faults.length === 0;
}
