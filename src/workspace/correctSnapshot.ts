import { canonicalJson } from '../kernel/canonicalJson.ts';
import { buildProvenance } from '../kernel/buildProvenance.ts';
import { toSnapshotId } from '../kernel/ids.ts';
import type { KindCorrection, LineageStep, ProvenanceClaim } from '../kernel/provenance.ts';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IsoInstant } from '../kernel/time.ts';
import type { Mapping, Snapshot } from '../snapshot/snapshot.ts';
import type { StoredSummary } from './records.ts';

/**
 * The snapshot that stands at the place of a new one, if any: same series, same date, same dimensions. `current` are those that
 * stand; a set without a date has no place.
 */
export function findCorrected(fresh: Snapshot, current: readonly StoredSummary[]): StoredSummary | undefined {
  if (fresh.reference === undefined) return undefined;
  const place = placeOf(fresh.reference, fresh.content.kind === 'measures' ? [] : fresh.content.dimensions);
  return current.find(
    ({ id, series, summary }) =>
      id !== fresh.id &&
      series === fresh.series &&
      summary.content === fresh.content.kind &&
      placeOf(summary.reference, summary.dimensions) === place,
  );
}

function placeOf(reference: Snapshot['reference'], dimensions: readonly { readonly id: string }[]): string {
  return canonicalJson([reference ?? null, dimensions.map(({ id }) => id).sort()]);
}

/** A new snapshot as the correction of an old one: it says so in its lineage, which marks its figures `[r]`. */
export function toCorrection(fresh: Snapshot, old: Pick<StoredSummary, 'id'>): Snapshot {
  const corrected = toSnapshotId(old.id);
  return {
    ...fresh,
    supersedes: corrected,
    provenance: {
      ...fresh.provenance,
      lineage: [...fresh.provenance.lineage, { operation: 'corrected', from: [corrected] }],
    },
  };
}

/** The same numbers with other meanings of their labels, as a snapshot that supersedes; throws where labels and meanings differ in number. */
export function remapSnapshot(old: Snapshot, mapping: Mapping, id: string): Snapshot {
  const dimensions = old.content.kind === 'measures' ? [] : old.content.dimensions;
  for (const { id: dimension, labels } of dimensions)
    if ((mapping.meanings.get(dimension)?.length ?? labels.length) !== labels.length)
      throw new Error(`${old.id}: meanings of ${dimension} do not fit its labels`);
  const { supersedes, provenance } = follow(old, { operation: 'remapped', from: [old.id] });
  return { ...old, id: toSnapshotId(id), mapping, supersedes, provenance };
}

/** What a person says when they change a statement of provenance. */
export interface ProvenanceEdit {
  readonly claim: ProvenanceClaim;
  readonly at: IsoInstant;
  /** Needed where the kind changes. */
  readonly reason: string;
  readonly name?: string;
}

/**
 * The same numbers with another statement of where they come from, as a snapshot that supersedes. Down to illustrative needs a
 * reason; up to real needs a reason and a name, is possible once, and never against a lock. Fails with every fault of the statement.
 */
export function restateSnapshot(
  old: Snapshot,
  { claim, at, reason, name }: ProvenanceEdit,
  id: string,
): Result<Snapshot, ProvenanceIssue[]> {
  const { provenance } = old;
  const issues: ProvenanceIssue[] = [];
  const changes = claim.kind !== provenance.kind;
  if (changes && reason.trim() === '') issues.push({ code: 'provenance-missing', field: 'reason' });
  if (changes && claim.kind === 'real') {
    if (provenance.correction !== undefined) issues.push({ code: 'provenance-already-corrected' });
    if ((name ?? '').trim() === '') issues.push({ code: 'provenance-missing', field: 'name' });
  }
  const { lineage, supersedes } = follow(old, {
    operation: 'corrected',
    from: [old.id],
    note: 'its provenance stated again',
  });
  const built = buildProvenance(claim, {
    lineage,
    ...(provenance.record === undefined ? {} : { record: provenance.record }),
    ...(provenance.lock === undefined ? {} : { lock: provenance.lock }),
  });
  if (built.kind === 'error') return fail([...issues, ...built.error]);
  if (issues.length > 0) return fail(issues);
  const correction: KindCorrection | undefined = changes
    ? { from: provenance.kind, at, reason, ...(name === undefined || name === '' ? {} : { name }) }
    : provenance.correction;
  const { reference: _, ...rest } = old;
  return ok({
    ...rest,
    id: toSnapshotId(id),
    title: claim.title,
    supersedes,
    ...(claim.reference === undefined ? {} : { reference: claim.reference }),
    provenance: { ...built.value, ...(correction === undefined ? {} : { correction }) },
  });
}

function follow(old: Snapshot, step: LineageStep) {
  const lineage = [...old.provenance.lineage, step];
  return { supersedes: old.id, lineage, provenance: { ...old.provenance, lineage } };
}
