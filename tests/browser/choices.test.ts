import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readMain, useApp } from './app.ts';
import { type ChosenFile, chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

const headcounts = (name: string, other: string, more: number): ChosenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Ethnic group,Headcount',
      ...Object.entries({
        White: 903,
        Asian: 121,
        Black: 82,
        Mixed: 64,
        [other]: 41,
        'Prefer not to say': 77,
      }).map(([group, count]) => `${group},${count + more}`),
    ].join('\n'),
  ),
});

/** Chinese is in Other at one date and in Asian at the next. */
const dates = [
  [headcounts('headcount-2025.csv', 'Other inc Chinese', 0), '2025-03-31'],
  [headcounts('headcount-2026.csv', 'Other', 30), '2026-03-31'],
] as const;

/** 80 of 403, 15 of 121, 12 of 62, 13 of 55, 12 of 41. */
const shortlisted: ChosenFile = {
  name: 'shortlisted.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Ethnicity,Shortlisted,Appointed\nWhite,403,80\nAsian,121,15\nBlack,62,12\nMixed,55,13\nOther,41,12\n',
  ),
};

async function importDates(page: Page, address: (screen: string) => string): Promise<void> {
  for (const [at, [file, date]] of dates.entries()) {
    if (at > 0) await page.goto(address('#/import'));
    await chooseFile(page, file);
    await confirmGuess(page);
    await page.getByRole('radio', { name: 'Real figures' }).check();
    if (at > 0)
      await page.getByRole('combobox', { name: 'It belongs to' }).selectOption({ label: 'Headcounts' });
    await saveAsReal(page, { publisher: 'A public body', title: 'Headcounts', date });
  }
}

describe('choices beside figures', () => {
  const app = useApp('at the root');

  it('offer the coarser groups that both dates share, by keyboard, and the address keeps them', async () => {
    const page = await app.open('#/import');
    await importDates(page, app.address);
    await page.goto(app.address('#/compare'));
    const offer = page.getByRole('button', { name: 'Show White and all other combined' });
    await offer.first().waitFor();
    await page.goto(app.address('#/trends'));
    // The other screen has such an offer too, and goes with it.
    await page.getByRole('heading', { level: 1, name: 'Trends' }).waitFor();
    await offer.first().waitFor();
    await offer.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('groups=white-and-all-other');
    await page.getByRole('heading', { name: /White down since/ }).waitFor();
    expect(await offer.count()).toBe(0);
    expect(await readMain(page)).not.toContain('Not compared');
    // The button is gone with its figure; the keyboard is still in the page.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('keep the date of a campaign with its series, and say the rates before and after it', async () => {
    const page = await app.open('#/declaration?snapshot=cs-science-engineering-2023&campaigns=2022-06-01');
    await page.getByText('Targets, baseline, campaigns and department history').click();
    await page.getByRole('button', { name: 'Keep: 1 June 2022' }).click();
    await expect.poll(() => page.url()).not.toContain('campaigns=');
    await page.getByLabel('Date of the campaign').fill('2022-10-01');
    await page.getByRole('textbox', { name: 'What it was' }).fill('Tell us once');
    await page.getByRole('button', { name: 'Mark the date' }).click();
    const note = page.getByText(
      'Tell us once, 1 October 2022: from 31 March 2022 to 31 March 2023, declaration rate',
    );
    await note.waitFor();
    await page.reload();
    await note.waitFor();
    await page.getByText('Targets, baseline, campaigns and department history').click();
    await page.getByRole('button', { name: 'Take away: Campaign, 1 June 2022' }).click();
    await page.getByRole('button', { name: 'Take away: Tell us once, 1 October 2022' }).click();
    await note.waitFor({ state: 'detached' });
  });

  it('set ratios against the group that is chosen, and the headline and the address name it', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, shortlisted);
    await confirmGuess(page);
    await saveAsReal(page, { publisher: 'A public body', title: 'Recruitment', date: '2026-03-31' });
    await page.goto(app.address('#/progression'));
    const against = page.getByRole('combobox', { name: 'Set against' });
    await against.selectOption({ label: 'Asian' });
    const headline = page.getByRole('heading', { name: 'is higher for Other than for Asian' });
    await headline.waitFor();
    await expect.poll(() => page.url()).toContain('reference=asian');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.reload();
    await headline.waitFor();
    expect(await against.inputValue()).toBe('asian');
    // Other groups may not have it.
    await page
      .getByRole('combobox', { name: 'Ethnic groups' })
      .selectOption({ label: 'White and all other' });
    await page
      .getByRole('heading', { name: /No clear difference from White|for all other ethnic groups combined/ })
      .waitFor();
    await expect.poll(() => page.url()).not.toContain('reference=');
  });
});
