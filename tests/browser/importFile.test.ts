import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesAfter, readMain, useApp, waitForFigures } from './app.ts';
import { expectNoAxeViolations, expectOpenInAllColours } from './harness.ts';
import { chooseFile, confirmGuess, saveAsReal, smallReturn } from './importSteps.ts';

const record = { publisher: 'The Department', title: 'Staff return', date: '2026-04-04' };
const realFile = path.resolve(
  '../shared/data/real/cs-databrowser-2023-Ethnicity-Responsibility_level_grouped.csv',
);

describe.each(['below a path', 'from disk'] as const)('a file of one’s own, %s', (place) => {
  const app = useApp(place);

  it('becomes figures by mouse, is there after a reload, and goes when it is deleted', async () => {
    const page = await app.open();
    await page.getByRole('link', { name: 'Import data' }).first().click();
    await chooseFile(page, smallReturn);
    await confirmGuess(page);
    await saveAsReal(page, record);
    await expectOwnFigures(page);
    expect(decodeURIComponent(page.url())).not.toMatch(/staff|return|department|asian|2026/i);

    await page.reload();
    await expectOwnFigures(page);

    await page.goto(app.address(''));
    await page.getByRole('link', { name: 'Open real data' }).click();
    await expectOwnFigures(page);

    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const real = page.getByRole('region', { name: 'Real data' });
    await real.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    await expect.poll(() => real.innerText()).not.toContain('Staff return');
    await page.reload();
    await real.waitFor();
    expect(await real.innerText()).not.toContain('Staff return');
    expect(await real.innerText()).toMatch(/published example/);
  });
});

describe.each(placesAfter('below a path', 'from disk'))('one’s own file, further, %s', (place) => {
  const app = useApp(place);

  it('becomes figures by keyboard alone', async () => {
    const page = await app.open();
    await tabTo(page, /^Import data$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Import data' }).waitFor();
    // Before the way there: the browser needs a moment until it hands a file dialog over.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, /^Choose a file/);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ ...smallReturn });
    await page.getByRole('heading', { level: 2, name: smallReturn.name }).waitFor();
    for (const step of [/^Continue to columns/, /^Confirm and continue/, /^Continue to provenance/]) {
      await tabTo(page, step);
      await page.keyboard.press('Enter');
    }
    await tabTo(page, /Real figures/);
    await page.keyboard.press('Space');
    const words = { Publisher: 'The Department', Title: 'Staff return', Owner: 'The people team' };
    for (const [field, text] of Object.entries(words)) {
      await tabTo(page, new RegExp(`^${field}`));
      await page.keyboard.type(text);
    }
    await tabTo(page, /^Standing/);
    await page.keyboard.type('Management');
    await tabTo(page, /^As at/);
    // Day and month alike, so that the order in which this browser asks for them does not matter.
    await page.keyboard.type('04042026');
    await tabTo(page, /^Continue to check and save/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true);
    await tabTo(page, /^Save$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await expectOwnFigures(page);
  });

  it('is gone with everything else when everything is deleted', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, smallReturn);
    await confirmGuess(page);
    await saveAsReal(page, record);
    await page.getByRole('link', { name: 'Data protection' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText(/Only the examples that ship with the app are left/).waitFor();
    await page.goto(app.address('#/data'));
    await page.reload();
    await page.getByRole('region', { name: 'Real data' }).waitFor();
    expect(await readMain(page)).not.toContain('Staff return');
    expect(
      await page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        const counts = await Promise.all(names.map(countRecords));
        return counts.reduce((sum, count) => sum + count, 0);

        function countRecords(name: string): Promise<number> {
          return new Promise((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => reject(new Error('not opened'));
            opening.onsuccess = () => {
              const stores = ['snapshots', 'series'].filter((store) =>
                opening.result.objectStoreNames.contains(store),
              );
              const reading = opening.result.transaction(stores);
              const requests = stores.map((store) => reading.objectStore(store).count());
              reading.oncomplete = () => {
                opening.result.close();
                resolve(requests.reduce((sum, request) => sum + request.result, 0));
              };
            };
          });
        }
      }),
    ).toBe(0);
  });

  it.skipIf(!existsSync(realFile))(
    'becomes the published numbers, from the publisher’s file as it is',
    async () => {
      const page = await app.open('#/import');
      await chooseFile(page, { name: 'cs-2023.csv', mimeType: 'text/csv', buffer: readFileSync(realFile) });
      await page
        .getByText('168 rows read = 42 used + 126 kept out by a rule (see Columns)')
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Continue to columns' }).click();
      expect(await page.getByRole('checkbox', { name: /^In post/ }).isChecked()).toBe(true);
      await page.getByRole('button', { name: /Confirm and continue to groups/ }).click();
      await page.getByRole('button', { name: 'Continue to provenance' }).click();
      await page.getByRole('radio', { name: 'Real figures' }).check();
      await page.getByRole('textbox', { name: 'Publisher' }).fill('Cabinet Office');
      await page.getByRole('textbox', { name: 'Title' }).fill('Civil Service Statistics, my copy');
      await page.getByRole('textbox', { name: 'Owner' }).fill('Cabinet Office');
      await page
        .getByRole('combobox', { name: 'Standing' })
        .selectOption({ label: 'Accredited official statistics' });
      await page
        .getByRole('textbox', { name: /^Address of the publication/ })
        .fill('https://www.gov.uk/government/collections/civil-service-statistics');
      await page.getByLabel('As at').fill('2023-03-31');
      await page.getByRole('button', { name: 'Continue to check and save' }).click();
      await page.getByRole('radio', { name: /^Already published/ }).check();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await waitForFigures(page);
      const text = await readMain(page);
      expect(text).toContain('519,765 staff are counted');
      expect(text).toContain('Response rate 85.2%');
      expect(text).toContain('Known rate 81.5%');
      await page.getByLabel('Ethnic groups').selectOption({ label: 'White and all other' });
      await expect.poll(() => readMain(page)).toContain('All other ethnic groups combined 15.4%');
    },
  );
});

describe('the five steps of an import', () => {
  const app = useApp('at the root');

  it('are open to all and fit their window, each with the row account', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, smallReturn);
    const steps = [
      /^Continue to columns/,
      /^Confirm and continue/,
      /^Continue to provenance/,
      undefined,
    ] as const;
    for (const next of steps) {
      await page.getByText('30 rows read = 30 used').first().waitFor();
      for (const width of [1360, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(50);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (width === 1360) await expectOpenInAllColours(page);
        if (width === 390) await expectNoAxeViolations(page);
      }
      await page.setViewportSize({ width: 1360, height: 900 });
      if (next !== undefined) await page.getByRole('button', { name: next }).click();
    }
    await page.getByRole('button', { name: 'Continue to check and save' }).click();
    await page.getByText('Nobody has said whether these figures are real or illustrative.').waitFor();
    await expectNoAxeViolations(page);
  });

  it('never assume that figures are real', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, smallReturn);
    await confirmGuess(page);
    for (const radio of await page.getByRole('radio').all()) expect(await radio.isChecked()).toBe(false);
  });

  it('keep a file that says it is made up from being called real', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, { ...smallReturn, name: 'dummy data for training.csv' });
    await confirmGuess(page);
    expect(await page.getByRole('radio', { name: 'Real figures' }).isDisabled()).toBe(true);
    expect(await readMain(page)).toMatch(/dummy/);
  });

  it('store nothing before the end: a reload asks for the file again', async () => {
    const page = await app.open('#/import');
    await chooseFile(page, smallReturn);
    await confirmGuess(page);
    await page.reload();
    await page.getByText(/Choose a file first/).waitFor();
    await page.goto(app.address('#/data'));
    await page.getByRole('region', { name: 'Real data' }).waitFor();
    expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
  });
});

async function expectOwnFigures(page: Page): Promise<void> {
  await waitForFigures(page);
  const band = (await page.locator('figure .band').first().innerText()).replace(/\s+/g, ' ');
  expect(band).toMatch(/^REAL DATA Management information/);
  expect(band).toContain('Staff return');
  expect(band).toContain('4 April 2026');
}

/** Presses Tab until the element in focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 250; press += 1) {
    const called = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || !at.matches('a, button, input, select, textarea, summary')) return '';
      const label =
        'labels' in at
          ? [...((at as HTMLInputElement).labels ?? [])].map((one) => one.innerText).join(' ')
          : '';
      return (at.getAttribute('aria-label') ?? (label === '' ? (at.textContent ?? '') : label)).trim();
    });
    if (name.test(called)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}
