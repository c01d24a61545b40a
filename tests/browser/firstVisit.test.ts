import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Place, readMain, useApp, waitForFigures } from './app.ts';

/** A host and a disk differ; a path of a host is like its root, and is visited in the long run. */
const places: readonly Place[] =
  process.env['LONG'] === '1' ? ['below a path'] : ['at the root', 'from disk'];

describe.each(places)('a first visit, %s', (place) => {
  const app = useApp(place);

  it('shows two doors, and what each holds, in the first screen', async () => {
    for (const viewport of [
      { width: 1360, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await app.open('', { context: { viewport } });
      for (const name of ['Open real data', 'Open illustrative data']) {
        const box = await page.getByRole('link', { name }).boundingBox();
        expect(box, name).not.toBeNull();
        expect((box?.y ?? 0) + (box?.height ?? 0), `${name} at ${viewport.width}`).toBeLessThanOrEqual(
          viewport.height,
        );
      }
      const text = await readMain(page);
      expect(text).toContain('Science and Engineering profession (published example: Civil Service)');
      expect(text).toContain('Senior roles by ethnic group');
      expect(text).toContain('Nothing leaves this browser');
      const real = page.locator('section', { has: page.getByRole('link', { name: 'Open real data' }) });
      expect(await real.last().innerText()).not.toMatch(/your/i);
    }
  });

  it('opens the real door on the published example', async () => {
    const page = await app.open();
    await page.getByRole('link', { name: 'Open real data' }).click();
    await waitForFigures(page);
    expect(await page.title()).toBe('Overview - Diversity data dashboard');
    const bands = await page.locator('figure .band').allInnerTexts();
    expect(bands.length).toBeGreaterThanOrEqual(4);
    for (const band of bands) expect(band).toMatch(/^REAL DATA\s+Based on accredited official statistics/);
    expect(await page.locator('pattern, .wordmark').count()).toBe(0);
  });

  it('opens the illustrative door on made-up figures that say so in every layer', async () => {
    const page = await app.open();
    await page.getByRole('link', { name: 'Open illustrative data' }).click();
    await waitForFigures(page);
    await expectIllustrative(page);
    const text = await readMain(page);
    for (const value of ['8%', '5%', '85%', '2%', '100,000', '50,000'])
      expect(text).toContain(`${value} (illustrative)`);
  });

  it('switches the kind in view and never mixes the two', async () => {
    const page = await app.open('#/overview');
    await waitForFigures(page);
    await page.getByRole('button', { name: 'Illustrative data' }).click();
    await page.locator('figure.illustrative').first().waitFor();
    await waitForFigures(page);
    await expectIllustrative(page);
    await page.getByRole('button', { name: 'Real data' }).click();
    await page.locator('figure.real').first().waitFor();
    expect(await page.locator('figure.illustrative, .page.illustrative').count()).toBe(0);
    expect(await page.title()).not.toMatch(/illustrative/i);
  });
});

/** Band, ink, word-mark and words of every figure; title, icon and frame of the page. */
async function expectIllustrative(page: Page): Promise<void> {
  const figures = page.locator('figure');
  expect(await figures.count()).toBeGreaterThan(0);
  for (const figure of await figures.all()) {
    expect(await figure.locator('.band .mark').innerText()).toBe('ILLUSTRATIVE');
    expect(await figure.getByRole('heading').first().textContent()).toMatch(/^Illustrative: /);
    expect(await figure.locator('.wordmark').count()).toBe(1);
    expect(await figure.locator('.band').evaluate((band) => getComputedStyle(band).backgroundImage)).toMatch(
      /gradient/,
    );
  }
  const inks = await page
    .locator('.rows [fill], .panel-mark [fill], figure .picture svg:not(.wordmark) rect[fill]')
    .evaluateAll((marks) =>
      marks
        .filter((mark) => mark.closest('defs, pattern, text') === null && mark.tagName !== 'text')
        .map((mark) => mark.getAttribute('fill') ?? ''),
    );
  expect(inks.length).toBeGreaterThan(0);
  for (const ink of inks) expect(ink).toMatch(/^url\(#/);
  expect(await page.title()).toMatch(/^Illustrative/);
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  expect(icon).toMatch(/illustrative|pattern|data:image/);
  const frame = page.locator('.page.illustrative');
  expect(
    await frame.evaluate((box) =>
      JSON.stringify([
        getComputedStyle(box).borderImageSource,
        getComputedStyle(box).backgroundImage,
        getComputedStyle(box, '::before').backgroundImage,
      ]),
    ),
  ).toMatch(/gradient|url/);
}
