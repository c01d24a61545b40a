import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tools/findChromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { chromiumFlags } from '../harness.ts';
import { buildLibraryPage } from './buildPage.mjs';
import { buildRandom } from './fillLibrary.ts';
import type {} from './page.ts';

/** What was seen after one kill and restart. */
export interface Aftermath {
  /** Confirmed imports so far. */
  readonly confirmed: number;
  /** Ids of confirmed snapshots that are not listed, or do not open with their hash. */
  readonly lost: readonly string[];
  /** Ids that are listed, were not confirmed, and are not the whole of one import that was under way when the browser died. */
  readonly strangers: readonly string[];
  /** Ids listed without cells, or the other way round. */
  readonly broken: readonly string[];
}

/** Kills a browser in the middle of imports, again and again over one profile, and looks at what the next one finds. */
export async function killInImports(kills: number, seed: number): Promise<readonly Aftermath[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
  const server = await serve({ folder: await buildLibraryPage(path.join(folder, 'page')) });
  const random = buildRandom(seed);
  const confirmed = new Map<string, string>();
  const started = new Set<string>();
  const seen: Aftermath[] = [];
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      const browser = await startBrowser(path.join(folder, 'profile'), server.url);
      if (turn > 0) seen.push(await lookAround(browser.page, confirmed, started));
      if (turn === kills) {
        await browser.kill();
        break;
      }
      await browser.page.exposeFunction('noteStart', (id: string) => void started.add(id));
      await browser.page.exposeFunction(
        'noteEnd',
        (id: string, hash: string) => void confirmed.set(id, hash),
      );
      const importing = importForEver(browser.page, turn).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 30 + random() * 400));
      await browser.kill();
      await importing;
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return seen;
}

/** What a library that lived through a torn log looks like. */
export interface Survival {
  /** The store's state at each opening. */
  readonly states: readonly string[];
  /** Ids of the snapshots that the last browser lists. */
  readonly held: readonly string[];
}

/**
 * Saves an import, kills the browser, tears the log of one of its databases as a kill in the middle of a write does, and saves again:
 * the opening after that is the one at which Chromium deletes the database.
 */
export async function tearLog(which: 'library' | 'copy'): Promise<Survival> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torn-'));
  const profile = path.join(folder, 'profile');
  const server = await serve({ folder: await buildLibraryPage(path.join(folder, 'page')) });
  const states: string[] = [];
  let held: readonly string[] = [];
  try {
    for (const id of ['first', 'second', 'third']) {
      const browser = await startBrowser(profile, server.url);
      const found = await browser.page.evaluate(async (fresh) => {
        const { library } = globalThis;
        const before = await library.readLibrary();
        const state = library.readStoreState().kind;
        const cube = library.buildCube({ id: fresh, series: fresh, date: '2023-03-31', cells: 900, seed: 1 });
        await library.saveImport(library.buildSeries(fresh), [cube], new Date().toISOString());
        return { state, held: before.snapshots.map((one) => one.id) };
      }, id);
      states.push(found.state);
      ({ held } = found);
      await browser.kill();
      if (id === 'first') appendTorn(findLog(path.join(profile, 'Default', logFolders[which])));
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { states, held };
}

const logFolders = { library: 'IndexedDB', copy: 'WebStorage' };
/** LevelDB writes its log in blocks of so many bytes, and begins a record with checksum, length and type. */
const BLOCK = 32_768;
const HEADER = 7;

function findLog(folder: string): string {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.log'),
  );
  const [log, ...others] = logs.filter((name) => statSync(path.join(folder, name)).size > 0);
  if (log === undefined || others.length > 0)
    throw new Error(`one log wanted in ${folder}: ${logs.join(', ')}`);
  return path.join(folder, log);
}

/** Adds a whole record's head and a part of its body. */
function appendTorn(log: string): void {
  const rest = Buffer.alloc(BLOCK - (statSync(log).size % BLOCK));
  const torn = Buffer.alloc(HEADER + 1000, 7);
  torn.writeUInt16LE(2500, 4);
  torn.writeUInt8(1, 6);
  appendFileSync(log, Buffer.concat([rest, torn]));
}

/** Imports of two snapshots each, one after the other; each is noted outside the browser once it is confirmed. */
function importForEver(page: Page, turn: number): Promise<void> {
  return page.evaluate(async (at) => {
    const { library } = globalThis;
    const notes = globalThis as unknown as Record<
      'noteStart' | 'noteEnd',
      (...parts: string[]) => Promise<void>
    >;
    for (let nth = 0; ; nth += 1) {
      const snapshots = ['a', 'b'].map((part) =>
        library.buildCube({
          id: `${at}-${nth}-${part}`,
          series: `${at}-${part}`,
          date: `20${String(nth % 90).padStart(2, '0')}-03-31`,
          cells: 3000,
          seed: at * 1000 + nth,
        }),
      );
      for (const { id } of snapshots) await notes.noteStart(id);
      await library.saveImport(library.buildSeries(`${at}-a`), snapshots, new Date().toISOString());
      for (const snapshot of snapshots) await notes.noteEnd(snapshot.id, library.contentHash(snapshot));
    }
  }, turn);
}

async function lookAround(
  page: Page,
  confirmed: ReadonlyMap<string, string>,
  started: ReadonlySet<string>,
): Promise<Aftermath> {
  const found = await page.evaluate(async () => {
    const { library } = globalThis;
    const { snapshots, broken } = await library.readLibrary();
    const hashes: [string, string][] = [];
    for (const { id, contentHash } of snapshots) {
      const opened = await library.readSnapshot(id).catch(() => undefined);
      // The hash is worked out anew, so that a list and a body that agree on a lie are found.
      hashes.push([
        id,
        opened === undefined || library.contentHash(opened) !== contentHash ? '' : contentHash,
      ]);
    }
    return { hashes, broken };
  });
  const listed = new Map(found.hashes);
  const partner = (id: string): string => (id.endsWith('a') ? `${id.slice(0, -1)}b` : `${id.slice(0, -1)}a`);
  return {
    confirmed: confirmed.size / 2,
    lost: [...confirmed].flatMap(([id, hash]) => (listed.get(id) === hash ? [] : [id])),
    strangers: [...listed].flatMap(([id, hash]) =>
      confirmed.has(id) || (started.has(id) && hash !== '' && listed.has(partner(id))) ? [] : [id],
    ),
    broken: found.broken,
  };
}

interface Killable {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

/** The real binary in a process group of its own: a wrapper script would die in its place. */
async function startBrowser(profile: string, url: string): Promise<Killable> {
  const { executablePath } = await findChromium();
  const child = spawn(
    executablePath,
    [...chromiumFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await readAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('the browser has no context');
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'library' in globalThis);
  return {
    page,
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    child.stderr?.on('data', (data: Buffer) => {
      heard += data.toString();
      const address = /ws:\/\/\S+/.exec(heard)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser did not start:\n${heard}`)));
  });
}
