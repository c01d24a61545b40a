import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Fills the page's own library by opening a workspace file through the screen. */
export async function openWorkspaceFile(page: Page, file: Buffer): Promise<void> {
  await page.locator('input[type="file"][accept=".zip"]').setInputFiles({
    name: 'workspace.zip',
    mimeType: 'application/zip',
    buffer: file,
  });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Opened', { exact: true }).waitFor();
}

/** Saves the workspace through the screen and gives the file and its name. */
export async function saveWorkspaceFile(page: Page): Promise<{ name: string; bytes: Buffer }> {
  // Without the dialog of File System Access, which no test can press.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Save everything to a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'This file holds unprotected counts' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  await page.getByText('Saved to UNPROTECTED_').waitFor();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
