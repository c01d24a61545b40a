// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} FoundChromium
 * @property {string} executablePath
 * @property {string} from which of the places it was found in
 */

/**
 * Finds a Chromium, Chrome or Edge: the one named in `CHROMIUM_PATH` or `CHROME_PATH`, an installed one,
 * one that Playwright downloaded, and lastly the packed one among our development packages (Linux on x64).
 * `CHROMIUM_FROM=package` goes straight to the last.
 * @returns {Promise<FoundChromium>}
 * @throws {Error} saying what to run where there is none
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${named}`);
    return { executablePath: named, from: 'the environment' };
  }
  if (process.env['CHROMIUM_FROM'] !== 'package') {
    for (const executablePath of listInstalled().filter(runs)) return { executablePath, from: 'this system' };
    for (const executablePath of listPlaywrights().filter(runs))
      return { executablePath, from: 'Playwright' };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { executablePath: await unpackPackaged(), from: 'the package @sparticuz/chromium' };
  }
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none was found. One of these helps:',
      '  npx playwright-core install chromium',
      '  sudo apt-get install chromium            (Debian)',
      '  brew install --cask chromium             (macOS)',
      '  CHROMIUM_PATH=/path/to/the/browser npm test',
    ].join('\n'),
  );
}

/** @returns {string[]} */
function listInstalled() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    return folders.flatMap((folder) =>
      [...programs, 'Microsoft/Edge/Application/msedge.exe'].map((program) => path.join(folder, program)),
    );
  }
  // The real programs before the shell wrappers on the path: a test that kills the browser has to hit the browser.
  const programs = [
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/opt/microsoft/msedge/msedge',
  ];
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...programs, ...names.flatMap((name) => folders.map((folder) => path.join(folder, name)))];
}

/** @returns {string[]} */
function listPlaywrights() {
  const caches = {
    darwin: path.join(homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
    linux: path.join(homedir(), '.cache/ms-playwright'),
  };
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? caches[platform];
  if (!existsSync(cache)) return [];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((folder) => programs.map((program) => path.join(cache, folder, program)));
}

/**
 * Some distributions leave a script in place of the browser that only says where to get it.
 * @param {string} program
 */
function runs(program) {
  if (!existsSync(program)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;
}

/** @returns {Promise<string>} */
async function unpackPackaged() {
  // The package brings the system libraries along only where it believes itself on that platform.
  if (!hasLibrary('libnss3.so')) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** @param {string} name */
function hasLibrary(name) {
  const folders = [
    '/lib',
    '/lib64',
    '/usr/lib',
    '/usr/lib64',
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
  ];
  return folders.some((folder) => existsSync(path.join(folder, name)));
}
