import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readMain, useApp, waitForFigures } from './app.ts';
import { expectNoAxeViolations } from './harness.ts';
import { choose, chooseFile } from './importSteps.ts';
import { findForgotten, type RealFile, realFiles } from './realFiles.ts';

const isThere = (file: RealFile): boolean => existsSync(path.resolve(file.path));
const isLong = process.env['LONG'] === '1';

/**
 * Every published file goes in as a person brings it in: what they must choose stands in the table, and the totals are those of the
 * publisher. Two of them every time, the others in the long run; those beside the repository are skipped where they are not there.
 */
describe.each(realFiles.filter(({ every }) => every !== isLong))(
  '$path (skipped where it is absent)',
  (file) => {
    const app = useApp('at the root');

    it.skipIf(!isThere(file))(`is imported with ${file.totals}`, async () => {
      const page = await app.open('#/import');
      await chooseFile(page, {
        name: path.basename(file.path),
        mimeType: 'text/csv',
        buffer: readFileSync(path.resolve(file.path)),
      });
      await page.getByRole('button', { name: 'Continue to columns' }).click();
      await choose(page, file.columns);
      expect(await findCutOff(page)).toEqual([]);
      await page.getByRole('button', { name: /Confirm and continue to groups/ }).click();
      await page.getByRole('heading', { level: 2, name: 'Groups and grades' }).waitFor();
      await choose(page, file.groups ?? []);
      await page.getByText('Nothing waits for a choice.').waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Continue to provenance' }).click();
      await sayWhereFrom(page, file.from);
      await page.getByRole('button', { name: 'Continue to check and save' }).click();
      await page.getByRole('table', { name: 'What will be saved' }).waitFor();
      const words = await readMain(page);
      expect(words).toContain(file.account);
      expect(words).toContain(file.totals);
      expect(/(\d+) things? noticed/.exec(words)?.[1] ?? '0').toBe(String(file.noticed ?? 0));
      if (file.from.kind === 'real') await page.getByRole('radio', { name: /^Already published/ }).check();
      if (file.setsAside === true) await page.getByRole('checkbox', { name: /^Save without the/ }).check();
      const save = page.getByRole('button', { name: 'Save', exact: true });
      await expect.poll(() => save.isEnabled(), { timeout: 30_000 }).toBe(true);
      await save.click();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      if (file.overview === undefined) return;
      await waitForFigures(page);
      await choose(page, [{ pick: 'Ethnic groups', as: 'White and all other' }]);
      for (const published of file.overview) await expect.poll(() => readMain(page)).toContain(published);
    });
  },
);

/** What the lists of a table to fill in say, where that is cut off. */
async function findCutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLSelectElement>('.form-table select')].flatMap((list) => {
      const pen = document.createElement('canvas').getContext('2d');
      const says = list.selectedOptions[0]?.text ?? '';
      if (pen === null) return [says];
      const { font, paddingLeft } = getComputedStyle(list);
      pen.font = font;
      // The arrow takes a letter's room at the end.
      const needs = pen.measureText(says).width + 2 * Number.parseFloat(paddingLeft) + 16;
      return needs > list.clientWidth ? [`${says}: ${Math.round(needs)} of ${list.clientWidth} px`] : [];
    }),
  );
}

async function sayWhereFrom(page: Page, from: RealFile['from']): Promise<void> {
  const real = page.getByRole('radio', { name: 'Real figures' });
  expect(await real.isDisabled()).toBe(from.kind === 'illustrative');
  if (from.kind === 'illustrative') {
    await page.getByRole('radio', { name: 'Illustrative figures' }).check();
    await page.getByRole('textbox', { name: 'Title' }).fill('A table made up');
    await page.getByRole('textbox', { name: /^What it stands for/ }).fill('An example');
    return;
  }
  await real.check();
  await page.getByRole('textbox', { name: 'Publisher' }).fill(from.publisher);
  await page.getByRole('textbox', { name: 'Title' }).fill('As published');
  await page.getByRole('textbox', { name: 'Owner' }).fill(from.publisher);
  await choose(page, [{ pick: 'Standing', as: 'Management information' }]);
  await page.getByRole('textbox', { name: /^Address of the publication/ }).fill(from.address);
  await page.getByLabel('As at').fill(from.date);
}

describe('the table of published files', () => {
  it('holds every file beside the repository and every one that ships', () => {
    expect(findForgotten()).toEqual([]);
  });
});
