import type { Provenance } from '../kernel/provenance.ts';

/**
 * The provenance that may leave: no import record (file name, hash, recipe and row counts confirm guesses of hidden counts)
 * and no notes of operations; the operations themselves and everything a reader needs to judge the source stay.
 */
export function toPublicProvenance(provenance: Provenance): Provenance {
  const lineage = provenance.lineage.map(({ operation, from }) => ({ operation, from }));
  if (provenance.kind === 'real') {
    const { record, ...rest } = provenance;
    return record === undefined ? { ...provenance, lineage } : { ...rest, lineage };
  }
  const { record, ...rest } = provenance;
  return record === undefined ? { ...provenance, lineage } : { ...rest, lineage };
}
