import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readMain, useApp, waitForFigures } from './app.ts';

/** Presses, from the first screen on, what a person presses who has never been here: each name is one step. */
async function press(page: Page, ...steps: readonly string[]): Promise<void> {
  expect(steps.length).toBeLessThanOrEqual(5);
  for (const name of steps) {
    await page
      .getByRole('link', { name, exact: true })
      .or(page.getByRole('button', { name, exact: true }))
      .first()
      .click();
    await page.locator('h1').waitFor();
  }
}

describe('a new user, from the first screen and in five steps at most', () => {
  const app = useApp('at the root');

  it('finds whether Asian staff are under-represented at Grade 6 and 7, and how sure that is', async () => {
    const page = await app.open();
    await press(page, 'Open real data', 'Representation');
    await page.getByRole('heading', { level: 1, name: 'Representation' }).waitFor();
    await waitForFigures(page);
    const row = page
      .getByRole('table', { name: /grade by ethnic group/ })
      .getByRole('row', { name: /^G6\/G7/ });
    expect(await row.getByRole('cell').first().textContent()).toContain(
      'points below all staff, beyond chance',
    );
    await expect
      .poll(() => readMain(page))
      .toMatch(/How sure The gaps? for Asian and Black .* larger than chance/);
  });

  it('finds which departments stopped reporting, or which file would say so', async () => {
    const page = await app.open();
    await press(page, 'Open real data', 'Declaration');
    await page.getByRole('heading', { name: 'Which departments reported, and which have stopped' }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'template of returns (CSV)' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/returns.*\.csv$/);
  });

  it('compares this year with the last', async () => {
    const page = await app.open();
    await press(page, 'Open real data', 'Compare');
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
    await expect
      .poll(() => page.locator('figure .measure').first().innerText())
      .toContain('31 March 2023 less 31 March 2022');
  });

  it('explains where a number came from', async () => {
    const page = await app.open();
    await press(page, 'Open real data', 'Provenance record: the Data goal');
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
    expect(await page.locator('details[open]').first().innerText()).toContain('Cabinet Office');
  });
});
