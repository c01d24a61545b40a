import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
});
