import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveImport } from '../../../../src/io/saveImport.ts';
import type { Library } from '../../../../src/queries/libraryQuery.ts';
import { toSummary } from '../../../../src/snapshot/toSummary.ts';
import { openImport } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));

const dates = [
  'Date,Grade,Ethnicity,Headcount',
  ...['2024-03-31', '2025-03-31', '2026-03-31'].flatMap((date, at) => [
    `${date},EO,White,${60 - 10 * at}`,
    `${date},EO,Asian,${40 + 10 * at}`,
    `${date},EO,Prefer not to say,${25 + 55 * at}`,
  ]),
].join('\n');

vi.mock('../../../../src/io/saveImport.ts', { spy: true });

beforeEach(() => vi.stubGlobal('isSecureContext', false));

// Goes through several steps, key by key.
describe('the comparison before saving', { timeout: 30_000 }, () => {
  it('shows the headline rates of each date of a file before and now, in points', async () => {
    const page = openImport();
    await page.choose(dates);
    await page.press('Continue to columns');
    await page.press('Confirm and continue to groups and grades');
    await page.press('Continue to provenance');
    await page.user.click(screen.getByRole('radio', { name: /^Real figures/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Publisher' }), 'Department X');
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Workforce return');
    await page.user.type(screen.getByRole('textbox', { name: 'Owner' }), 'HR Analytics');
    await page.user.selectOptions(screen.getByLabelText('Standing'), 'management-information');
    await page.user.type(screen.getByLabelText('As at'), '2026-03-31');
    await page.press('Continue to check and save');
    const rates = async () => {
      const table = await screen.findByRole('table', { name: /^Headline rates before and now/ });
      return within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent));
    };
    expect(await rates()).toContainEqual(['Asian, share of known', '40.0%', '50.0%', '+10.0']);
    expect(await rates()).toContainEqual(['Known rate, declared / all', '80.0%', '55.6%', '−24.4']);
    await page.user.selectOptions(
      screen.getByLabelText('Snapshot of this file'),
      '31 March 2026: moved by over a fifth',
    );
    expect(screen.getByText(/The one before it in this file, 31 March 2025/)).toBeTruthy();
    await waitFor(async () =>
      expect(await rates()).toContainEqual(['Asian, share of known', '50.0%', '60.0%', '+10.0']),
    );
    // A new series asks no reason for what its own file says moved.
    expect(screen.queryByLabelText(/Why the headcount moved/)).toBeNull();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
  });

  it('asks why a department moved by more than a fifth where the headcount of all did not', async () => {
    const rows = (policy: number, estates: number, date: string): string =>
      [
        'Date,Department,Ethnicity,Headcount',
        ...[
          ['Policy', policy],
          ['Estates', estates],
          ['Science', 400],
        ].map(([department, n]) => `${date},${department},White,${n}`),
      ].join('\n');
    const bring = async (text: string, library?: Library) => {
      const page = openImport(library === undefined ? {} : { library });
      await page.choose(text);
      await page.press('Continue to columns');
      await page.press('Confirm and continue to groups and grades');
      await page.press('Continue to provenance');
      await page.user.click(await screen.findByRole('radio', { name: /^Real figures/ }));
      await page.user.type(screen.getByRole('textbox', { name: 'Publisher' }), 'Department X');
      await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Workforce return');
      await page.user.type(screen.getByRole('textbox', { name: 'Owner' }), 'HR Analytics');
      await page.user.selectOptions(screen.getByLabelText('Standing'), 'management-information');
      await page.user.type(screen.getByLabelText('As at'), '2026-03-31');
      const [series] = library?.series ?? [];
      if (series !== undefined)
        await page.user.selectOptions(screen.getByLabelText('It belongs to'), series.title);
      await page.press('Continue to check and save');
      return page;
    };
    const save = () => screen.getByRole('button', { name: 'Save' });
    const before = await bring(rows(100, 60, '2025-03-31'));
    await waitFor(() => expect(save()).toHaveProperty('disabled', false));
    await before.press('Save');
    await waitFor(() => expect(before.onSaved).toHaveBeenCalledOnce());
    before.unmount();
    const [series, snapshots = []] = vi.mocked(saveImport).mock.calls.at(-1) ?? [];
    if (series === undefined) throw new Error('nothing saved');
    const page = await bring(rows(130, 60, '2026-03-31'), {
      series: [series],
      snapshots: snapshots.map(toSummary),
      issues: [],
    });
    const why = await screen.findByRole('textbox', {
      name: 'Why the headcount of Policy moved by more than a fifth',
    });
    expect(save()).toHaveProperty('disabled', true);
    await page.user.type(why, 'Two teams joined');
    await page.press('Keep this reason');
    await waitFor(() => expect(save()).toHaveProperty('disabled', false));
  });
});
