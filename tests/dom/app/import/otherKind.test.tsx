import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveImport } from '../../../../src/io/saveImport.ts';
import { openImport } from './importHarness.tsx';

vi.mock('../../../../src/workers/import.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).ImportInPlace,
}));
vi.mock('../../../../src/workers/hash.ts?worker&inline', async () => ({
  default: (await import('./workersInPlace.ts')).HashInPlace,
}));

const table = 'Grade,Ethnicity,Headcount\nEO,White,60\nEO,Asian,12\nHEO,White,33\nHEO,Black,3\n';
const stripped = table.replace('Headcount', 'Staff');

const saveable = (): Promise<void> =>
  waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false));

type Page = ReturnType<typeof openImport>;

async function sayKind(page: Page, kind: 'real' | 'illustrative'): Promise<void> {
  if (kind === 'illustrative') {
    await page.user.click(await screen.findByRole('radio', { name: /^Illustrative figures/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Training table');
    await page.user.type(screen.getByRole('textbox', { name: 'What it stands for' }), 'A department');
  } else {
    await page.user.click(await screen.findByRole('radio', { name: /^Real figures/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'Publisher' }), 'Department X');
    await page.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Workforce return');
    await page.user.type(screen.getByRole('textbox', { name: 'Owner' }), 'HR Analytics');
    await page.user.selectOptions(screen.getByLabelText('Standing'), 'management-information');
    await page.user.type(screen.getByLabelText('As at'), '2025-03-31');
  }
  await page.press('Continue to check and save');
  await screen.findByRole('heading', { name: 'Check and save' });
}

/** Takes a file as far as the last step. */
async function bring(text: string, kind: 'real' | 'illustrative', name = 'table.csv'): Promise<Page> {
  const page = openImport();
  await page.choose(text, name);
  await page.press('Continue to columns');
  await page.press('Confirm and continue to groups and grades');
  await page.press('Continue to provenance');
  await sayKind(page, kind);
  return page;
}

async function save(page: Page): Promise<void> {
  await saveable();
  await page.press('Save');
  await waitFor(() => expect(page.onSaved).toHaveBeenCalledOnce());
  page.unmount();
}

beforeEach(() => vi.stubGlobal('isSecureContext', false));

vi.mock('../../../../src/io/saveImport.ts', { spy: true });

// Two imports from the file to the save.
describe('figures that the library holds as another kind', { timeout: 60_000 }, () => {
  it('cannot become real by losing the words that said so, and may by a reason where it is the same file', async () => {
    await save(await bring(`Illustrative example only\n${table}`, 'illustrative'));
    const page = await bring(stripped, 'real', 'other.csv');
    expect(
      await screen.findByText(/the numbers of the illustrative ‘Training table’ that this browser holds/),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await page.press('Go to Provenance');
    await page.user.click(await screen.findByRole('radio', { name: /^Illustrative figures/ }));
    await page.user.type(screen.getByRole('textbox', { name: 'What it stands for' }), 'A department');
    await page.press('Continue to check and save');
    await save(page);
    const [, snapshots] = vi.mocked(saveImport).mock.calls.at(-1) ?? [];
    expect(snapshots?.[0]?.provenance.lock).toMatchObject({ kind: 'telling-word', found: 'illustrative' });
  });

  it('keep their protection and give a reason when real ones are entered again as illustrative', async () => {
    const real = table.replace('60', '61');
    await save(await bring(real, 'real'));
    const page = await bring(real, 'illustrative');
    expect(await screen.findByText('Entered as real before: Workforce return')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Protection: kept' })).toBeTruthy();
    expect(screen.getByText(/give the reason why the figures are entered as another kind/)).toBeTruthy();
    await page.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'For training');
    await page.user.type(screen.getByRole('textbox', { name: 'Your name' }), 'A. Person');
    await save(page);
    const [series, snapshots] = vi.mocked(saveImport).mock.calls.at(-1) ?? [];
    expect(series).toMatchObject({ kind: 'illustrative', policy: { kind: 'exact', threshold: 5 } });
    expect(snapshots?.[0]?.provenance.correction).toMatchObject({
      from: 'real',
      reason: 'For training',
      name: 'A. Person',
    });
  });
});
