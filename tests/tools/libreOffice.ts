import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where LibreOffice is on this machine; nothing where it is not installed. */
export function findLibreOffice(): string | undefined {
  const names = ['soffice', 'libreoffice'];
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/lib/libreoffice/program'];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Opens a file in LibreOffice without a screen and saves it in another form beside it; gives the path. Throws where it gives none. */
export async function convertByOffice(file: string, to: string): Promise<string> {
  const office = findLibreOffice();
  if (office === undefined) throw new Error('no LibreOffice here');
  const profile = mkdtempSync(path.join(tmpdir(), 'office-profile-'));
  const out = mkdtempSync(path.join(tmpdir(), 'office-out-'));
  try {
    await run(
      office,
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', out, file],
      { timeout: 120_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const [made] = readdirSync(out);
  if (made === undefined) throw new Error(`LibreOffice made nothing of ${path.basename(file)}`);
  return path.join(out, made);
}
