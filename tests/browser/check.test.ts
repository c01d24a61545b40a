import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesAfter, useApp, waitForFigures } from './app.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'checked-'));

/** Saves a file of a figure on the page, by the words of the menu; gives its path. */
async function saveAs(page: Page, figure: string, words: RegExp): Promise<string> {
  await page.getByRole('button', { name: `Download: ${figure}` }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: words }).click();
  const download = await coming;
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await page
    .getByText(/^Saved as /)
    .first()
    .waitFor();
  return file;
}

async function check(page: Page, file: string): Promise<string> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/check`);
  await page.locator('input[type="file"]').setInputFiles(file);
  const answer = page.locator('.check-answer');
  await answer.first().waitFor({ timeout: 50_000 });
  return (await answer.first().innerText()).replace(/\s+/g, ' ');
}

function altered(file: string, change: (text: string) => string): string {
  const text = readFileSync(file, 'utf8');
  const other = change(text);
  expect(other).not.toBe(text);
  const to = path.join(folder, `altered-${path.basename(file)}`);
  writeFileSync(to, other);
  return to;
}

/** The document with one number of its table changed, as Word would save it: packed anew. */
function alteredDocument(file: string, number: string, other: string): string {
  const entries = unzipSync(readFileSync(file));
  const text = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const table = text.lastIndexOf('<w:tbl>');
  const at = text.indexOf(number, table);
  expect(Math.min(table, at)).toBeGreaterThan(0);
  const changed = text.slice(0, at) + other + text.slice(at + number.length);
  const to = path.join(folder, `altered-${path.basename(file)}`);
  writeFileSync(to, zipSync({ ...entries, 'word/document.xml': strToU8(changed) }));
  return to;
}

describe.each(placesAfter('at the root', 'from disk'))('Check a figure, %s', (place) => {
  const app = useApp(place);

  it('finds a figure by the code under it, whatever the case', async () => {
    const page = await app.open('#/representation?snapshot=cs-science-engineering-2023');
    await waitForFigures(page);
    const code = /Figure (\S+)\./.exec(await page.locator('figure .code').first().innerText())?.[1] ?? '';
    await page.goto(`${page.url().split('#')[0] ?? ''}#/check`);
    await page.getByLabel('Figure code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Check the code' }).click();
    await page.getByText(`Matches: figure ${code}`).waitFor({ timeout: 50_000 });
    expect(await page.locator('figure .code').innerText()).toBe(`Figure ${code}.`);
    await page.getByLabel('Figure code').fill('22222-22222');
    await page.getByRole('button', { name: 'Check the code' }).click();
    await page.getByText('Not from this library: figure 22222-22222').waitFor({ timeout: 50_000 });
  });

  it('knows every file again, and says what was changed in it', async () => {
    const page = await app.open('#/overview?series=illustrative-senior-roles', {
      context: { acceptDownloads: true },
    });
    await waitForFigures(page);
    const name = 'share of senior roles';
    const files = {
      svg: await saveAs(page, name, /^Picture that scales/),
      png: await saveAs(page, name, /^Picture \(PNG\)/),
      csv: await saveAs(page, name, /^Table \(CSV\)/),
      zip: await saveAs(page, name, /^Table with its package/),
      docx: await saveAs(page, name, /^Document \(DOCX\)/),
    };
    for (const file of Object.values(files)) expect(path.basename(file)).toMatch(/^ILLUSTRATIVE_/);
    for (const file of Object.values(files))
      expect(await check(page, file)).toMatch(/^Matches.*This very file left/);
    expect(
      await check(
        page,
        altered(files.csv, (text) => text.replace(',85', ',58')),
      ),
    ).toMatch(/^Altered.*Row 3, Share, %: "58" here, "85" in the library/);
    expect(
      await check(
        page,
        altered(files.svg, (text) => text.replace('>Asian<', '>Black<')),
      ),
    ).toMatch(/^Altered/);
    expect(
      await check(
        page,
        altered(files.svg, (text) => text.replace('>ILLUSTRATIVE</text><text', '>REAL DATA</text><text')),
      ),
    ).toMatch(/^Altered.*REAL/);
    expect(
      await check(
        page,
        altered(files.svg, (text) =>
          text.replace(/(<rect [^>]*width=")\d+([^>]*data-part="mark")/, '$1300$2'),
        ),
      ),
    ).toMatch(/^Altered.*The drawing itself/);
    expect(
      await check(
        page,
        altered(files.csv, (text) => `${text.replace(/[2-9A-Z]{5}-[2-9A-Z]{5}/g, '22222-22222')}`),
      ),
    ).toMatch(/^Not from this library/);
    expect(await check(page, alteredDocument(files.docx, '85%', '58%'))).toMatch(
      /^Altered.*"58%[^"]*" here, "85%/,
    );
    const plain = path.join(folder, 'plain.csv');
    writeFileSync(plain, 'a,b\n1,2\n');
    expect(await check(page, plain)).toMatch(/^Nothing of this app is in the file/);
  });
});
