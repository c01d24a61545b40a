import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { KeptImport } from '../../../../src/app/import/keptImport.ts';
import { toSearchFrom } from '../../../../src/app/view/view.ts';
import { buildWorkbook } from './buildWorkbook.ts';
import { openImport } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));

const table = [
  ['Grade', 'Ethnicity', 'Headcount'],
  ['EO', 'White', '20'],
  ['EO', 'Asian', '7'],
  ['SCS1', 'White', '9'],
];
const grades = table.map((row) => row.join(',')).join('\n');

describe('an unfinished import', { timeout: 30_000 }, () => {
  it('is still there when one comes back from another screen, until it is left without saving', async () => {
    const kept: KeptImport = {};
    const page = openImport({ kept });
    await page.choose(grades);
    await page.press('Continue to columns');
    await page.press('Confirm and continue to groups and grades');
    await screen.findByRole('button', { name: 'Continue to provenance' });
    page.unmount();
    expect(kept.step).toBe('groups');
    const again = openImport({ kept, step: 'groups' });
    expect(await screen.findByRole('button', { name: 'Continue to provenance' })).toBeTruthy();
    await again.press('Leave without saving');
    again.unmount();
    openImport({ kept, step: 'groups' });
    expect(screen.getByText(/^Choose a file first/)).toBeTruthy();
  });

  it('never calls the file done where there is none', () => {
    openImport({ step: 'columns' });
    expect(screen.getByText('File').closest('li')?.textContent).not.toMatch(/done/i);
  });

  it('does not take its step to another screen', () => {
    expect(toSearchFrom('/import', { step: 'columns', series: 's' })).toBe('?series=s');
    expect(toSearchFrom('/papers', { step: 'preview', paper: 'p' })).toBe('?paper=p&step=preview');
  });

  it('takes back what was wrong with the file before, once a workbook asks for its sheet', async () => {
    const page = openImport();
    await page.choose(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'picture.csv');
    expect(await screen.findByText(/cannot be imported as it is/)).toBeTruthy();
    await page.choose(buildWorkbook({ Old: table, New: table }), 'staff.xlsx');
    await page.user.click(
      await screen.findByRole('button', { name: /^New/ }).then((button) => {
        expect(screen.queryByText(/cannot be imported as it is/)).toBeNull();
        return button;
      }),
    );
    expect(await screen.findByText(/3 rows of data/)).toBeTruthy();
  });
});
