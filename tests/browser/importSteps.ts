import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** A file as a person would choose it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A small return of headcounts, made up for this test; nothing in it says so, so that it may be called real here. */
export const smallReturn: ChosenFile = {
  name: 'return-2026.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Grade,Ethnic group,Headcount',
      ...['SCS', 'Grade 7', 'SEO', 'HEO', 'EO'].flatMap((grade, at) =>
        ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Prefer not to say'].map(
          (group, place) => `${grade},${group},${place === 0 ? 200 + 110 * at : 10 + 15 * at - place}`,
        ),
      ),
    ].join('\n'),
  ),
};

/** Chooses a file on the import screen and waits until it has been read, or refused. */
export async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ ...file });
  await page.getByRole('heading', { level: 2, name: file.name }).waitFor();
}

/** Goes from a file that was read to the step of its provenance, taking what was guessed. */
export async function confirmGuess(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue to columns' }).click();
  await page.getByRole('button', { name: /Confirm and continue to groups/ }).click();
  await page.getByRole('button', { name: 'Continue to provenance' }).click();
}

interface RealRecord {
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly protection?: RegExp;
}

/** Says where real figures come from. */
export async function sayReal(page: Page, record: RealRecord): Promise<void> {
  await page.getByRole('radio', { name: 'Real figures' }).check();
  await page.getByRole('textbox', { name: 'Publisher' }).fill(record.publisher);
  await page.getByRole('textbox', { name: 'Title' }).fill(record.title);
  await page.getByRole('textbox', { name: 'Owner' }).fill('The people team');
  await page.getByRole('combobox', { name: 'Standing' }).selectOption({ label: 'Management information' });
  await page.getByLabel('As at').fill(record.date);
}

/** Goes from provenance to the last step and saves, once it can be saved. */
export async function checkAndSave(page: Page, protection?: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Continue to check and save' }).click();
  if (protection !== undefined) await page.getByRole('radio', { name: protection }).check();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect.poll(() => save.isEnabled(), { timeout: 30_000 }).toBe(true);
  await save.click();
}

/** Says where real figures come from, how they are protected where that is not what is proposed, and saves them. */
export async function saveAsReal(page: Page, record: RealRecord): Promise<void> {
  await sayReal(page, record);
  await checkAndSave(page, record.protection);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}

/** One thing that a person does on a screen of the import. */
export type Choice =
  | { readonly pick: string; readonly as: string }
  | { readonly tick: string }
  | { readonly untick: string }
  /** Unfolds what is folded, and does something inside. */
  | { readonly open: RegExp; readonly and: readonly Choice[] }
  | { readonly fill: string; readonly with: string }
  | { readonly press: RegExp };

/** Does one thing after the other, each by the name that the screen gives it. */
export async function choose(where: Page | Locator, choices: readonly Choice[]): Promise<void> {
  for (const one of choices) {
    if ('pick' in one)
      await where.getByRole('combobox', { name: one.pick, exact: true }).selectOption({ label: one.as });
    else if ('tick' in one) await where.getByRole('checkbox', { name: one.tick }).check();
    else if ('untick' in one) await where.getByRole('checkbox', { name: one.untick }).uncheck();
    else if ('fill' in one) await where.getByRole('textbox', { name: one.fill, exact: true }).fill(one.with);
    else if ('press' in one) await where.getByRole('button', { name: one.press }).click();
    else {
      const summary = where.locator('summary', { hasText: one.open });
      const folded = where.locator('details', { has: summary });
      // What waits for a choice stands open.
      if ((await folded.getAttribute('open')) === null) await summary.click();
      await choose(folded, one.and);
    }
  }
}
