import type { KindCorrection, Provenance } from '../kernel/provenance.ts';

/**
 * The provenance that may leave: no import record (file name, hash, recipe and row counts confirm guesses of hidden counts), no notes
 * of operations and no name of who corrected the kind; the operations themselves, that it was corrected and why, and everything a
 * reader needs to judge the source stay.
 */
export function toPublicProvenance(provenance: Provenance): Provenance {
  const lineage = provenance.lineage.map(({ operation, from }) => ({ operation, from }));
  return provenance.kind === 'real'
    ? { ...withoutInside(provenance), lineage }
    : { ...withoutInside(provenance), lineage };
}

function withoutInside<P extends Provenance>({ record: _, correction, ...rest }: P) {
  return correction === undefined ? rest : { ...rest, correction: withoutName(correction) };
}

function withoutName({ name: _, ...rest }: KindCorrection): KindCorrection {
  return rest;
}
