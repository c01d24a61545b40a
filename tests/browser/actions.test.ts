import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp, waitForFigures } from './app.ts';
import { expectNoAxeViolations } from './harness.ts';
import { buildFile } from './library/buildFile.ts';
import { openWorkspaceFile, saveWorkspaceFile } from './library/workspaceFile.ts';

/** Keeps the first figure of the screen by its tools. */
async function keep(page: Page, what: 'Save this view' | 'Add a note', fill: Record<string, string>) {
  await waitForFigures(page);
  await page
    .getByRole('button', { name: /^Keep: / })
    .first()
    .click();
  await page
    .getByRole('button', { name: new RegExp(`^${what}`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: what });
  for (const [label, words] of Object.entries(fill))
    await dialog.getByLabel(label, { exact: true }).fill(words);
  await dialog.getByRole('button', { name: /^Save the / }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
}

describe('saved views and notes on a figure', () => {
  const app = useApp('at the root');

  it('say what the figure said then and says now after a correction, and whose turn it is', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b']));
    await page.goto(app.address('#/representation?snapshot=a'));
    await keep(page, 'Add a note', {
      Note: 'Lower than we thought.',
      'Next step': 'Ask the owner of the file',
      Owner: 'Head of Inclusion',
      Due: '2026-01-31',
      Signed: 'A. Writer',
    });
    await keep(page, 'Save this view', { Name: 'For the meeting' });
    await page.getByRole('link', { name: 'One action is due' }).click();
    const note = page.getByRole('region', { name: 'Ask the owner of the file' });
    await note.getByText('It says the same now.').waitFor();
    expect(await note.innerText()).toMatch(
      /Due 31 January 2026\s+Owner: Head of Inclusion\. Written .* by A\. Writer\./,
    );
    expect(await note.innerText()).toMatch(/The latest date held\s+Real data: /);
    const view = page.getByRole('region', { name: 'For the meeting' });
    expect(await view.getByRole('link').getAttribute('href')).toBe('#/representation?snapshot=a');
    await expectNoAxeViolations(page);

    await page.goto(app.address('#/data'));
    const corrected = await buildFile([], { id: 'c', supersedes: 'a', date: '2020-03-31' });
    await openWorkspaceFile(page, corrected);
    await show(page, app.address('#/actions'));
    await note.getByText('It says something else now.').waitFor();
    expect(await note.innerText()).toContain('was corrected since [r]');
    const cells = note.getByRole('table', { name: 'Real data: what changed' }).getByRole('row');
    expect(await cells.count()).toBeGreaterThan(3);
    await view.getByRole('link').click();
    await waitForFigures(page);
    await page.getByText('This snapshot was corrected since [r]').waitFor();
    expect(await page.locator('.figure-foot').first().innerText()).toMatch(/^Superseded: /);
  });

  it('leave with their mark, go into the workspace file, and come back with their undoing', async () => {
    const page = await app.open('#/incidents?kind=illustrative');
    await keep(page, 'Add a note', { Note: 'For training.' });
    await show(page, app.address('#/actions'));
    const quoted = page.getByRole('region', { name: 'For training.' }).locator('.said-figure');
    await quoted.getByRole('heading').click({ clickCount: 3 });
    const copied = await page.evaluate(() => {
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      document.getSelection()?.anchorNode?.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain') ?? '';
    });
    expect(copied).toMatch(/^Illustrative: /);
    expect(copied).toMatch(
      /\nIllustrative, not real data; made up, for example only: .*; figure [2-9A-Z]{5}-[2-9A-Z]{5}\.$/,
    );

    await page.getByRole('button', { name: 'Delete: For training.' }).click();
    await page.getByText('Nothing is kept yet').waitFor();
    await page.keyboard.press('Control+z');
    await quoted.waitFor();

    await page.goto(app.address('#/data'));
    const { bytes } = await saveWorkspaceFile(page);
    const elsewhere = await app.open('#/data');
    await openWorkspaceFile(elsewhere, bytes);
    await show(elsewhere, app.address('#/actions'));
    await elsewhere
      .getByRole('region', { name: 'For training.' })
      .getByText('It says the same now.')
      .waitFor();
    await elsewhere.getByText('Last saved to file: never').waitFor();
    await elsewhere.goto(app.address('#/overview'));
    await elsewhere.locator('.foot').getByText('Last saved to file: never').waitFor();
  });
});
