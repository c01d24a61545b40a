import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesAfter, useApp, waitForFigures } from './app.ts';
import { screenshot } from './harness.ts';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe.each(placesAfter('at the root', 'from disk'))('what leaves the screen, %s', (place) => {
  const app = useApp(place);

  it('copies a table that begins with its kind and ends with its source', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023', {
      context: clipboard,
    });
    await waitForFigures(page);
    await page.getByRole('button', { name: 'Copy table: senior grades' }).click();
    await page.getByText('Copied, with its source.').waitFor();
    const copied = await readClipboard(page);
    expect(copied.text).toMatch(/^Real data/);
    expect(copied.text.trim().split('\n').at(-1)).toMatch(
      /Cabinet Office.*31 March 2023.*[0-9A-Z]{5}-[0-9A-Z]{5}/,
    );
    expect(copied.html.replace(/<[^>]+>/g, ' ').trim()).toMatch(/^Real data/);
    expect(copied.html).toMatch(/Cabinet Office/);
  });

  it('copies one made-up cell with its kind and source', async () => {
    const page = await app.open('#/overview?series=illustrative-senior-roles', { context: clipboard });
    await waitForFigures(page);
    await page.getByRole('button', { name: 'Table: share of senior roles', exact: true }).click();
    const cell = page.getByRole('cell', { name: /85%/ }).first();
    await cell.evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.keyboard.press('Control+c');
    const { text } = await readClipboard(page);
    expect(text).toMatch(/85% \[illustrative, not real data;/);
  });

  it('turns between chart and table', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023');
    await waitForFigures(page);
    const figure = page.locator('figure').first();
    await figure.getByRole('button', { name: 'Table: senior grades', exact: true }).click();
    const table = figure.getByRole('table');
    expect(await table.locator('caption').innerText()).toMatch(/^Real data: /);
    expect(await figure.locator('.chart').count()).toBe(0);
    await figure.getByRole('button', { name: 'Chart: senior grades' }).click();
    await figure.locator('.rows').waitFor();
  });

  it.each([
    { kind: 'real', screen: '#/overview?snapshot=cs-whole-2023', word: 'REAL DATA' },
    { kind: 'illustrative', screen: '#/overview?kind=illustrative', word: 'ILLUSTRATIVE' },
  ])('prints with the band in the flow of each figure, in black and white as well: $kind', async (one) => {
    const page = await app.open(one.screen);
    await waitForFigures(page);
    await page.emulateMedia({ media: 'print' });
    for (const figure of await page.locator('figure').all()) {
      const band = figure.locator('.band');
      expect(await band.isVisible()).toBe(true);
      expect(await band.evaluate((box) => getComputedStyle(box).position)).toBe('static');
      expect(await band.locator('.mark').innerText()).toBe(one.word);
    }
    expect(await page.getByRole('button', { name: /^Copy table/ }).count()).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.filter = 'grayscale(1)';
    });
    await screenshot(page, `print-${one.kind}`, 760);
  });
});

/** What the clipboard holds as plain text and as HTML. */
async function readClipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}
