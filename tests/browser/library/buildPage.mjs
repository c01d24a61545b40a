// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Builds a page that has the library of the app and nothing of its screens: its doors stand in `globalThis.library`.
 * @param {string} outDir an empty folder
 * @returns {Promise<string>} the folder
 */
export async function buildLibraryPage(outDir) {
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: path.join(root, 'tests/browser/library/page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(
    path.join(outDir, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Library</title><meta name="database-name" content="library">' +
      '<link rel="icon" href="data:,"><script type="module" src="./page.js"></script></head><body></body></html>',
  );
  return outDir;
}
