import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { buildGeneratedLibrary } from './generatedLibrary.ts';
import { expectOpenInAllColours, launchBrowser, openPage, serveDist } from './harness.ts';
import { openWorkspaceFile } from './library/workspaceFile.ts';

const screens = {
  overview: 'overview?series=generated-0',
  representation: 'representation?series=generated-0',
  'one department, one number': 'representation?part=0&pick=1-2-1&series=generated-0',
  progression: 'progression?series=generated-0',
  trends: 'trends?series=generated-0',
  'two dates': 'compare?series=generated-0',
  'two departments': 'compare?part=0&series=generated-0&with=part-1',
  departments: 'departments?series=generated-0',
  declaration: 'declaration?series=generated-0',
  returns: 'declaration?series=generated-3',
  incidents: 'incidents?series=generated-1',
  outcomes: 'progression?series=generated-2',
  'NHS standard': 'wres',
  'what is hidden': 'audit?series=generated-0',
  actions: 'actions',
  'check a figure': 'check',
  data: 'data?record=generated-1',
  history: 'history',
  bin: 'bin',
  repair: 'repair',
  import: 'import',
  protection: 'protection',
  'no such page': 'nowhere',
  start: '',
} as const;

/** The same screens over the published series, and the made-up ones: in the long run. */
const published = {
  overview: 'overview?series=cs-science-engineering',
  representation: 'representation?series=cs-science-engineering',
  'one department, one number': 'representation?part=1&pick=1-2-1&series=cs-departments',
  progression: 'progression?series=cs-science-engineering',
  trends: 'trends?series=cs-science-engineering',
  'two dates': 'compare?series=cs-science-engineering',
  'two departments': 'compare?part=31&series=cs-departments&with=part-5',
  departments: 'departments?series=cs-departments',
  declaration: 'declaration?series=cs-science-engineering',
  'made-up shares': 'representation?series=illustrative-senior-roles',
  'made-up incidents': 'incidents?series=illustrative-incidents',
  'what is hidden': 'audit?series=cs-departments',
} as const;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
let page: Page;

beforeAll(async () => {
  server = await serveDist();
  browser = await launchBrowser();
  page = await openPage(browser, `${server.url}#/data`);
  await openWorkspaceFile(page, await buildGeneratedLibrary());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Until nothing of a screen is on its way, plans among it. */
async function settle(): Promise<void> {
  await page.locator('h1').waitFor();
  await page
    .locator('.placeholder [role="progressbar"], [aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg') !== null),
  );
}

describe('every screen over generated data', () => {
  it.each(Object.entries(screens))(
    'is open to all in light, dark and forced colours: %s',
    async (_name, hash) => {
      await page.goto(`${server.url}#/${hash}`);
      await settle();
      await expectOpenInAllColours(page);
    },
  );

  it.each(process.env['LONG'] === '1' ? Object.entries(published) : [])(
    'and over published data: %s',
    async (_name, hash) => {
      await page.goto(`${server.url}#/${hash}`);
      await settle();
      await expectOpenInAllColours(page);
    },
  );

  it('a paper, as a list, while it is written, and before it leaves', async () => {
    await page.goto(`${server.url}#/representation?series=generated-0`);
    await settle();
    await page
      .getByRole('button', { name: /^Add to paper: / })
      .first()
      .click();
    await page.getByText(/^Added to/).waitFor();
    await page.goto(`${server.url}#/papers`);
    const paper = page.getByRole('button', { name: 'Untitled paper', exact: true });
    await paper.waitFor();
    await expectOpenInAllColours(page);
    await paper.click();
    await page.getByRole('button', { name: 'Preview and export' }).waitFor();
    await expectOpenInAllColours(page);
    await page.getByRole('button', { name: 'Preview and export' }).click();
    await page.locator('.paper-sheet figure').first().waitFor();
    await expectOpenInAllColours(page);
  });
});
