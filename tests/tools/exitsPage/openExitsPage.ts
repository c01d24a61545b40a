import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { PaperWay } from '../../../src/queries/paperOut.ts';
import type { FigureWay } from '../../../src/queries/takeOut.ts';
import { launchBrowser, openPage } from '../../browser/harness.ts';
import { serve } from '../serve.mjs';
import type { ExitsPage } from './main.tsx';

/** A page on which every figure of the fixtures is drawn, and from which each can be taken out. */
export interface OpenExitsPage {
  readonly page: Page;
  readonly names: readonly string[];
  readonly makeFile: (
    name: string,
    way: FigureWay,
  ) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly makePaper: (
    names: readonly string[],
    way: PaperWay,
  ) => Promise<{ readonly name: string; readonly bytes: Buffer; readonly ms: number }>;
  readonly makeFeedback: (
    names: readonly string[],
    way: 'feedback-docx' | 'feedback-html',
  ) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly close: () => Promise<void>;
}

declare const exitsPage: ExitsPage;

/** Builds the page, serves it under the policy of the product, and opens it in a browser. */
export async function openExitsPage(): Promise<OpenExitsPage> {
  const folder = path.resolve(import.meta.dirname, '../../../node_modules/.cache/exits-page');
  const before = process.env['NODE_ENV'];
  // The test run sets another; the page is drawn as the product is.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    worker: { format: 'iife' },
  });
  process.env['NODE_ENV'] = before;
  const server = await serve({ folder });
  const browser: Browser = await launchBrowser();
  const page = await openPage(browser, server.url);
  await page.locator('figure').last().waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('.rows') !== null),
  );
  const names = await page.evaluate(() => [...exitsPage.names]);
  return {
    page,
    names,
    makeFile: async (name, way) => {
      const made = await page.evaluate(([own, by]) => exitsPage.makeFile(own, by), [name, way] as const);
      return { name: made.name, bytes: Buffer.from(made.base64, 'base64') };
    },
    makeFeedback: async (own, way) => {
      const made = await page.evaluate(([all, by]) => exitsPage.makeFeedback(all, by), [own, way] as const);
      return { name: made.name, bytes: Buffer.from(made.base64, 'base64') };
    },
    makePaper: async (own, way) => {
      const made = await page.evaluate(([all, by]) => exitsPage.makePaper(all, by), [own, way] as const);
      return { name: made.name, bytes: Buffer.from(made.base64, 'base64'), ms: made.ms };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
