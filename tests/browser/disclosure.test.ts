import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesAfter, readMain, useApp, waitForFigures } from './app.ts';
import { expectNoAxeViolations, screenshot } from './harness.ts';
import { chooseFile, confirmGuess, saveAsReal, type ChosenFile } from './importSteps.ts';

const record = { publisher: 'The Department', title: 'Staff return', date: '2026-04-04' };
const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Prefer not to say'];

/** A return of three departments, made up for this test, with small counts in it; nothing in it says that it is made up. */
const returned: ChosenFile = {
  name: 'return-2026.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Department,Grade,Ethnic group,Headcount',
      ...['Analysis', 'Labs', 'Policy'].flatMap((department, d) =>
        ['Grade 7', 'SEO', 'HEO', 'EO'].flatMap((grade, g) =>
          groups.map((group, at) => {
            // Of Other there are few at every grade: what is hidden by grade cannot all be hidden further in.
            const few = at === 4 ? (g + d) % 3 : (at * 7 + g * 5 + d * 3) % 19;
            const n = at === 0 ? 90 + 20 * g + 7 * d : few;
            return `${department},${grade},${group},${n}`;
          }),
        ),
      ),
    ].join('\n'),
  ),
};

async function importReturn(page: Page): Promise<void> {
  await chooseFile(page, returned);
  await confirmGuess(page);
  await saveAsReal(page, record);
  await waitForFigures(page);
}

describe.each(placesAfter('below a path', 'from disk'))('exact figures with suppression, %s', (place) => {
  const app = useApp(place);

  it('come first for what is imported, planned in a worker, with the policy under each figure', async () => {
    const page = await app.open('#/import');
    await importReturn(page);
    const text = await readMain(page);
    expect(text).toContain('Counts under 5 are hidden, and others where they would give one away');
    await page.getByRole('link', { name: 'Representation' }).click();
    await waitForFigures(page);
    await screenshot(page, `disclosure-representation-${place.replaceAll(' ', '-')}`, 1360);
    expect(await readMain(page)).toContain('no suppressed count can be worked out');
  });

  it('can be looked into on the audit screen, by the analyst', async () => {
    const page = await app.open('#/import');
    await importReturn(page);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await page.getByRole('link', { name: /^What is hidden/ }).click();
    await page.getByRole('heading', { level: 1, name: 'What is hidden' }).waitFor();
    await page.getByLabel('Rows').selectOption({ label: 'By Department' });
    await page.getByLabel('Rows').selectOption({ label: 'By grade' });
    await page.getByLabel('Ethnic groups').selectOption({ label: 'As in the data' });
    await page.getByRole('combobox', { name: 'Department' }).selectOption({ label: 'Labs' });
    await page.getByText(/^\d+ hidden cells of this table: Labs, by grade/).waitFor();
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('caption').innerText()).toMatch(
      /^\d+ hidden cells of this table: Labs, by grade/,
    );
    expect(await table.innerText()).toContain('Small itself');
    expect(await table.innerText()).toContain('Would give a small one away');
    expect(await readMain(page)).toContain('Unprotected: for the analyst only');
    expect(await readMain(page)).toContain('careful reader');
    await expectNoAxeViolations(page);
    await page.emulateMedia({ media: 'print' });
    expect(await table.isVisible()).toBe(false);
    expect(await readMain(page)).toContain('unprotected, not for publication');
    await page.emulateMedia({ media: 'screen' });
    const copied = await table.evaluate((node) => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true });
      document.getSelection()?.selectAllChildren(node);
      node.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain');
    });
    expect(copied).toBe('unprotected, not for publication');
    await screenshot(page, `disclosure-audit-${place.replaceAll(' ', '-')}`, 1360);
    await screenshot(page, `disclosure-audit-${place.replaceAll(' ', '-')}`, 390);
  });

  it('are not needed where numbers are published already: what the publisher hid is read as a careful reader would', async () => {
    const page = await app.open('#/audit?snapshot=cs-departments-2023');
    await page.getByText(/^The publisher has hidden [\d,]+ of its [\d,]+ cells/).waitFor();
    expect(await readMain(page)).toContain('numbers of the table chosen below add nothing to that');
    await screenshot(page, `disclosure-published-${place.replaceAll(' ', '-')}`, 1360);
    await screenshot(page, `disclosure-published-${place.replaceAll(' ', '-')}`, 390);
  });

  it('lead from a figure to the audit of its own table, by keyboard', async () => {
    const page = await app.open('#/import');
    await importReturn(page);
    await page.getByRole('link', { name: 'Representation' }).click();
    await waitForFigures(page);
    await page.getByLabel('Ethnic groups').selectOption({ label: 'As in the data' });
    await page.getByRole('combobox', { name: 'Department' }).selectOption({ label: 'Labs' });
    await waitForFigures(page);
    await page
      .getByRole('button', { name: /^What is hidden: .*by grade/i })
      .first()
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What is hidden' }).waitFor();
    await page.getByText(/^\d+ hidden cells of this table: Labs, by grade/).waitFor();
    await page.goBack();
    await waitForFigures(page);
  });

  it('can be put under another policy, printed with each figure, and under a decision of the owner', async () => {
    const page = await app.open('#/import');
    await importReturn(page);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const policy = page.getByRole('region', { name: 'Real data' }).getByLabel('How its counts are protected');
    await policy.selectOption({ label: 'NHS style' });
    await page.getByText(/Counts of 1 to 7 are hidden/).waitFor();
    await page.getByRole('link', { name: /^What is hidden/ }).click();
    await page
      .getByText(/the share of a group is out by up to \d+\.\d points/)
      .first()
      .waitFor();
    await page.goBack();
    await policy.selectOption({ label: 'Owner’s decision: a lower threshold' });
    await page.getByLabel('Who decided').fill('A Head, Director of People');
    await page.getByLabel('Why').fill('A board whose names are public');
    await page.getByLabel('When').fill('2026-04-01');
    await page.getByLabel('What it is for').selectOption({ label: 'Staff return, 4 April 2026 alone' });
    await page.getByRole('button', { name: 'Use this decision' }).click();
    await page
      .getByText(/Counts under 3 are hidden in Staff return, 4 April 2026, and under 5 elsewhere, as A Head/)
      .waitFor();
    await page
      .getByRole('link', { name: /^Staff return/ })
      .first()
      .click();
    await waitForFigures(page);
    expect(await readMain(page)).toContain(
      'Counts under 3 are hidden in Staff return, 4 April 2026, and under 5 elsewhere, as A Head, Director of People decided on 1 April 2026: A board whose names are public.',
    );
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const scope = page.getByLabel('What it is for');
    await scope.selectOption({ label: 'The share of each group in senior grades alone' });
    await page.getByText(/are shown wherever they stand/).waitFor();
    await screenshot(page, `disclosure-owner-${place.replaceAll(' ', '-')}`, 1360);
    await screenshot(page, `disclosure-owner-${place.replaceAll(' ', '-')}`, 390);
    await page.getByRole('button', { name: 'Use this decision' }).click();
    await page.getByText(/^Counts under 3 are hidden among those that the share of each group/).waitFor();
    await page
      .getByRole('link', { name: /^Staff return/ })
      .first()
      .click();
    await waitForFigures(page);
    expect(await readMain(page)).toContain(
      'wherever they stand, and under 5 among all others, as A Head, Director of People decided on 1 April 2026',
    );
  });
});
