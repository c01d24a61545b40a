import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeFigure, makeTable, hiddenCell, percentCell } from '../../../../fixtures/figures/makeFigure.ts';
import { matrix } from '../../../../fixtures/figures/gallery.ts';
import { FigureTable } from '../../../../src/ui/figure/FigureTable.tsx';
import { renderUi } from '../renderUi.ts';

const figure = makeFigure('real', {
  chart: { kind: 'matrix' },
  table: makeTable(
    'Real data: share by group',
    [
      ['White', percentCell(85.6)],
      ['Black', hiddenCell],
      ['Asian', percentCell(7.2)],
      ['Other', hiddenCell],
      ['Mixed', percentCell(10.1)],
      ['All staff', percentCell(50)],
    ],
    ['Ethnic group', 'Share'],
  ),
});

function rowNames(): (string | null)[] {
  return screen.getAllByRole('rowheader').map((header) => header.textContent);
}

describe('FigureTable', () => {
  it('is a table with caption and scopes', () => {
    renderUi(<FigureTable figure={figure} />);
    expect(screen.getByRole('table', { name: 'Real data: share by group' })).toBeDefined();
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map((header) => header.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(screen.getAllByRole('rowheader')).toHaveLength(6);
  });

  it('sorts numbers by value, largest first, then turned, then in its own order again', async () => {
    const { user } = renderUi(<FigureTable figure={figure} />);
    const share = screen.getByRole('button', { name: 'Share' });
    await user.click(share);
    expect(rowNames()).toEqual(['All staff', 'White', 'Mixed', 'Asian', 'Black', 'Other']);
    expect(share.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    await user.click(share);
    expect(rowNames()).toEqual(['All staff', 'Asian', 'Mixed', 'White', 'Black', 'Other']);
    expect(share.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    await user.click(share);
    expect(rowNames()).toEqual(['White', 'Black', 'Asian', 'Other', 'Mixed', 'All staff']);
    expect(share.closest('th')?.hasAttribute('aria-sort')).toBe(false);
  });

  it('keeps suppressed cells last and in the order of the figure, whatever it was sorted by before', async () => {
    const { user } = renderUi(<FigureTable figure={figure} />);
    await user.click(screen.getByRole('button', { name: 'Ethnic group' }));
    await user.click(screen.getByRole('button', { name: 'Ethnic group' }));
    expect(rowNames()).toEqual(['All staff', 'White', 'Other', 'Mixed', 'Black', 'Asian']);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(rowNames().slice(-2)).toEqual(['Black', 'Other']);
  });

  it('says "suppressed" for [c]', () => {
    renderUi(<FigureTable figure={figure} />);
    const row = screen.getByRole('row', { name: /Black/ });
    expect(within(row).getByRole('cell', { name: 'suppressed' })).toBeDefined();
  });

  it('shows the long table of a matrix, with every column', () => {
    renderUi(<FigureTable figure={matrix} />);
    expect(screen.getByRole('columnheader', { name: 'Lower limit, 95%' })).toBeDefined();
  });
});
