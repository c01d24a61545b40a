import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { expectNoAxeViolations } from './harness.ts';
import { buildFile } from './library/buildFile.ts';
import { openWorkspaceFile, saveWorkspaceFile } from './library/workspaceFile.ts';

async function go(page: Page, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

describe('the library on its screens', () => {
  const app = useApp('at the root');

  it('opens a workspace file, deletes, restores, undoes, and deletes for good', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b', 'c', 'd']));
    const own = page.getByRole('region', { name: 'Series own' });
    await own.getByRole('link', { name: 'Staff in post 2, 31 March 2021', exact: true }).waitFor();
    expect(await own.innerText()).toContain('31 March 2020 to 31 March 2023, every year');
    await own.getByRole('button', { name: 'Delete: Staff in post 2, 31 March 2021' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('Staff in post 2, 31 March 2021');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    const notice = page.locator('.undo-notice');
    await notice.getByText('Moved to the bin: Staff in post 2, 31 March 2021').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expect
      .poll(() => own.innerText())
      .toContain('Not held, and expected by that rhythm: 31 March 2021');
    await page.keyboard.press('Control+z');
    await notice.getByText('Undone (moved to the bin): Staff in post 2, 31 March 2021').waitFor();
    await own.getByRole('link', { name: 'Staff in post 2, 31 March 2021', exact: true }).waitFor();
    await notice.getByRole('button', { name: 'Do it again: ' }).click();
    await notice.getByText('Done again (moved to the bin)').waitFor();
    await go(page, app.address('#/bin'), 'Bin');
    await page.getByRole('button', { name: 'Restore: Staff in post 2' }).click();
    await page.getByText('The bin is empty').waitFor();
    await go(page, app.address('#/history'), 'History');
    await page.getByRole('button', { name: 'Undo: Imported' }).click();
    await expect.poll(() => page.locator('.log > li').count()).toBe(6);
    await go(page, app.address('#/bin'), 'Bin');
    await page.getByRole('button', { name: 'Empty the bin' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('The bin is empty').waitFor();
    await go(page, app.address('#/history'), 'History');
    expect(await page.locator('.log').innerText()).toMatch(/^Deleted for good/);
  });

  it('saves to a file that says what it holds; opened elsewhere and saved again it is the same', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b']));
    await page.getByText('Last saved to file: never').waitFor();
    const first = await saveWorkspaceFile(page);
    expect(first.name).toMatch(/^UNPROTECTED_workspace_\d{4}-\d\d-\d\d\.zip$/);
    await page.getByText(/Last saved to file \d+ \w+ \d{4} \(UNPROTECTED_/).waitFor();
    const elsewhere = await app.open('#/data');
    await openWorkspaceFile(elsewhere, first.bytes);
    expect((await saveWorkspaceFile(elsewhere)).bytes.equals(first.bytes)).toBe(true);
  });

  it('refuses a file that is none, and shows the conflicts of one that differs', async () => {
    const page = await app.open('#/data');
    const input = page.locator('input[type="file"][accept=".zip"]');
    await input.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.getByText('This is no workspace file of this app, or it is cut short.').waitFor();
    await openWorkspaceFile(page, await buildFile(['a', 'b']));
    await input.setInputFiles({
      name: 'y.zip',
      mimeType: 'application/zip',
      buffer: await buildFile(['b', 'a']),
    });
    await page.getByText('Conflicts: 2').waitFor();
    await page
      .getByLabel('Snapshot "Staff in post 1" has another content in the file')
      .selectOption('theirs');
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('Opened', { exact: true }).waitFor();
  });

  it('searches, and compares two snapshots', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b']));
    await page.getByLabel('Words').fill('own 2021');
    await expect.poll(() => page.locator('.snapshots > li').count()).toBe(1);
    await page.getByLabel('Words').fill('');
    await page.getByLabel('Before').selectOption('a');
    await page.getByLabel('After').selectOption('b');
    await page.getByText(/^People counted: [\d,]+ before, [\d,]+ after\.$/).waitFor();
  });

  it('gives a label another meaning without the file, as a correction that is marked and can be undone', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a']));
    await page.getByText('Review and correct').click();
    await page.getByRole('button', { name: 'Change what labels mean: ' }).click();
    const form = page.getByRole('region', { name: 'Change what labels mean' });
    await form.getByLabel('Mixed', { exact: true }).selectOption('unknown');
    await form.getByRole('button', { name: 'Save as a correction' }).click();
    const corrected = page.getByRole('link', { name: 'Staff in post 1, 31 March 2020 [r]', exact: true });
    await corrected.waitFor();
    await corrected.click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByText('of staff whose group is known').first().waitFor();
    // Without a Mixed group the classification is another one.
    await page.getByText('Other (including Mixed)').first().waitFor();
    await page.locator('.status-mark').getByText('[r]').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('This view needs a snapshot you do not have').waitFor();
    await expect.poll(() => page.getByText('Other (including Mixed)').count()).toBe(0);
  });

  it('shows in one tab what another brought in', async () => {
    const page = await app.open('#/data');
    const other = await page.context().newPage();
    await go(other, app.address('#/data'), 'Data');
    await openWorkspaceFile(page, await buildFile(['a']));
    await other.getByRole('link', { name: 'Staff in post 1, 31 March 2020', exact: true }).waitFor();
  });

  it('says on every page that it is held in memory only, where the browser gives no storage', async () => {
    const page = await app.open('#/data');
    await page.context().addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    });
    await page.reload();
    await openWorkspaceFile(page, await buildFile(['a']));
    for (const screen of [
      '',
      '#/overview',
      '#/data',
      '#/import',
      '#/protection',
      '#/history',
      '#/bin',
      '#/repair',
    ]) {
      await page.goto(app.address(screen));
      await page.getByText('Held in memory only').waitFor();
    }
  });

  it('leads from a half-deleted library to its repair', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b']));
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const name = document.querySelector('meta[name="database-name"]')?.getAttribute('content') ?? '';
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('snapshots', 'readwrite');
            writing.objectStore('snapshots').delete('a');
            writing.oncomplete = () => {
              opening.result.close();
              resolve(undefined);
            };
          };
        }),
    );
    await page.reload();
    await page.getByRole('link', { name: 'Check and repair the library' }).click();
    await page.getByText('Snapshots: 1 sound of 2.').waitFor();
    await page.getByRole('button', { name: 'Copy diagnostics' }).click();
    expect(await page.locator('pre').innerText()).toContain('snapshots missing: 1');
    await page.getByRole('button', { name: 'Repair', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Repair' }).click();
    await page.getByText('Everything is as it was saved').waitFor();
    expect(await page.getByText('Part of the library cannot be read').count()).toBe(0);
  });

  it('is open to all', async () => {
    const page = await app.open('#/data');
    await openWorkspaceFile(page, await buildFile(['a', 'b', 'c']));
    await page.getByRole('button', { name: 'Delete: Staff in post 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    for (const [screen, heading] of [
      ['#/data', 'Data'],
      ['#/history', 'History'],
      ['#/bin', 'Bin'],
      ['#/repair', 'Check and repair'],
    ] as const) {
      await go(page, app.address(screen), heading);
      await page.waitForTimeout(300);
      await expectNoAxeViolations(page);
    }
  });
});
