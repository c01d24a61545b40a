import type { ReleasedGrid } from '../disclosure/releasedTable.ts';

/** Whether published shares came with how many people they are of: each is then a count, with an interval where one can be given. */
export function cameWithCounts({ notes }: Pick<ReleasedGrid, 'notes'>): boolean {
  return notes.every(({ code }) => code !== 'shares-without-counts');
}
