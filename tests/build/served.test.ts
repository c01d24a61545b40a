import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { servedPolicy } from '../tools/contentSecurityPolicy.mjs';
import { findOverweight, weighBuild } from './checkBudgets.ts';
import { importsBefore, listCharts, listPages, listShell, listWorkerParts, readBuild } from './readBuild.ts';

const root = path.resolve(import.meta.dirname, '../..');
const build = readBuild(path.join(root, 'dist'));
const workers = path.join(root, 'src/workers');

/** The workers that read files. */
const importWorkers = readdirSync(workers)
  .filter((file) => readFileSync(path.join(workers, file), 'utf8').includes('self.onmessage'))
  .filter((file) => importsBefore(root, `src/workers/${file}`, 'src/ingest/streaming/pieceReader.ts'))
  .map((file) => path.basename(file, '.ts'));

/** A screen that imports the frame of a figure shows one. */
const showsFigure = (page: string): boolean => importsBefore(root, page, 'src/ui/figure/FigureFrame.tsx');

/** Addresses that a page could load or call by itself; the names of XML vocabularies are never fetched. */
const foreignAddress =
  /(?:src|href|action)\s*=\s*["'](?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//;

describe('the served build', () => {
  it('keeps its budgets', () => {
    const weights = weighBuild(build, importWorkers, showsFigure);
    process.stdout.write(
      weights
        .map(({ part, kilobytes, budget }) => `${part}: ${kilobytes.toFixed(1)} of ${budget} kB\n`)
        .join(''),
    );
    expect(findOverweight(weights), JSON.stringify(weights, null, 1)).toEqual([]);
  });

  it('was weighed in all its parts', () => {
    expect(listShell(build).size).toBeGreaterThan(1);
    expect([...listCharts(build)]).toHaveLength(1);
    const pages = [...listPages(build).keys()];
    expect(pages.filter(showsFigure)).toContain('src/app/pages/Representation.tsx');
    expect(pages.filter((page) => !showsFigure(page))).toContain('src/app/pages/Data.tsx');
    expect(importWorkers.length).toBeGreaterThan(0);
    for (const worker of importWorkers) expect(listWorkerParts(build, worker).first.size).toBeGreaterThan(0);
    // What a file means is loaded while it is read.
    expect(listWorkerParts(build, 'import').later.size).toBeGreaterThan(1);
    expect(build.files.some((file) => file.endsWith('.woff2'))).toBe(true);
  });

  it('asks for the charts early but does not wait for them', () => {
    const [charts = 'none'] = listCharts(build);
    expect(listShell(build)).not.toContain(charts);
    expect(build.html).toContain(`<link rel="modulepreload" crossorigin href="./${charts}">`);
  });

  it('states its policy before anything is loaded, and nothing in the page needs more', () => {
    expect(build.html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
    expect(build.html).toContain(`content="${servedPolicy}"`);
    expect(build.html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/);
  });

  it('names no other host in its pages and styles', () => {
    const texts = build.files.filter((file) => /\.(html|css)$/.test(file));
    const strays = texts.filter((file) =>
      foreignAddress.test(readFileSync(path.join(build.folder, file), 'utf8')),
    );
    expect(strays).toEqual([]);
  });

  it('hangs below any path: every address of the page is relative', () => {
    const addresses = [...build.html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => !/^(\.\/|data:)/.test(address))).toEqual([]);
  });

  it('carries no test double and no map of its source', () => {
    const scripts = build.files.filter((file) => file.endsWith('.js'));
    const marks = /mockServiceWorker|\[MSW\]|setupServer|node_modules\/msw|sourceMappingURL/;
    expect(scripts.filter((file) => marks.test(readFileSync(path.join(build.folder, file), 'utf8')))).toEqual(
      [],
    );
    expect(build.files.filter((file) => /\.map$|mockServiceWorker/.test(file))).toEqual([]);
  });

  it('holds at its top what a host needs and nothing else', () => {
    const allowed = ['.vite', 'assets', 'catalogue', 'index.html', 'licences.md', 'viewer.html'];
    expect(readdirSync(build.folder).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('the budgets', () => {
  it('are missed by a build that is too heavy in every part', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'heavy-build-'));
    try {
      mkdirSync(path.join(folder, '.vite'));
      mkdirSync(path.join(folder, 'assets'));
      // Random bytes do not shrink: their size after gzip is their size.
      const sizes = {
        'index.js': 131_000,
        'charts.js': 1_000,
        'Page.js': 155_000,
        'Words.js': 110_000,
        'read-abcdefgh.js': 27_000,
        'codes-abcdefgh.js': 65_000,
        'f.woff2': 31_000,
      };
      for (const [file, size] of Object.entries(sizes))
        writeFileSync(path.join(folder, 'assets', file), randomBytes(size));
      appendFileSync(path.join(folder, 'assets/read-abcdefgh.js'), '\nimport(`./codes-abcdefgh.js`);');
      writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
      const manifest = {
        'index.html': { file: 'assets/index.js', isEntry: true },
        'src/app/Page.tsx': { file: 'assets/Page.js', isDynamicEntry: true, imports: ['index.html'] },
        'src/app/Words.tsx': { file: 'assets/Words.js', isDynamicEntry: true, imports: ['index.html'] },
        _charts: { file: 'assets/charts.js', name: 'charts' },
      };
      writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
      const heavy = findOverweight(weighBuild(readBuild(folder), ['read'], (page) => page.includes('Page')));
      expect(heavy.map((line) => line.split(':')[0])).toEqual([
        'shell',
        'everything before a figure on src/app/Page.tsx',
        'everything of src/app/Words.tsx',
        'font assets/f.woff2',
        'worker read',
        'loaded later by worker read',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
