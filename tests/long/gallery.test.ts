import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations, launchBrowser, openPage } from '../browser/harness.ts';
import { differsFrom, isRecordedBrowser } from '../browser/pictures.ts';
import { serve } from '../tools/serve.mjs';

const parts = ['mock', 'figures', 'illustrative', 'closer', 'import', 'controls', 'feedback'];
/** Parts with a stored picture; the others are dozens of figures that the pictures of the screens have as well. */
const pictured: ReadonlySet<string> = new Set(['mock', 'import', 'controls', 'feedback']);
const widths = [1360, 390];
const config = path.resolve(import.meta.dirname, '../gallery/vite.config.ts');
const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/gallery');

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  const before = process.env['NODE_ENV'];
  // The test run sets another; the page is drawn as the product is.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: config,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
    },
  });
  process.env['NODE_ENV'] = before;
  server = await serve({ folder });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The whole page, once nothing of it changes any more: a chart is laid out anew for a width. */
async function takePicture(page: Page): Promise<Buffer> {
  const take = (): Promise<Buffer> =>
    page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: true });
  let picture = await take();
  await expect
    .poll(
      async () => {
        const before = picture;
        picture = await take();
        return before.equals(picture);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return picture;
}

describe('the gallery of every state of every figure and control', () => {
  it.for(parts)(
    'looks as it was agreed, at 1360 and 390 px, with colours that all can read: %s',
    async (part, context) => {
      const page = await openPage(browser, `${server.url}#${part}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expectNoAxeViolations(page, 'colours');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const picture = await takePicture(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (!pictured.has(part)) continue;
        if (!isRecordedBrowser(page)) context.skip('the stored pictures are of another browser version');
        expect(
          await differsFrom(page, `gallery-${part}-${width}`, picture),
          `${part} at ${width} px`,
        ).toBeLessThan(0.005);
      }
      await page.context().close();
    },
  );
});
