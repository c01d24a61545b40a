import { describe, expect, it } from 'vitest';
import {
  sharesByGrade,
  shareOfEachGroup,
  unprotected,
  withheld,
} from '../../../fixtures/released/civilService.ts';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import type { ReleasedTable } from '../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { compareSaid, type FigureSaid, toFigureSaid, toSaidText } from '../../../src/figure/figureSaid.ts';

function saidOf(table: ReleasedTable): FigureSaid {
  const said = toFigureSaid(buildFigure(table));
  if (said === undefined) throw new Error('nothing said');
  return said;
}

describe('what a figure said', () => {
  it('begins with the kind, holds every released number of its table, and ends with its source', () => {
    const figure = buildFigure(sharesByGrade);
    const said = saidOf(sharesByGrade);
    expect(said.headline).toBe(`Real data: ${figure.headline}`);
    expect(said.rows).toHaveLength(figure.longTable?.rows.length ?? figure.table.rows.length);
    expect(toSaidText(said).split('\n').at(-1)).toBe(figure.sourceLine);
    expect(said.sourceLine).toContain(figure.code);
  });

  it('marks each number of made-up data', () => {
    const cells = saidOf(ILLUSTRATIVE_seniorRoles).rows.flatMap((row) => row.cells.slice(1));
    const numbers = cells.filter((cell) => /\d/.test(cell));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((cell) => !cell.endsWith('(illustrative)'))).toEqual([]);
  });

  it('is nothing where the figure is unprotected', () => {
    expect(toFigureSaid(buildFigure(unprotected))).toBeUndefined();
  });
});

describe('then and now', () => {
  it('are the same for the same figure', () => {
    expect(compareSaid(saidOf(shareOfEachGroup), saidOf(shareOfEachGroup))).toEqual({ kind: 'same' });
  });

  it('differ by the numbers that changed, named by row and column', () => {
    const then = saidOf(shareOfEachGroup);
    const [first, ...rest] = then.rows;
    if (first === undefined) throw new Error('no row');
    const now = {
      ...then,
      rows: [{ ...first, cells: [first.cells[0] ?? '', '99.9%', ...first.cells.slice(2)] }, ...rest],
    };
    expect(compareSaid(then, now)).toEqual({
      kind: 'changed',
      differences: [
        { row: first.cells[0], column: then.columns[1]?.text, then: first.cells[1], now: '99.9%' },
      ],
    });
    const text = toSaidText(now, [{ row: 'Asian', column: 'Share', then: '4.1%', now: '99.9%' }]);
    expect(text).toContain('Asian, Share: 4.1% then, 99.9% now');
  });

  it('differ where a figure is withheld now, or has a row it had not', () => {
    const then = saidOf(shareOfEachGroup);
    const gone = compareSaid(then, saidOf(withheld));
    expect(gone.kind === 'changed' && gone.differences.every(({ now }) => now === undefined)).toBe(true);
    const come = compareSaid({ ...then, rows: then.rows.slice(1) }, then);
    expect(come.kind === 'changed' && come.differences[0]?.then).toBeUndefined();
  });
});
