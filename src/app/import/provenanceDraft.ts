import { checkClaim } from '../../kernel/buildProvenance.ts';
import type {
  Handling,
  IllustrativeLock,
  ProvenanceClaim,
  ProvenanceKind,
  Standing,
} from '../../kernel/provenance.ts';
import type { ProvenanceIssue } from '../../kernel/provenanceIssue.ts';
import type { ReferenceTime } from '../../kernel/time.ts';

/** The provenance form as it is filled in: every field is there, empty until said. */
export interface ProvenanceDraft {
  /** Nothing is chosen for the user: real is never the default. */
  readonly kind: ProvenanceKind | undefined;
  readonly title: string;
  readonly publisher: string;
  readonly owner: string;
  readonly standing: Standing | '';
  readonly address: string;
  readonly standsFor: string;
  readonly styledAfter: string;
  readonly time: 'date' | 'period';
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly handling: Handling;
  readonly finality: 'final' | 'provisional';
  readonly licence: string;
  /** One a line. */
  readonly caveats: string;
  readonly notForReleaseBefore: string;
}

/** A form that nobody has touched. */
export const EMPTY_DRAFT: ProvenanceDraft = {
  kind: undefined,
  title: '',
  publisher: '',
  owner: '',
  standing: '',
  address: '',
  standsFor: '',
  styledAfter: '',
  time: 'date',
  date: '',
  from: '',
  to: '',
  handling: 'none',
  finality: 'final',
  licence: '',
  caveats: '',
  notForReleaseBefore: '',
};

/** Everything that keeps a form from being a claim, one for each field at fault; empty where it can stand. */
export function checkDraft(draft: ProvenanceDraft, lock?: IllustrativeLock): readonly ProvenanceIssue[] {
  if (draft.kind === undefined) return [{ code: 'provenance-missing', field: 'kind' }];
  const missing: ProvenanceIssue[] = [];
  const dates = draft.time === 'date' ? [draft.date] : [draft.from, draft.to];
  const isDated = dates.some((date) => date !== '');
  if (draft.kind === 'real' && !isDated) missing.push({ code: 'provenance-missing', field: 'reference' });
  if (draft.kind === 'real' && draft.standing === '')
    missing.push({ code: 'provenance-missing', field: 'standing' });
  const found = checkClaim(toClaimOfDraft(draft), lock);
  // An empty date is missing, not wrong.
  const listed = [...missing, ...found.filter((issue) => isDated || !isAbout(issue, 'reference'))];
  return listed.sort((a, b) => toPlace(a) - toPlace(b));
}

/** The fields in the order of the form. */
const order = ['kind', 'publisher', 'title', 'owner', 'standsFor', 'standing', 'address', 'reference'];

function toPlace(issue: ProvenanceIssue): number {
  const place = order.findIndex((field) => isAbout(issue, field));
  return place === -1 ? order.length : place;
}

/** Whether an issue belongs under a field of the form. */
export function isAbout(issue: ProvenanceIssue, field: string): boolean {
  if ('field' in issue) return issue.field === field;
  if (issue.code === 'provenance-locked') return field === 'kind';
  return field === 'address' && issue.code.startsWith('provenance-address');
}

/** The claim of a form that is in order; nothing while it is not. */
export function toClaim(draft: ProvenanceDraft, lock?: IllustrativeLock): ProvenanceClaim | undefined {
  return checkDraft(draft, lock).length === 0 ? toClaimOfDraft(draft) : undefined;
}

function toClaimOfDraft(draft: ProvenanceDraft): ProvenanceClaim {
  const caveats = draft.caveats
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const common = {
    title: draft.title.trim(),
    caveats,
    handling: draft.handling,
    finality: draft.finality,
    ...(isSaid(draft.licence) ? { licence: draft.licence.trim() } : {}),
    ...(isSaid(draft.notForReleaseBefore) ? { notForReleaseBefore: draft.notForReleaseBefore } : {}),
  };
  const reference = toReference(draft);
  if (draft.kind === 'illustrative')
    return {
      ...common,
      kind: 'illustrative',
      standsFor: draft.standsFor.trim(),
      ...(isSaid(draft.styledAfter) ? { styledAfter: draft.styledAfter.trim() } : {}),
      ...(reference === undefined ? {} : { reference }),
    };
  return {
    ...common,
    kind: 'real',
    publisher: draft.publisher.trim(),
    owner: draft.owner.trim(),
    standing: draft.standing === '' ? 'management-information' : draft.standing,
    reference: reference ?? { kind: 'date', date: '' },
    ...(isSaid(draft.address) ? { address: draft.address.trim() } : {}),
  };
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function toReference(draft: ProvenanceDraft): ReferenceTime | undefined {
  const { time, date, from, to } = draft;
  if (time === 'date') return date === '' ? undefined : { kind: 'date', date };
  return from === '' && to === '' ? undefined : { kind: 'period', from, to };
}
