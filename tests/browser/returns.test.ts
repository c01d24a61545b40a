import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZip } from '../tools/readers/readZip.ts';
import { readMain, useApp, waitForFigures } from './app.ts';
import { chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

/** The made-up returns without their telling first line, so that they may be called real here. */
const text = readFileSync(path.resolve('fixtures/import/ILLUSTRATIVE_returns.csv'), 'utf8');
const file = {
  name: 'returns.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text.slice(text.indexOf('\n') + 1)),
};

describe('the Data goal', () => {
  const app = useApp('at the root');

  it('names who stopped reporting on the first screen, follows a merger once it is told, and gives every department its sheet', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, file);
    await confirmGuess(page);
    await saveAsReal(page, {
      publisher: 'The profession',
      title: 'Departmental returns',
      date: '2026-03-31',
    });
    await waitForFigures(page);
    // Without a history, the departments that merged or were renamed look as if they had stopped.
    expect(await readMain(page)).toContain(
      'Stopped reporting since the date before: Coastal Survey, Data Service, Energy Board and Fisheries Lab.',
    );
    await page.getByRole('main').getByRole('link', { name: 'Declaration and reporting' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Declaration and reporting' }).waitFor();
    await page.getByText('Targets, baseline, campaigns and department history').click();
    for (const [date, from, into] of [
      ['2025-10-01', ['Coastal Survey', 'Fisheries Lab'], 'Coast and Fisheries Institute'],
      ['2025-06-01', ['Data Service'], 'Digital and Data Service'],
    ] as const) {
      await page.getByLabel('Date of the change').fill(date);
      for (const name of from) await page.getByRole('checkbox', { name, exact: true }).check();
      await page.getByRole('textbox', { name: 'What they became' }).fill(into);
      await page.getByRole('button', { name: 'Add to the history' }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: `became ${into}` })
        .first()
        .waitFor();
    }
    await page.getByRole('textbox', { name: 'Percentage' }).fill('90');
    await page.getByRole('textbox', { name: 'Set by' }).fill('the board');
    await page.getByRole('button', { name: 'Set the target' }).click();
    await page
      .getByRole('heading', { name: 'Real data: 1 department stopped reporting: Energy Board' })
      .waitFor();
    await page.locator('svg .target').first().waitFor();
    await page
      .getByRole('heading', { name: '4 of 6 departments reported, 1 fewer than at 31 March 2025' })
      .waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all sheets as HTML (ZIP)' }).click();
    const saved = await saving;
    const sheets = readZip(readFileSync(await saved.path()));
    expect([...sheets.keys()]).toHaveLength(7);
    const energy = sheets.get('005-energy-board.html')?.toString('utf8') ?? '';
    expect(energy).toContain('Energy Board: stopped reporting');
    await page.reload();
    await page
      .getByRole('heading', { name: 'Real data: 1 department stopped reporting: Energy Board' })
      .waitFor();
  });
});
