import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, openPage, serveDist, singleFileAddress } from './harness.ts';

/** Where the app runs: at the root of a host, below a path of one, as one file opened from disk. */
export const places = ['at the root', 'below a path', 'from disk'] as const;
export type Place = (typeof places)[number];

/** The places of a test that is run at one of them every time, and at the others in the long run. */
export function placesAfter<P extends Place>(first: P, ...others: readonly P[]): readonly P[] {
  return process.env['LONG'] === '1' ? others : [first];
}

/** The app in a browser, for the tests of one `describe`. */
export interface App {
  /** Opens a screen, such as `#/data`, in a context with empty storage; closed after the test. */
  readonly open: (
    screen?: string,
    options?: { allow?: readonly RegExp[]; context?: BrowserContextOptions },
  ) => Promise<Page>;
  /** The address of a screen, for another page of the same context. */
  readonly address: (screen: string) => string;
}

/** Starts the app at a place before the tests of the `describe` it is called in, and stops it after them. */
export function useApp(place: Place): App {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveDist>> | undefined;
  let home = '';
  const opened: Page[] = [];
  beforeAll(async () => {
    if (place !== 'from disk') {
      server = await serveDist(place === 'below a path' ? { subPath: '/team/dashboard/' } : {});
      home = server.url;
    } else home = singleFileAddress();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await server?.close();
  });
  return {
    address: (screen) => home + screen,
    open: async (screen = '', options = {}) => {
      const page = await openPage(browser, home + screen, options);
      opened.push(page);
      await page.locator('h1').waitFor();
      return page;
    },
  };
}

/** Waits until no figure of the screen is on its way any more. */
export async function waitForFigures(page: Page): Promise<void> {
  await page.locator('figure').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.placeholder [role="progressbar"], [aria-busy="true"]') === null &&
      [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('.rows') !== null),
  );
}

/** The text of the main part of a screen as a reader sees it, on one line. */
export async function readMain(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}
