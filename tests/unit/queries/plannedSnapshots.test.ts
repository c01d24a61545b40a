import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/ingest.ts';
import { toPlannedSnapshots } from '../../../src/queries/plannedSnapshots.ts';

const file = {
  bytes: new Uint8Array(readFileSync('fixtures/import/ILLUSTRATIVE_headcounts_long.csv')),
  name: 'table.csv',
};
let ids = 0;
const options = { importedAt: '2026-11-22T10:00:00.000Z', newId: () => `id-${(ids += 1)}` };
const provenance = {
  kind: 'illustrative',
  title: 'Made up',
  standsFor: 'tests',
  reference: { kind: 'date', date: '2025-03-31' },
} as const;

describe('what saving would keep', () => {
  it('is listed by date, with people counted and the cells that the source hid', async () => {
    const { recipe } = await ingest(file, options);
    const { snapshots } = await ingest(file, { ...options, recipe, provenance });
    expect(
      toPlannedSnapshots(snapshots).map(({ reference, rows, size }) => ({ reference, rows, size })),
    ).toEqual([
      {
        reference: { kind: 'date', date: '2025-03-31' },
        rows: 6,
        size: { kind: 'counts', people: 170, hiddenCells: 1, notAvailable: 0 },
      },
      {
        reference: { kind: 'date', date: '2026-03-31' },
        rows: 3,
        size: { kind: 'counts', people: 150, hiddenCells: 1, notAvailable: 0 },
      },
    ]);
  });
});
