import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { chooseFile, confirmGuess, saveAsReal, smallReturn } from './importSteps.ts';

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

/** A file, and what the screen says of it: what, where, what to do. */
const unreadable = [
  {
    is: 'a picture that is called a CSV',
    file: {
      name: 'picture.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        Buffer.alloc(2_000, 7),
      ]),
    },
    says: /not a text file.*(PNG|picture|begins with).*save it as CSV/i,
  },
  {
    is: 'a spreadsheet that is called a CSV',
    file: {
      name: 'book.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000, 200)]),
    },
    says: /not a text file.*save it as CSV/i,
  },
  {
    is: 'bytes of no kind',
    file: {
      name: 'bytes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919 + at ** 2) % 256)),
    },
    says: /not a text file.*save it as CSV/i,
  },
  { is: 'an empty file', file: text('empty.csv', ''), says: /The file is empty\..*check its size/ },
  { is: 'a file of blank lines', file: text('blank.csv', '\n\n  \n\n'), says: /empty|no row/i },
  {
    is: 'a header without rows',
    file: text('header.csv', 'Grade,Ethnic group,Headcount\n'),
    says: /There are no rows under the header.*Check that the export was finished/,
  },
];

describe('a file that cannot be read', () => {
  const app = useApp('at the root');

  it.each(unreadable)('is answered with what, where and what to do: $is', async ({ file, says }) => {
    const page = await app.open('#/import');
    await chooseFile(page, file);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.innerText()).replace(/\s+/g, ' ')).toMatch(says);
    expect(await page.getByText('Your library is untouched.').count()).toBe(1);
    expect(await page.getByRole('button', { name: /^Continue/ }).count()).toBe(0);
  });

  it('is answered in seconds where it is one line of 200 MB, while the page goes on working', async () => {
    // What else the machine does meanwhile only ever holds the page up longer: looked at again, at most so often.
    let standstillMs = Infinity;
    for (let round = 0; round < 3 && standstillMs >= 500; round += 1) {
      const page = await app.open('#/import');
      const { seconds, says, longestMs } = await readOneLine(page);
      expect(says).toMatch(/line.*too long|characters long|no row|line ends/i);
      expect(seconds).toBeLessThan(10);
      standstillMs = longestMs;
    }
    expect(standstillMs).toBeLessThan(500);
  });
});

/** Chooses a file of 200 MB without a line end; gives how long the answer took, what it says and how long the page stood still. */
async function readOneLine(page: Page) {
  const input = page.locator('input[type="file"]');
  await input.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('no input');
    const chunk = 'a,'.repeat(512 * 1024);
    const carried = new DataTransfer();
    carried.items.add(new File(Array<string>(200).fill(chunk), 'one-line.csv', { type: 'text/csv' }));
    element.files = carried.files;
  });
  // Making the file held the page up; reading it must not.
  await watchFrames(page);
  const start = Date.now();
  await input.evaluate((element) => element.dispatchEvent(new Event('change', { bubbles: true })));
  await page.getByRole('alert').waitFor({ timeout: 20_000 });
  const seconds = (Date.now() - start) / 1000;
  const says = (await page.getByRole('alert').innerText()).replace(/\s+/g, ' ');
  return { seconds, says, longestMs: await longestStandstillMs(page) };
}

const unfitting = [
  {
    is: 'no column of ethnic groups',
    file: text('no-group.csv', 'Grade,Department,Headcount\nEO,Labs,12\nHEO,Labs,7\nSEO,Policy,30\n'),
    says: /No column of ethnic groups|ethnic group/i,
  },
  {
    is: 'not one label that is known',
    file: text(
      'unmatched.csv',
      'Grade,Ethnic group,Headcount\nEO,Zaphod,12\nHEO,Trillian,7\nSEO,Marvin,30\nG7,Slartibartfast,9\n',
    ),
    says: /wait/i,
  },
];

describe('a table that cannot be counted', () => {
  const app = useApp('from disk');

  it.each(unfitting)('cannot be saved, and the screen says what is missing: $is', async ({ file, says }) => {
    const page = await app.open('#/import');
    await chooseFile(page, smallReturn);
    await confirmGuess(page);
    await saveAsReal(page, { publisher: 'The Department', title: 'Held before', date: '2026-04-04' });
    await page.goto(app.address('#/import'));
    await chooseFile(page, file);
    await page.getByRole('button', { name: 'Continue to columns' }).click();
    const confirm = page.getByRole('button', { name: /Confirm and continue/ });
    await confirm.waitFor();
    if (await confirm.isEnabled()) await confirm.click();
    await expect
      .poll(async () => (await page.locator('main').innerText()).replace(/\s+/g, ' '))
      .toMatch(says);
    await page.goto(app.address('#/import?step=check'));
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await page.goto(app.address('#/data'));
    const real = page.getByRole('region', { name: 'Real data' });
    await real.waitFor();
    expect(await real.getByRole('button', { name: /^Delete/ }).count()).toBe(1);
    expect(await real.innerText()).toContain('Held before');
  });
});

/** Notes how long the page stood still between two frames. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const tick = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      document.documentElement.dataset['standstill'] = String(longest);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

async function longestStandstillMs(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-standstill'));
}
