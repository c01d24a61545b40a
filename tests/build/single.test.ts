import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSingleFilePolicy } from '../tools/contentSecurityPolicy.mjs';
import { readBuild } from './readBuild.ts';

const root = path.resolve(import.meta.dirname, '../..');
const build = readBuild(path.join(root, 'dist-single'));
const catalogue = path.join(root, 'public/catalogue');

/** Everything between the tags of a script or a style, gone: what is left is the page as the parser sees it. */
const markup = build.html.replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');

describe('the one-file build', () => {
  it('is one file', () => {
    expect(build.files).toEqual(['index.html']);
  });

  it('loads nothing: every address in its markup is data', () => {
    const addresses = [...markup.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([]);
  });

  it('states a policy that names its scripts and styles by their hashes', () => {
    const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      build.html,
    )?.[1];
    expect(policy).toBe(buildSingleFilePolicy(build.html));
    expect(policy).toMatch(/script-src 'sha256-/);
    expect(policy).toMatch(/style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('has a hash for every script that runs, so that a changed one does not', () => {
    const changed = build.html.replace(/(<script type="module"[^>]*>)/, '$1;');
    expect(changed).not.toBe(build.html);
    expect(buildSingleFilePolicy(changed)).not.toBe(buildSingleFilePolicy(build.html));
  });

  it('names a database of its own', () => {
    expect(markup).toMatch(/<meta name="database-name" content="[a-z-]+-single">/);
  });

  it('carries every file of the catalogue', () => {
    const held = [...markup.matchAll(/<script type="application\/json" data-catalogue="([^"]*)">/g)].map(
      ([, name]) => name,
    );
    const files = existsSync(catalogue)
      ? readdirSync(catalogue, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            path.relative(catalogue, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
          )
      : [];
    expect(new Set(held)).toEqual(new Set(files));
  });
});
