import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesAfter, readMain, useApp, waitForFigures } from './app.ts';

/** `data/SOURCES.md`: ethnic minorities as a share of known, and the two rates, at 31 March. */
const profession = [
  { year: 2021, share: 'between 9.9% and 10.2%', inTable: 'between 9.9 and 10.2', response: '92.9%' },
  { year: 2022, share: 'between 9.8% and 10.0%', inTable: 'between 9.8 and 10.0', response: '93.5%' },
  { year: 2023, share: 'between 9.7% and 9.8%', inTable: 'between 9.7 and 9.8', response: '91.7%' },
];
const whole = [
  { year: 2021, share: '14.3%', response: '86.2%', known: '81.9%' },
  { year: 2022, share: '15.0%', response: '85.8%', known: '81.8%' },
  { year: 2023, share: '15.4%', response: '85.2%', known: '81.5%' },
];
const grouped = 'groups=white-and-all-other';

describe.each(placesAfter('at the root', 'below a path', 'from disk'))(
  'the published example, %s',
  (place) => {
    const app = useApp(place);

    it('shows the profession of each year as a range, as the publisher hid cells', async () => {
      const page = await app.open();
      for (const { year, share, inTable, response } of profession) {
        await page.goto(app.address(`#/overview?${grouped}&snapshot=cs-science-engineering-${year}`));
        await expect.poll(() => readMain(page)).toContain(`All other ethnic groups combined ${share}`);
        await expect.poll(() => readMain(page)).toContain(`Response rate ${response}`);
        await page.getByRole('link', { name: 'Representation', exact: true }).click();
        const table = page.getByRole('table', { name: /by ethnic group, per cent/ });
        await table.waitFor();
        expect(await readRow(table, /^All staff/)).toContain(inTable);
        const senior = await readRow(table, /^SCS/);
        expect(senior).toContain('[c]');
        expect(senior).not.toMatch(/(^| )0(\.0)?(%| |$)/);
      }
    });

    it('shows the whole Civil Service of each year to the decimal', async () => {
      const page = await app.open();
      for (const { year, share, response, known } of whole) {
        await page.goto(app.address(`#/overview?${grouped}&snapshot=cs-whole-${year}`));
        await expect.poll(() => readMain(page)).toContain(`All other ethnic groups combined ${share}`);
        await expect.poll(() => readMain(page)).toContain(`Response rate ${response}`);
        await expect.poll(() => readMain(page)).toContain(`Known rate ${known}`);
      }
    });
  },
);

describe('what is said with the published example', () => {
  const app = useApp('at the root');

  it('names every minority cell of the senior civil service suppressed, and none of them nought', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023');
    const table = page.getByRole('table', { name: /by ethnic group, per cent/ });
    await table.waitFor();
    const cells = await table.getByRole('row', { name: /^SCS/ }).getByRole('cell').allInnerTexts();
    expect(cells.filter((cell) => cell.startsWith('[c]'))).toHaveLength(4);
  });

  it('marks 2021 to 2022 as a break of classification and of scope', async () => {
    const page = await app.open('#/overview?snapshot=cs-science-engineering-2022');
    await waitForFigures(page);
    const change = page.locator('figure', { hasText: '31 March 2022 less 31 March 2021' });
    const text = (await change.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Not compared: a break in the series');
    expect(text).toContain('[b] Break in the series, of classification');
    expect(text).toMatch(/\[b\] Break in the series, of scope: The Department for Work and Pensions/);
    expect(await change.getByRole('row', { name: /^Asian/ }).innerText()).toContain('between 5.2% and 5.3%');
  });

  it('uses the whole file for all departments, and one department by filter', async () => {
    const page = await app.open(`#/overview?${grouped}&snapshot=cs-departments-2023`);
    await waitForFigures(page);
    await expect.poll(() => readMain(page)).toContain('All other ethnic groups combined 15.4%');
    await page.getByLabel('Parent department').selectOption({ label: 'Home Office' });
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('Home Office');
    const address = page.url();
    expect(decodeURIComponent(address)).not.toMatch(/home|office|\d{3,}%|15\.4/i);
    expect(address).toMatch(/part=\d+/);
    await expect.poll(() => readMain(page)).not.toContain('All other ethnic groups combined 15.4%');
  });

  it('goes back and forward through the views, and keeps the view over a reload', async () => {
    const page = await app.open('#/overview?snapshot=cs-whole-2023');
    await waitForFigures(page);
    await page.getByLabel('Snapshot').selectOption({ label: '31 March 2021' });
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('31 March 2021');
    await page.getByRole('link', { name: 'Representation', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Representation' }).waitFor();
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('31 March 2021');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('31 March 2023');
    await page.goForward();
    await expect.poll(() => page.locator('figure .measure').first().innerText()).toContain('31 March 2021');
    const before = page.url();
    await page.reload();
    await waitForFigures(page);
    expect(page.url()).toBe(before);
    expect(await page.locator('figure .measure').first().innerText()).toContain('31 March 2021');
  });

  it('says whom to ask where a link names a snapshot that is not held', async () => {
    const page = await app.open('#/overview?snapshot=2f4k8m2p9q3r5s7t8v2w');
    await page.getByText('This view needs a snapshot you do not have').waitFor();
    expect(await readMain(page)).toMatch(/Ask .* for the file/);
  });

  it('stands on the page it was, where an address is none of ours', async () => {
    const page = await app.open('#/nowhere?snapshot=%00&part=-1&groups=all&kind=true');
    expect(await readMain(page)).toContain('No screen has this address');
  });

  it('opens the provenance record of a figure', async () => {
    const page = await app.open('#/overview?snapshot=cs-whole-2023');
    await waitForFigures(page);
    await page
      .getByRole('button', { name: /^Provenance record/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
    const open = page.locator('details[open]');
    expect(await open.count()).toBe(1);
    const text = await open.innerText();
    expect(text).toContain('Cabinet Office');
    expect(text).toContain('31 March 2023');
    expect(text).toMatch(/Open Government Licence/);
  });
});

async function readRow(table: Locator, name: RegExp): Promise<string> {
  return (await table.getByRole('row', { name }).innerText()).replace(/\s+/g, ' ');
}
