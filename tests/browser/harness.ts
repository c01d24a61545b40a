import { mkdirSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { findChromium } from '../tools/findChromium.mjs';
import { serve } from '../tools/serve.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const artefacts = path.join(root, 'tests/browser/.artefacts');

/** Plain flags: quiet, no network of its own, the same on every machine. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const contextDefaults = {
  viewport: { width: 1360, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  reducedMotion: 'reduce',
} as const satisfies BrowserContextOptions;

/** What a page did that nobody expected of it; looked at after every test of the file that imports this one. */
const watched = new Map<Page, string[]>();

/** Everything unexpected since it was last asked for; who takes it has to look at it. */
export function takeSurprises(): string[] {
  const surprises = [...watched.values()].flat();
  for (const messages of watched.values()) messages.length = 0;
  return surprises;
}

afterEach(() => {
  const surprises = takeSurprises();
  if (surprises.length > 0) throw new Error(`The page did what no test expected:\n${surprises.join('\n')}`);
});

/** Starts a browser without a profile; each page opened in it begins with empty storage. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await findChromium();
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** Starts a browser on a profile folder, whose storage is there again at the next start. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  const { executablePath } = await findChromium();
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumFlags,
    acceptDownloads: true,
    ...contextDefaults,
  });
}

/** Serves `dist/` as `npm start` does; `subPath` hangs it below the root, `csp: false` leaves the header out. */
export async function serveDist(options: { subPath?: string; csp?: string | false } = {}) {
  const folder = path.join(root, 'dist');
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error('There is no dist/: run `npm run build` first.');
  return serve({ folder, ...options });
}

/** The address of the one-file build on this disk. */
export function singleFileAddress(): string {
  const file = path.join(root, 'dist-single/index.html');
  if (!existsSync(file)) throw new Error('There is no dist-single/: run `npm run build:single` first.');
  return pathToFileURL(file).href;
}

/**
 * Opens an address in a browser (with empty storage) or in a context (with that context's), and fails the test on
 * any console message, page error, blocked load or request to another host that `allow` does not name.
 */
export async function openPage(
  where: Browser | BrowserContext,
  url: string,
  options: { allow?: readonly RegExp[]; context?: BrowserContextOptions } = {},
): Promise<Page> {
  const context =
    'newContext' in where ? await where.newContext({ ...contextDefaults, ...options.context }) : where;
  const page = await context.newPage();
  watchPage(page, url, options.allow ?? []);
  await page.goto(url);
  return page;
}

/** Watches a page that something else opened (a popup, a restored tab) as `openPage` does. */
export function watchPage(page: Page, url: string, allow: readonly RegExp[] = []): void {
  const surprises: string[] = [];
  watched.set(page, surprises);
  const note = (message: string) => {
    if (!allow.some((pattern) => pattern.test(message))) surprises.push(message);
  };
  page.on('console', (message) => note(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => note('page crash'));
  page.on('request', (request) => {
    if (!isAtHome(request.url(), url)) note(`request to another host: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!isAtHome(socket.url(), url)) note(`request to another host: ${socket.url()}`);
  });
  page.on('close', () => {
    // Kept until the test is over if it has something to say.
    if (surprises.length === 0) watched.delete(page);
  });
}

/** Whether an address belongs to the page's own host, or to nothing outside the page at all. */
function isAtHome(address: string, home: string): boolean {
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return true;
  if (protocol === 'file:') return pathname === new URL(home).pathname;
  return host === new URL(home).host;
}

/** The rules of axe that look at colours: all that another theme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with axe's own words where the page breaks a rule of WCAG 2.2 AA (targets of 24 px or with room round them among them) or a
 * common practice; `colours`: only what another theme can break.
 */
export async function expectNoAxeViolations(page: Page, which: 'all' | 'colours' = 'all'): Promise<void> {
  await page.evaluate(axeSource());
  const options = {
    resultTypes: ['violations'],
    ...(which === 'all' ? { rules: { 'target-size': { enabled: true } } } : { runOnly: COLOUR_RULES }),
  };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document, asked);
    return found.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.html}\n    ${node.failureSummary}`),
    );
  }, options);
  if (violations.length > 0) throw new Error(`Not accessible to all:\n${violations.join('\n')}`);
}

/** In the long run every rule in every theme. */
const isLong = process.env['LONG'] === '1';

/** As above in light, then what other themes can break in dark and in forced colours; the page is left in light. */
export async function expectOpenInAllColours(page: Page): Promise<void> {
  const themes = [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const;
  for (const [at, media] of themes.entries()) {
    await page.emulateMedia(media);
    await page.locator(`html[data-theme="${media.colorScheme}"]`).waitFor();
    await expectNoAxeViolations(page, at === 0 || isLong ? 'all' : 'colours');
  }
  await page.emulateMedia(themes[0]);
}

interface Axe {
  run(where: unknown, options: unknown): Promise<AxeResult>;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

let axeText: string | undefined;
function axeSource(): string {
  axeText ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axeText;
}

/** A picture of the whole page at a width, for the eye: `tests/browser/.artefacts/<name>-<width>.png`. */
export async function screenshot(page: Page, name: string, width: number): Promise<string> {
  mkdirSync(artefacts, { recursive: true });
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: before?.height ?? 900 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = path.join(artefacts, `${name}-${width}.png`);
  await page.screenshot({ path: file, fullPage: true });
  if (before !== null) await page.setViewportSize(before);
  return file;
}
