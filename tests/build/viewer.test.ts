import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSingleFilePolicy } from '../tools/contentSecurityPolicy.mjs';
import { VIEWER_MODULES } from '../tools/pagePlugins.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');
const html = readFileSync(path.join(dist, 'assets/viewer.html'), 'utf8');
const modules = JSON.parse(readFileSync(path.join(dist, '.vite', VIEWER_MODULES), 'utf8')) as string[];

/** What counts, hides, imports or stores. */
const barred =
  /^src\/(metrics|snapshot(?!\/csvText\.ts)|ingest|workers)\/|^src\/disclosure\/(?!releasedSet|releasedTable)|node_modules\/(highs|papaparse|idb|valibot|read-excel-file|hash-wasm)\/|^src\/io\/(database(?!Name)|diskStore|memoryStore|library|catalogue|readSnapshot)/;

describe('the viewer of a publication', () => {
  it('is at most 2 MB before any data is in it', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  });

  it('has nothing in it that could count, plan, import or store', () => {
    expect(modules.length).toBeGreaterThan(300);
    expect(modules).toContain('src/queries/published/useFigures.ts');
    expect(modules.filter((module) => barred.test(module))).toEqual([]);
    for (const planted of [
      'src/metrics/share.ts',
      'src/disclosure/release.ts',
      'node_modules/highs/build/highs.js',
    ])
      expect(barred.test(planted)).toBe(true);
  });

  it('may run its own scripts and nothing else: no worker, no WebAssembly, no connection', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe(buildSingleFilePolicy(html, 'scripts'));
    expect(policy).not.toMatch(/wasm|worker-src|connect-src|unsafe/);
  });

  it('keeps its policy when tables are put into it', () => {
    const filled = html.replace(
      '<!--publication-->',
      '<script type="application/json" id="publication">{}</script>',
    );
    expect(filled).not.toBe(html);
    expect(buildSingleFilePolicy(filled, 'scripts')).toBe(buildSingleFilePolicy(html, 'scripts'));
  });
});
