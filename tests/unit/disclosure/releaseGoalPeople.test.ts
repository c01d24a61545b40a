import { describe, expect, it } from 'vitest';
import { askRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { countedSnapshot, type CountedCell } from '../../../fixtures/countedSnapshot.ts';
import type { ReleasedCell } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';

const groups = {
  Asian: { kind: 'group', standard: 'asian' },
  Black: { kind: 'group', standard: 'black' },
  White: { kind: 'group', standard: 'white' },
} as const;
const grades = {
  EO: { kind: 'rung', rung: 'cs-eo' },
  G7: { kind: 'rung', rung: 'cs-g7' },
} as const;

/** D1 of an office with these people in its senior grade: Asian, Black, White. */
function ofSenior(senior: readonly CountedCell['count'][]): { cell: ReleasedCell; words: string } {
  const junior = [60, 40, 300].map((count, group): CountedCell => ({ codes: [group, 0], count }));
  const cells = [...junior, ...senior.map((count, group): CountedCell => ({ codes: [group, 1], count }))];
  const table = askRelease(
    [countedSnapshot({ groups, grades, cells, classification: '5B' })],
    { metric: 'data-goal' },
    { kind: 'civil-service' },
  );
  const at = table.columns.findIndex(({ key }) => key === 'd1');
  const cell = table.cells[0]?.[at];
  if (cell === undefined) throw new Error('no D1');
  return { cell, words: JSON.stringify(buildFigure(table)) };
}

describe('the groups below at senior grades', () => {
  it('are hidden by us, not by a publisher, where it was we who hid the senior grades', () => {
    const { cell, words } = ofSenior([3, 2, 4]);
    expect(cell.value).toEqual({ kind: 'suppressed', reason: 'policy' });
    expect(words).toContain('Suppressed, to protect small numbers');
    expect(words).not.toContain('by the publisher');
  });
});
