import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { openImport } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));

const applicants = [
  'Candidate number,Ethnicity,Shortlisted,Appointed',
  ...Array.from(
    { length: 24 },
    (_, n) =>
      `${n},${n % 2 === 0 ? 'White' : 'Asian'},${n < 12 ? 'Yes' : 'No'},${n % 3 === 0 && n < 12 ? 'Yes' : 'No'}`,
  ),
].join('\n');

describe('the outcomes of a file of people', { timeout: 30_000 }, () => {
  it('are ticked under Columns, and what is not ticked is said to be left out', async () => {
    const page = openImport();
    await page.choose(applicants, 'applicants.csv');
    await screen.findByText(/24 rows of data/);
    await page.press('Continue to columns');
    const group = await screen.findByRole('group', { name: 'Count who had these outcomes' });
    expect(group.textContent).toMatch(/how likely each outcome was in each group/);
    const appointed = screen.getByRole('checkbox', { name: 'Appointed' });
    expect(appointed).toHaveProperty('checked', true);
    await page.user.click(appointed);
    await page.press('Confirm and continue to groups and grades');
    await page.press('Continue to provenance');
    await page.user.click(screen.getByRole('radio', { name: /^Made up|^Illustrative/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Applicants');
    await page.user.type(screen.getByRole('textbox', { name: /stands for/i }), 'tests');
    await page.press('Continue to check and save');
    expect(
      await screen.findByText(/Counted as an outcome of each person: \u2018Shortlisted\u2019\./),
    ).toBeTruthy();
    expect(screen.getByText(/Not counted: \u2018Appointed\u2019/)).toBeTruthy();
  });
});
