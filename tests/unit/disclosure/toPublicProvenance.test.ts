import { describe, expect, it } from 'vitest';
import { toPublicProvenance } from '../../../src/disclosure/toPublicProvenance.ts';
import type { Provenance } from '../../../src/kernel/provenance.ts';

const inside: Provenance = {
  kind: 'illustrative',
  sources: [{ title: 'Made up', standsFor: 'a return' }],
  caveats: [],
  handling: 'none',
  finality: 'final',
  lineage: [{ operation: 'imported', from: [], note: 'some cells were corrected by hand' }],
  record: {
    fileName: 'staff.csv',
    sha256: '0'.repeat(64),
    importedAt: '2026-03-31T00:00:00.000Z',
    recipeFingerprint: '1'.repeat(64),
    rowsRead: 4,
    rowsSetAside: 0,
  },
  correction: { from: 'real', at: '2026-04-01T00:00:00.000Z', reason: 'a test file', name: 'A. Person' },
};

describe('the provenance that leaves', () => {
  it('says that the kind was corrected, when and why, and not by whom', () => {
    const { correction } = toPublicProvenance(inside);
    expect(correction).toEqual({ from: 'real', at: '2026-04-01T00:00:00.000Z', reason: 'a test file' });
  });

  it('has no import record and no notes of operations', () => {
    const outside = toPublicProvenance(inside);
    expect(outside).not.toHaveProperty('record');
    expect(outside.lineage).toEqual([{ operation: 'imported', from: [] }]);
    expect(JSON.stringify(outside)).not.toMatch(/staff\.csv|A\. Person|by hand/);
  });
});
