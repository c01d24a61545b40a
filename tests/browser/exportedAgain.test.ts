import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { placesAfter, readMain, useApp, waitForFigures } from './app.ts';
import { chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

async function saveCsv(page: Page, figure: string): Promise<Buffer> {
  await page.getByRole('button', { name: `Download: ${figure}` }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Table \(CSV\)/ }).click();
  return readFileSync(await (await coming).path());
}

describe.each(placesAfter('at the root', 'from disk'))('a CSV of the app, imported again, %s', (place) => {
  const app = useApp(place);

  it('gives real counts by grade, hidden where they were hidden', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023', {
      context: { acceptDownloads: true },
    });
    await waitForFigures(page);
    const buffer = await saveCsv(page, 'shares by grade');
    expect(buffer.toString('utf8')).toMatch(/,\[c\],/);
    await page.goto(app.address('#/import'));
    await chooseFile(page, { name: 'again.csv', mimeType: 'text/csv', buffer });
    await confirmGuess(page);
    await saveAsReal(page, { publisher: 'Cabinet Office', title: 'Read again', date: '2023-03-31' });
    await waitForFigures(page);
    expect(await readMain(page)).toContain('Read again');
  });

  it('stays illustrative when it is renamed, and says why', async () => {
    const page = await app.open('#/overview?series=illustrative-senior-roles', {
      context: { acceptDownloads: true },
    });
    await waitForFigures(page);
    const buffer = await saveCsv(page, 'share of senior roles');
    await page.goto(app.address('#/import'));
    await chooseFile(page, { name: 'staff.csv', mimeType: 'text/csv', buffer });
    await confirmGuess(page);
    expect(await page.getByRole('radio', { name: 'Real figures' }).isDisabled()).toBe(true);
    await page.getByText(/The file itself says ‘illustrative’.*Found in: provenance_kind/).waitFor();
  });
});
