import type {
  IllustrativeLock,
  ImportRecord,
  LineageStep,
  Provenance,
  ProvenanceClaim,
} from './provenance.ts';
import type { ProvenanceIssue } from './provenanceIssue.ts';
import { fail, ok, type Result } from './result.ts';
import { isIsoDate, type ReferenceTime } from './time.ts';

/**
 * Checks what a person says of a file and turns it into the record; every fault is named, not only the first.
 * A lock (a telling word, a known made-up table) refuses `real`: nobody can launder what the values say.
 */
export function buildProvenance(
  claim: ProvenanceClaim,
  known: {
    readonly record?: ImportRecord;
    readonly lineage?: readonly LineageStep[];
    readonly lock?: IllustrativeLock;
  },
): Result<Provenance, ProvenanceIssue[]> {
  const issues = checkClaim(claim, known.lock);
  if (issues.length > 0) return fail(issues);
  const common = {
    caveats: claim.caveats ?? [],
    handling: claim.handling ?? 'none',
    finality: claim.finality ?? 'final',
    lineage: known.lineage ?? [],
    ...(claim.licence === undefined ? {} : { licence: claim.licence }),
    ...(claim.notForReleaseBefore === undefined ? {} : { notForReleaseBefore: claim.notForReleaseBefore }),
    ...(known.record === undefined ? {} : { record: known.record }),
    ...(known.lock === undefined ? {} : { lock: known.lock }),
  };
  if (claim.kind === 'illustrative') {
    const { title, standsFor, styledAfter, reference } = claim;
    const source = {
      title,
      standsFor,
      ...(styledAfter === undefined ? {} : { styledAfter }),
      ...(reference === undefined ? {} : { reference }),
    };
    return ok({ ...common, kind: 'illustrative', sources: [source] });
  }
  const { publisher, title, reference, owner, standing, address } = claim;
  const source = {
    publisher,
    title,
    reference,
    owner,
    standing,
    ...(address === undefined || address === '' ? {} : { address }),
  };
  return ok({ ...common, kind: 'real', standing, sources: [source] });
}

/** Everything wrong with a claim: empty where it can stand. */
export function checkClaim(claim: ProvenanceClaim, lock?: IllustrativeLock): ProvenanceIssue[] {
  const issues: ProvenanceIssue[] = [];
  const need = (field: string, value: string | undefined): void => {
    if (value === undefined || value.trim() === '') issues.push({ code: 'provenance-missing', field });
  };
  need('title', claim.title);
  if (claim.notForReleaseBefore !== undefined && !isIsoDate(claim.notForReleaseBefore))
    issues.push({
      code: 'provenance-date-invalid',
      field: 'notForReleaseBefore',
      found: claim.notForReleaseBefore,
    });
  if (claim.reference !== undefined) issues.push(...checkTime(claim.reference));
  if (claim.kind === 'illustrative') {
    need('standsFor', claim.standsFor);
    return issues;
  }
  need('publisher', claim.publisher);
  need('owner', claim.owner);
  if (lock !== undefined) issues.push(toLockIssue(lock));
  const address = claim.address?.trim() ?? '';
  if (address !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address))
    issues.push({ code: 'provenance-address-invalid', found: address });
  if (claim.standing !== 'management-information' && address === '')
    issues.push({ code: 'provenance-address-missing', standing: claim.standing });
  return issues;
}

function checkTime(time: ReferenceTime): ProvenanceIssue[] {
  const dates = time.kind === 'date' ? [time.date] : [time.from, time.to];
  const issues: ProvenanceIssue[] = dates
    .filter((date) => !isIsoDate(date))
    .map((date) => ({ code: 'provenance-date-invalid', field: 'reference', found: date }));
  if (time.kind === 'period' && issues.length === 0 && time.from > time.to)
    issues.push({ code: 'provenance-date-invalid', field: 'reference', found: `${time.from} to ${time.to}` });
  return issues;
}

/** Why figures can only be illustrative, as an issue. */
export function toLockIssue(lock: IllustrativeLock): ProvenanceIssue {
  switch (lock.kind) {
    case 'telling-word':
      return { code: 'provenance-locked', found: lock.found, where: lock.where };
    case 'known-table':
      return { code: 'provenance-locked', found: lock.table, where: 'values' };
    case 'held-table':
      return { code: 'provenance-locked', found: lock.title, where: 'library' };
  }
}
