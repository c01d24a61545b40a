import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesAfter, useApp, waitForFigures } from './app.ts';
import { launchBrowser, openPage, screenshot } from './harness.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'publication-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a publication of the series with these titles, and gives where it was saved. */
async function publish(page: Page, series: readonly string[], title: string): Promise<string> {
  await page.getByRole('button', { name: 'Make a publication' }).click();
  await page.getByRole('heading', { level: 1, name: 'Publication' }).waitFor();
  for (const name of series) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Make the file' }).click();
  const file = await saved;
  await page.getByText(/^Saved as /).waitFor();
  const place = path.join(folder, file.suggestedFilename());
  await file.saveAs(place);
  return place;
}

/** Everything that the source of a publication says, unpacked by a reader that is not ours. */
function readSource(place: string): { readonly html: string; readonly parts: readonly string[] } {
  const html = readFileSync(place, 'utf8');
  const parts = [
    ...html.matchAll(/<script type="application\/json" data-released="[^"]*">"([^"]*)"<\/script>/g),
  ];
  return {
    html,
    parts: parts.map(([, text = '']) => inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')),
  };
}

/** Codes of the figures on a screen. */
async function readCodes(page: Page): Promise<string[]> {
  await waitForFigures(page);
  const words = await page.locator('main').innerText();
  return [...new Set(words.match(/\b[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}\b/g) ?? [])].sort();
}

describe.each(placesAfter('at the root', 'from disk'))('a publication made %s', (from) => {
  const app = useApp(from);
  let place = '';
  let codes: readonly string[] = [];
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is one HTML file of its kind, source and date, small without its data, with no part that counts or imports', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023');
    codes = await readCodes(page);
    await page.goto(app.address('#/papers'));
    place = await publish(
      page,
      ['Science and Engineering profession (published example: Civil Service)'],
      'Science & <Engineering>',
    );
    const { html, parts } = readSource(place);
    expect(path.basename(place)).toBe('science-engineering.html');
    expect(html).toContain('<title>Science &amp; &lt;Engineering&gt;</title>');
    expect(html).toMatch(/<noscript><p>Real data\. Cabinet Office.*As at .*31 March 2023/);
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.filter((code) => !html.includes(code))).toEqual([]);
    const data = html.match(/<script type="application\/json"[\s\S]*?<\/script>/g)?.join('') ?? '';
    expect(parts.length).toBe(3);
    expect(statSync(place).size - data.length).toBeLessThan(2_000_000);
    expect(/connect-src|worker-src|wasm-unsafe-eval|data:application\/wasm|indexedDB/.exec(html)).toBeNull();
    expect(/sha256|"rowsRead"|"account"|"fileName"/.exec([...parts, data].join(''))).toBeNull();
  }, 180_000);

  it('opens from a disk without a network: the same figures, to look at, filter and export', async () => {
    const page = await openPage(
      browser,
      `${pathToFileURL(place).href}#/representation?snapshot=cs-science-engineering-2023`,
      {
        context: { acceptDownloads: true },
      },
    );
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await readCodes(page)).toEqual(codes);
    expect(await page.getByRole('link', { name: /Import|Papers|Data protection/ }).count()).toBe(0);
    await screenshot(page, `publication-${from.replaceAll(' ', '-')}`, 1360);
    await screenshot(page, `publication-${from.replaceAll(' ', '-')}-narrow`, 390);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await waitForFigures(page);
    await page.getByLabel('Ethnic groups').selectOption({ label: 'White and all other' });
    await page
      .getByText(/All other/)
      .first()
      .waitFor();
    await page.getByLabel('Snapshot').selectOption({ label: '31 March 2021' });
    await page.locator('figure .band', { hasText: '31 March 2021' }).first().waitFor();
    await waitForFigures(page);
    for (const [kind, begins] of [
      [/^Table \(CSV\)/, '\uFEFF'],
      [/^Picture \(PNG\)/, '\u0089PNG'],
      [/^Document \(DOCX\)/, 'PK'],
    ] as const) {
      await page
        .getByRole('button', { name: /^Download/ })
        .first()
        .click();
      const download = page.waitForEvent('download');
      await page.locator('figure').first().getByRole('button', { name: kind }).click();
      const bytes = readFileSync(await (await download).path());
      const text = begins === '\uFEFF' ? bytes.toString('utf8') : bytes.toString('latin1');
      expect(text.startsWith(begins), kind.source).toBe(true);
    }
    await page.getByRole('link', { name: 'Progression' }).click();
    await page.getByRole('link', { name: /Workforce Race Equality Standard/ }).click();
    await page.getByText('No series held answers one of the nine indicators').waitFor();
    expect(await page.getByText(/template/i).count()).toBe(0);
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByText('Provenance record').first().waitFor();
    expect(asked.filter((address) => !/^(file|data|blob):/.test(address))).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('of departments holds every group in each of them, and every two of its dates', async () => {
    const maker = await app.open('#/papers');
    const departments = await publish(
      maker,
      ['Civil Service by parent department (published example)'],
      'Departments',
    );
    const page = await openPage(browser, `${pathToFileURL(departments).href}#/departments`);
    for (const group of ['Black', 'White', 'Other']) {
      await page.getByLabel('Ethnic group in the first figure').selectOption({ label: group });
      await page
        .locator('figure h2, figure h3')
        .filter({ hasText: new RegExp(`^Real data.*${group}`) })
        .first()
        .waitFor();
      await waitForFigures(page);
    }
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByLabel('Compared with').waitFor();
    expect(await page.getByLabel('Compare', { exact: true }).locator('option').allInnerTexts()).toEqual([
      'Two dates',
    ]);
    for (const date of ['31 March 2021', '31 March 2022']) {
      await page.getByLabel('Compared with').selectOption({ label: date });
      await expect.poll(() => page.locator('figure .band', { hasText: date }).count()).toBe(3);
    }
    expect(await page.getByText('This publication does not hold this figure').count()).toBe(0);
    expect(await page.getByRole('link', { name: /Import/ }).count()).toBe(0);
    await page.context().close();
  }, 120_000);

  it('of made-up data says so in its name, its title and on every page, and never holds both kinds', async () => {
    const page = await app.open('#/papers');
    await page.getByRole('button', { name: 'Make a publication' }).click();
    await page.getByRole('group', { name: 'Illustrative data' }).getByRole('checkbox').first().check();
    expect(
      await page.getByRole('group', { name: 'Real data' }).getByRole('checkbox').first().isDisabled(),
    ).toBe(true);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the file' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^ILLUSTRATIVE_.*\.html$/);
    const own = path.join(folder, `${from.replaceAll(' ', '-')}-${file.suggestedFilename()}`);
    await file.saveAs(own);
    const { html, parts } = readSource(own);
    expect(html).toMatch(/<title>Illustrative: /);
    expect(/"kind":"real"/.exec([...parts, html].join(''))).toBeNull();
    const opened = await openPage(browser, pathToFileURL(own).href);
    await opened.getByRole('heading', { level: 1 }).waitFor();
    expect(await opened.locator('.page.illustrative').count()).toBe(1);
    expect(await opened.title()).toMatch(/^Illustrative: /);
    await opened.getByRole('link', { name: 'Look at the figures' }).click();
    await waitForFigures(opened);
    expect(await opened.locator('figure .band').first().innerText()).toMatch(/ILLUSTRATIVE/);
    await opened.context().close();
  }, 120_000);
});
