import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import { launchBrowser, openPage } from '../harness.ts';
import { buildLibraryPage } from './buildPage.mjs';
import type {} from './page.ts';

/** The library in a browser, without screens, for the tests of one `describe`. */
export interface LibraryPages {
  /** A page with empty storage, or one more of a context; closed after the test. */
  readonly open: (
    context?: BrowserContext,
    prepare?: (context: BrowserContext) => Promise<void>,
  ) => Promise<Page>;
  readonly folder: () => string;
}

/** Builds the page before the tests of the `describe` it is called in, serves it, and opens it as often as asked. */
export function serveLibraryPage(): LibraryPages {
  let browser: Browser;
  let folder = '';
  let server: Awaited<ReturnType<typeof serve>>;
  const opened = new Set<BrowserContext>();
  beforeAll(async () => {
    folder = await buildLibraryPage(mkdtempSync(path.join(tmpdir(), 'library-')));
    server = await serve({ folder });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of opened) await context.close();
    opened.clear();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    open: async (shared, prepare) => {
      const context = shared ?? (await browser.newContext());
      await prepare?.(context);
      const page = await openPage(context, server.url);
      opened.add(page.context());
      await page.waitForFunction(() => 'library' in globalThis);
      return page;
    },
  };
}

/** The stored database of an earlier version, as the text of its JSON. */
export function readDatabaseFixture(version: number): string {
  const file = path.resolve(import.meta.dirname, `../../../fixtures/database/version-${version}.json`);
  return readFileSync(file, 'utf8');
}
