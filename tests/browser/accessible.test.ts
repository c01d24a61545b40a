import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { expectNoAxeViolations } from './harness.ts';

const screens = {
  start: '',
  overview: '#/overview?kind=real',
  'overview of made-up data': '#/overview?kind=illustrative',
  representation: '#/representation?snapshot=cs-science-engineering-2023',
  'by department': '#/representation?snapshot=cs-departments-2023',
  'made-up shares': '#/representation?series=illustrative-senior-roles',
  incidents: '#/incidents?series=illustrative-incidents',
  data: '#/data?record=cs-whole-2023',
  import: '#/import',
  'data protection': '#/protection',
  'no such page': '#/nowhere',
};

describe('every screen', () => {
  const app = useApp('at the root');

  it.each(Object.entries(screens))('is open to all and fits its window: %s', async (_name, screen) => {
    const page = await app.open(screen, { context: { viewport: { width: 1360, height: 900 } } });
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    for (const width of [1600, 1360, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(60);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, `${width} px`).toBeLessThanOrEqual(width);
      if (width === 390) await expectNoAxeViolations(page);
    }
  });

  it('shows tables and what lies behind a figure to all', async () => {
    const page = await app.open('#/representation?snapshot=cs-departments-2023');
    await page.locator('.rows').first().waitFor();
    const tables = page.getByRole('button', { name: /^Table: / });
    // A press turns the button into the way back.
    while ((await tables.count()) > 0) await tables.first().click();
    for (const more of await page.locator('figure summary').all()) await more.click();
    for (const width of [1360, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoAxeViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('keeps its menu and its scope one press away in a narrow window', async () => {
    const page = await app.open('#/overview', { context: { viewport: { width: 390, height: 844 } } });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Representation', exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Representation', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Representation' }).waitFor();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Snapshot').selectOption({ label: '31 March 2021' });
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('31 March 2021');
    await expectNoAxeViolations(page);
  });

  it('has no menu button in a wide window', async () => {
    const page = await app.open('#/overview');
    expect(await page.getByRole('button', { name: 'Menu' }).count()).toBe(0);
  });
});
