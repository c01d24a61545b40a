import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { figureScreens, settle } from './figureScreens.ts';
import { expectNoAxeViolations } from './harness.ts';

describe('every screen of figures', () => {
  const app = useApp('at the root');

  it.each(Object.entries(figureScreens))(
    'is open to all in the dark, in forced colours and with the largest text: %s',
    async (_name, screen) => {
      const page = await app.open(screen, { context: { colorScheme: 'dark' } });
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      await expectNoAxeViolations(page, 'colours');
      await page.emulateMedia({ colorScheme: 'light' });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await expectNoAxeViolations(page, 'colours');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.getByRole('button', { name: 'Display' }).click();
      await page.getByLabel('Text size').selectOption({ label: 'Largest' });
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 640 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
      // Nothing of a figure is cut off at its edge either.
      const cut = (): Promise<number> =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('figure')].filter(
              (figure) => figure.scrollWidth > figure.clientWidth + 1,
            ).length,
        );
      await expect.poll(cut).toBe(0);
    },
  );

  it('remembers how it is to be shown, and shows charts larger with the text', async () => {
    const page = await app.open(figureScreens.progression);
    await settle(page);
    const label = page.locator('.rows text').first();
    const before = (await label.boundingBox())?.height ?? 0;
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByLabel('Colours').selectOption({ label: 'Dark' });
    await page.getByLabel('Text size').selectOption({ label: 'Largest' });
    await expect.poll(async () => (await label.boundingBox())?.height ?? 0).toBeGreaterThan(before * 1.3);
    await page.reload();
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});

describe('what a person without a mouse does', () => {
  const app = useApp('at the root');

  it('goes from the first screen to one number, its row, its method and back, and to the keys', async () => {
    const page = await app.open();
    await tabTo(page, 'Open real data');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await tabTo(page, 'Representation');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Representation' }).waitFor();
    // Another screen is read out from its title.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await settle(page);
    await tabTo(page, /^Real data: dot chart/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.crumb').waitFor();
    const crumb = /Science and Engineering profession, G6\/G7 and above, Asian: .* known/;
    expect(await page.locator('.crumb').innerText()).toMatch(crumb);
    await expect
      .poll(() => page.locator('.one-number [role="status"]').textContent())
      .toMatch(/^Real data: .*Asian/);
    await tabTo(page, 'Its row in the table');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TH');
    // With its table open already as well.
    await tabTo(page, 'Its row in the table');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TH');
    await tabTo(page, 'How it is worked out');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await tabTo(page, 'Back to the figure', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('pick=');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-roledescription')))
      .toBe('chart');
    await page.goBack();
    await page.locator('.crumb').waitFor();
    await page.goForward();
    await expect.poll(() => page.locator('.crumb').count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('never has what has focus under the bar that stays', async () => {
    const page = await app.open('#/representation?snapshot=cs-departments-2023');
    await settle(page);
    await page.keyboard.press('End');
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const at = document.activeElement;
        const bar = document.querySelector('.scope');
        if (at === null || bar === null || bar.contains(at) || at.closest('.header') !== null) return false;
        const [own, top] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
        return own.height > 0 && own.bottom <= top.bottom + 1 && own.top >= top.top;
      });
      expect(covered).toBe(false);
    }
  });
});

describe('a printed screen', () => {
  const app = useApp('at the root');

  it('is its summary and its figures on as few pages as they need, without what is for the screen alone', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023');
    await settle(page);
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.foot').isVisible()).toBe(false);
  });
});

/** Presses Tab until what has focus has the name; a page that cannot be walked through so far fails. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (typeof name === 'string' ? found.trim() === name : name.test(found)) return;
  }
  throw new Error(`no focus on ${String(name)} within 80 presses`);
}
