import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp, waitForFigures } from './app.ts';
import { screenshot } from './harness.ts';
import { chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

const grades = ['Grade 7', 'SEO', 'HEO', 'EO'];
const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other'];

/** A return with counts between 5 and 9, made up for this test; nothing in it says so, so that it may be called real here. */
function toReturn(name: string, head: string) {
  const rows = grades.flatMap((grade, at) =>
    groups.map((group, place) => `${grade},${group},${place === 0 ? 240 + 110 * at : 6 + at * (place + 3)}`),
  );
  return { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) };
}

async function bringIn(page: Page, title: string, counted: string, protection?: RegExp): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/import'));
  await chooseFile(page, toReturn(`${title}.csv`, `Grade,Ethnic group,${counted}`));
  await confirmGuess(page);
  await saveAsReal(page, {
    publisher: 'The Department',
    title,
    date: '2026-03-31',
    ...(protection === undefined ? {} : { protection }),
  });
  await page.getByRole('link', { name: 'Representation', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Representation' }).waitFor();
  await waitForFigures(page);
  await page
    .getByRole('button', { name: /^Add to paper: .*grade/ })
    .last()
    .click();
  await page.getByText(/^Added to/).waitFor();
}

describe('a paper whose tables give a hidden number away together', () => {
  const app = useApp('at the root');

  it('says which pair gives what away and how to mend it, and leaves only once it is mended', async () => {
    const page = await app.open('#/import');
    await bringIn(page, 'Staff in post', 'Headcount', /^Exact with suppression, threshold 10(?!, zeros)/);
    await bringIn(page, 'Pay bands', 'Number of staff');
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Untitled paper', exact: true }).click();
    await page.getByRole('button', { name: 'Preview and export' }).click();

    const fault = page.getByRole('alert');
    await fault.waitFor();
    const words = await fault.innerText();
    expect(words).toMatch(/This paper cannot leave/);
    expect(words).toMatch(
      /(Asian|Black|Mixed|Other), \S[^:]*: a hidden number is given away by the pair figure 1 \(.*\) and figure 2 \(/,
    );
    expect(words).toMatch(/Take out figure \d/);
    for (const name of ['Document (DOCX)', 'Print or save as PDF', 'One HTML file'])
      expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
    await screenshot(page, 'paper-audit', 1360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-sheet').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: 'Write' }).click();
    await page
      .getByRole('button', { name: /^Remove: figure/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Preview and export' }).click();
    await page
      .getByText('Together they give none of them away.')
      .or(page.getByText('It gives none of them away.'))
      .waitFor();
    const made = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Document (DOCX)' }).click();
    expect((await made).suggestedFilename()).toMatch(/\.docx$/);
  }, 180_000);
});
