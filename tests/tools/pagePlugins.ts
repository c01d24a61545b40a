import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { buildSingleFilePolicy, servedPolicy } from './contentSecurityPolicy.mjs';
import { listFirstFigureLinks } from './firstFigureLinks.ts';

/**
 * Gives every worker a file of its own in the served build: code says `?worker&inline` everywhere, because
 * that is the form the architecture check can see and the form the one-file build needs; served, a file is
 * smaller, cached, and found again by the size budgets.
 */
export function workersAsFiles(): Plugin {
  return {
    name: 'workers-as-files',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.includes('?worker&inline')) return null;
      return this.resolve(source.replace('?worker&inline', '?worker'), importer, { skipSelf: true });
    },
  };
}

/** Gives the solver, which looks for Node's loader before it runs in a browser, an empty one: it never calls it there. */
export function solverWithoutNode(): Plugin {
  const empty = '\0no-node-module';
  return {
    name: 'solver-without-node',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'node:module' && /[\\/]highs[\\/]/.test(importer ?? '') ? empty : null,
    load: (id) => (id === empty ? 'export const createRequire = undefined;' : null),
  };
}

/** Writes the content security policy into the served page and asks for the first figure's parts before a route needs them. */
export function servedPage(): Plugin {
  return {
    name: 'served-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) => {
        const links = listFirstFigureLinks(html, context.bundle ?? {});
        const tags = links.map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
        return { html: withPolicy(html, servedPolicy), tags };
      },
    },
  };
}

/**
 * Puts the published catalogue into the one-file page, which cannot fetch from a disk: one
 * `<script type="application/json" data-catalogue="name">` for each file of `public/catalogue/`, holding
 * `{ "text": ... }`, or `{ "base64": ... }` where the bytes are not UTF-8 that comes back byte for byte.
 */
export function catalogueInPage(folder: string): Plugin {
  return {
    name: 'catalogue-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        listFiles(folder).map((file) => ({
          tag: 'script',
          attrs: { type: 'application/json', 'data-catalogue': file },
          children: toScriptText(readFileSync(path.join(folder, file))),
          injectTo: 'body' as const,
        })),
    },
  };
}

/** Names the stored database of a page: the documents opened from one disk share their storage otherwise. */
export function databaseName(name: string): Plugin {
  return {
    name: 'database-name',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'database-name', content: name }, injectTo: 'head-prepend' as const },
    ],
  };
}

/** Writes the policy of the one-file page. It stands after the inlining plugin: the hashes are of what that left. */
export function singleFilePolicy(): Plugin {
  return {
    name: 'single-file-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          file.source = withPolicy(html, buildSingleFilePolicy(html));
        }
      },
    },
  };
}

function withPolicy(html: string, policy: string): string {
  return html.replace(
    '<head>',
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function toScriptText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const whole = Buffer.from(text, 'utf8').equals(bytes);
  const content = whole ? { text } : { base64: bytes.toString('base64') };
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}
