import { describe, expect, it } from 'vitest';
import { type StaffList, staffList } from '../../../../fixtures/staffList.ts';
import type { ReleasedGrid } from '../../../../src/disclosure/releasedTable.ts';
import { buildSeededNumbers } from '../../../../src/disclosure/suppression/seededOrder.ts';
import { EXACT, planOf, readCount, releaseGrid } from './asking.ts';

/** The list as its first figures show it, in broad groups: everybody, or by directorate. */
async function overview(list: StaffList, seed: number, by?: string): Promise<ReleasedGrid> {
  const snapshot = staffList(list, buildSeededNumbers(seed));
  const plan = await planOf(snapshot);
  return releaseGrid([snapshot], by === undefined ? {} : { by }, EXACT, plan);
}

function shownOf({ rows: [row], columns, cells: [cells] }: ReleasedGrid): Record<string, unknown> {
  if (row === undefined || cells === undefined) throw new Error('no row');
  const groups = cells.map(({ count }, c) => [columns[c]?.key, readCount(count)]);
  return {
    ...Object.fromEntries(groups),
    known: readCount(row.known),
    answered: readCount(row.answered),
    everybody: readCount(row.everybody),
  };
}

const WHOLE = { white: 692, known: 902, answered: 950, everybody: 1000 };
const ALL_GROUPS = { ...WHOLE, asian: 118, black: 72, mixed: 14, other: 6 };

describe('what a plan hides of a list of staff', () => {
  it.each([1, 3])(
    'shows the headcount, the known and every broad group of a list by grade (%i)',
    async (seed) => {
      expect(shownOf(await overview({ grades: true, directorates: false }, seed))).toMatchObject(ALL_GROUPS);
    },
  );

  it.each([1, 2, 3])(
    'shows them of a list by directorate, and the known of most directorates (%i)',
    async (seed) => {
      const list = { grades: false, directorates: true };
      expect(shownOf(await overview(list, seed))).toMatchObject(ALL_GROUPS);
      const { rows } = await overview(list, seed, 'department');
      const shown = rows.filter(({ known }) => known.kind === 'shown');
      expect(shown.length).toBeGreaterThanOrEqual(3);
    },
  );

  // The smaller broad groups may be hidden: one with hardly more people than inner counts gives them away, since none is zero.
  it.each([1, 2])(
    'shows the headcount, the known and White of a list by grade and directorate (%i)',
    async (seed) => {
      expect(shownOf(await overview({ grades: true, directorates: true }, seed))).toMatchObject(WHOLE);
    },
  );
});
