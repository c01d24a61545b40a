import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readMain, useApp } from './app.ts';
import { type ChosenFile, checkAndSave, chooseFile, sayReal } from './importSteps.ts';

const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Prefer not to say'];

/** A small return of one year, with a group that is this file's own. */
function returnOf(year: number): ChosenFile {
  const rows = ['SCS', 'Grade 7', 'SEO', 'HEO'].flatMap((grade, at) =>
    [...groups, 'Sikh'].map((group, place) => `${grade},${group},${20 + 10 * at + place + (year - 2020)}`),
  );
  return {
    name: `return-${year}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(['Grade,Ethnic group,Headcount', ...rows].join('\n')),
  };
}

/** Goes through the steps of the first return: what its unknown label counts as, and where it comes from. */
async function sayAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue to columns' }).click();
  await page.getByRole('button', { name: /Confirm and continue to groups/ }).click();
  await page
    .getByRole('combobox', { name: 'Sikh counts as' })
    .selectOption({ label: 'Its own group, under Asian' });
  await page.getByRole('button', { name: 'Continue to provenance' }).click();
  await sayReal(page, { publisher: 'The Department', title: 'Staff return', date: '2024-03-31' });
}

describe('further doors of the import', () => {
  const app = useApp('at the root');

  it('take files one after another, the next as the next of its series, with what was corrected meanwhile', async () => {
    const page = await app.open('#/import');
    await page.locator('input[type="file"]').setInputFiles([returnOf(2024), returnOf(2025)]);
    await page.getByText('Next, once this one is saved: return-2025.csv.').waitFor();
    await sayAll(page);
    await checkAndSave(page);

    // The second of the queue: everything is known but its date, and that is asked.
    await page.getByRole('heading', { level: 2, name: 'return-2025.csv' }).waitFor();
    await page.getByText(/Its last file went into the series ‘Staff return’/).waitFor();
    await page.getByRole('button', { name: 'Use this recipe' }).click();
    await page.getByRole('button', { name: 'Skip to provenance' }).click();
    const belongs = page.getByRole('combobox', { name: 'It belongs to' });
    expect(await belongs.locator('option:checked').innerText()).toBe('Staff return');
    expect(await page.getByLabel('As at').inputValue()).toBe('');
    await page.getByLabel('As at').fill('2025-03-31');
    await page.getByRole('button', { name: 'Continue to check and save' }).click();
    await page.getByRole('heading', { name: 'Compared with before' }).waitFor();
    expect(await readMain(page)).toContain('Staff return, 31 March 2024');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

    // A label is corrected in the library; the recipe hears of it, and says so.
    await page.goto(app.address('#/data'));
    await page.locator('summary', { hasText: 'Review and correct: Staff return, 31 March 2025' }).click();
    await page
      .getByRole('button', { name: /^Change what labels mean: / })
      .and(page.locator(':visible'))
      .click();
    await page.getByRole('combobox', { name: 'Sikh', exact: true }).selectOption({ label: 'Asian: Indian' });
    await page.getByRole('button', { name: 'Save as a correction' }).click();
    await page.getByRole('button', { name: 'Save as a correction' }).waitFor({ state: 'detached' });
    await page.goto(app.address('#/import'));
    await chooseFile(page, returnOf(2026));
    await page.getByText('Sikh counts as Asian: Indian').waitFor();
    await page.getByRole('button', { name: 'Use this recipe' }).click();
    await page.getByRole('button', { name: 'Continue to columns' }).click();
    await page.getByRole('button', { name: /Confirm and continue to groups/ }).click();
    const sikh = page.getByRole('row', { name: /^Sikh/ });
    await sikh.getByText('Your choice').waitFor();
    expect(await sikh.locator('option:checked').innerText()).toBe('Asian: Indian');
  });

  it('take what was pasted, a sheet of a workbook, and a recipe from a colleague', async () => {
    const page = await app.open('#/import');
    await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
    await page
      .getByRole('textbox', { name: /^Cells copied/ })
      .fill(returnOf(2024).buffer.toString().replaceAll(',', '\t'));
    await page.getByRole('button', { name: 'Import what was pasted' }).click();
    await page.getByText('28 rows read = 24 used + 4 waiting').first().waitFor();
    await sayAll(page);
    await page.getByRole('button', { name: 'Continue to check and save' }).click();
    await page.getByRole('table', { name: 'What will be saved' }).waitFor();
    await page.getByRole('button', { name: 'Save the recipe as a file' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('RECIPE_Staff_return.json');
    const json = await readFile(await saved.path());
    expect(json.toString()).not.toContain('2024-03-31');

    // A colleague, who has never seen such a file.
    const other = await app.open('#/import');
    await chooseFile(other, returnOf(2025));
    await other.getByText('None is kept for a file with these columns.').waitFor();
    await other
      .locator('input[type="file"][accept*="json"]')
      .setInputFiles({ name: saved.suggestedFilename(), mimeType: 'application/json', buffer: json });
    await other.getByText('28 rows read = 28 used').first().waitFor();
    await other.getByRole('button', { name: 'Skip to provenance' }).click();
    expect(await other.getByRole('textbox', { name: 'Publisher' }).inputValue()).toBe('The Department');
    expect(await other.getByLabel('As at').inputValue()).toBe('');

    const workbook = 'ILLUSTRATIVE_two_sheets.xlsx';
    const third = await app.open('#/import');
    await third.locator('input[type="file"]').setInputFiles([
      {
        name: workbook,
        mimeType: 'application/zip',
        buffer: await readFile(`fixtures/import/${workbook}`),
      },
      { ...returnOf(2026) },
    ]);
    await third.getByRole('button', { name: /^Staff, 2025/ }).click();
    await third
      .getByRole('heading', { level: 2, name: 'ILLUSTRATIVE_two_sheets (Staff, 2025).csv' })
      .waitFor();
    await third.getByText('3 rows of data').first().waitFor();
    await third.getByText('Next, once this one is saved: return-2026.csv.').waitFor();
  });
});
