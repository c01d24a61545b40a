import { describe, expect, it } from 'vitest';
import { auditLinked, auditLinkedNow } from '../../../../src/disclosure/suppression/auditLinked.ts';
import { READERS } from '../../../../src/disclosure/suppression/readerModel.ts';
import { readVectors, VECTORS_ABSENT, type LinkedVector } from './sharedVectors.ts';

describe('auditLinked', () => {
  it('sees that all staff less all but one grade is the hidden grade', async () => {
    const audit = await auditLinked(
      [
        { id: 'all', value: 40 },
        { id: 'but-one', value: 39 },
        { id: 'one', primary: true },
      ],
      [{ total: 'all', parts: ['but-one', 'one'] }],
      5,
      'published',
    );
    expect(audit.mayShow).toBe(false);
    expect(audit.readers.blind).toEqual({
      kind: 'read',
      exact: ['one'],
      undecided: [],
      ranges: [{ id: 'one', lo: 1, hi: 1 }],
    });
  });

  it('lets figures through whose hidden counts can be several numbers', async () => {
    const audit = await auditLinked(
      [{ id: 'total', value: 25 }, { id: 'a', value: 20 }, { id: 'b' }, { id: 'c' }],
      [{ total: 'total', parts: ['a', 'b', 'c'] }],
      5,
      'published',
    );
    expect(audit.mayShow).toBe(true);
    expect(audit.readers.nonzero.ranges).toEqual([
      { id: 'b', lo: 1, hi: 4 },
      { id: 'c', lo: 1, hi: 4 },
    ]);
  });

  it('leaves the end open where nothing bounds a hidden count', async () => {
    const audit = await auditLinked(
      [{ id: 'a' }, { id: 'b' }],
      [{ total: 'a', parts: ['b'] }],
      5,
      'published',
    );
    expect(audit.readers.blind.ranges).toEqual([
      { id: 'a', lo: 0, hi: null },
      { id: 'b', lo: 0, hi: null },
    ]);
  });

  it('says so where no numbers fit what is published, and shows nothing', async () => {
    const audit = await auditLinked(
      [{ id: 'a', value: 3 }, { id: 'b', value: 4 }, { id: 'c' }],
      [{ total: 'a', parts: ['b', 'c'] }],
      5,
      'published',
    );
    expect(audit.readers.blind.kind).toBe('inconsistent');
    expect(audit.mayShow).toBe(false);
  });

  it('refuses an equation over a figure that is not there', async () => {
    await expect(auditLinked([{ id: 'a' }], [{ total: 'a', parts: ['b'] }], 5, 'published')).rejects.toThrow(
      RangeError,
    );
  });

  it.skipIf(VECTORS_ABSENT !== '')(`reads every linked set of the reference${VECTORS_ABSENT}`, async () => {
    for (const vector of readVectors<LinkedVector>('linked.json')) {
      const audit = await auditLinked(vector.cells, vector.equations, vector.threshold, 'published');
      for (const reader of READERS) {
        const found = audit.readers[reader];
        expect([vector.id, found.exact.length]).toEqual([vector.id, vector.expect[reader].exact]);
        expect(found.ranges.map(({ id, lo, hi }) => [id, lo, hi])).toEqual(vector.expect[reader].intervals);
      }
      expect(auditLinkedNow(vector.cells, vector.equations, vector.threshold, 'published')).toEqual(audit);
      expect(audit.mayShow).toBe(vector.expect.blind.exact + vector.expect.nonzero.exact === 0);
    }
  });
});
