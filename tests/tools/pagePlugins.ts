import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
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

/**
 * Writes the policy of the one-file page. It stands after the inlining plugin: the hashes are of what that left. `runs`: whether it
 * needs workers and WebAssembly; the viewer of a publication needs neither.
 */
export function singleFilePolicy(runs: 'everything' | 'scripts' = 'everything'): Plugin {
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
          file.source = withPolicy(html, buildSingleFilePolicy(html, runs));
        }
      },
    },
  };
}

/** What the viewer of a publication has in the place of parts of the app: nothing in it can count, import, plan or store. */
const doors: readonly (readonly [app: string, viewer: string])[] = [
  ['src/app/router.tsx', 'src/app/publication/router.tsx'],
  ['src/app/frame/prefetchAddress.ts', 'src/app/publication/prefetchAddress.ts'],
  ['src/queries/catalogueQuery.ts', 'src/queries/published/catalogueQuery.ts'],
  ['src/queries/useFigures.ts', 'src/queries/published/useFigures.ts'],
  ['src/queries/libraryQuery.ts', 'src/queries/published/libraryQuery.ts'],
  ['src/queries/useLibrary.ts', 'src/queries/published/useLibrary.ts'],
  ['src/queries/useGoals.ts', 'src/queries/published/useGoals.ts'],
  ['src/app/goal/FeedbackSheets.tsx', 'src/app/publication/FeedbackSheets.tsx'],
  ['src/app/comparators/ReferencePicker.tsx', 'src/app/publication/ReferencePicker.tsx'],
  ['src/app/compare/heldComparisons.ts', 'src/app/publication/heldComparisons.ts'],
  ['src/app/compare/NothingToCompare.tsx', 'src/app/publication/NothingToCompare.tsx'],
  ['src/app/frame/MissingBreakdown.tsx', 'src/app/publication/MissingBreakdown.tsx'],
  ['src/app/wres/WresGaps.tsx', 'src/app/publication/WresGaps.tsx'],
  ['src/app/goal/GoalSettings.tsx', 'src/app/publication/GoalSettings.tsx'],
  ['src/app/goal/MissingReturns.tsx', 'src/app/publication/MissingReturns.tsx'],
  ['src/queries/noteLeft.ts', 'src/queries/published/noteLeft.ts'],
  ['src/app/exits/paperActions.ts', 'src/app/publication/paperActions.ts'],
  ['src/app/actions/useKeep.tsx', 'src/app/publication/useKeep.ts'],
  ['src/app/audit/auditAction.ts', 'src/app/publication/auditAction.ts'],
];

/** Builds the viewer from the screens of the app, each of `doors` in the place of its namesake. */
export function viewerDoors(root: string): Plugin {
  const places = new Map(doors.map(([app, viewer]) => [path.join(root, app), path.join(root, viewer)]));
  return {
    name: 'viewer-doors',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.startsWith('.')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return places.get(found?.id ?? '') ?? null;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('</body>', '  <!--publication-->\n  </body>'),
    },
  };
}

/** Where the list of the viewer's modules is left, for the test that looks at what is in it. */
export const VIEWER_MODULES = 'viewer-modules.json';

/** The viewer as one page, with the paths of all modules in it. */
async function buildViewer(root: string): Promise<{ html: string; modules: readonly string[] }> {
  const modules: string[] = [];
  const list: Plugin = {
    name: 'list-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          modules.push(
            ...Object.keys(chunk.modules).map((id) => path.relative(root, id).split(path.sep).join('/')),
          );
    },
  };
  const built = await build({
    root,
    mode: 'publication',
    logLevel: 'warn',
    plugins: [list],
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const page = outputs.find(({ fileName }) => fileName.endsWith('.html'));
  if (page?.type !== 'asset') throw new Error('the viewer was not built');
  return { html: String(page.source), modules };
}

/** Ships the viewer beside the served app, which puts tables into it and saves the whole as one file. */
export function viewerBeside(root: string): Plugin {
  return {
    name: 'viewer-beside',
    apply: 'build',
    async generateBundle() {
      const { html, modules } = await buildViewer(root);
      this.emitFile({ type: 'asset', fileName: 'assets/viewer.html', source: html });
      this.emitFile({ type: 'asset', fileName: `.vite/${VIEWER_MODULES}`, source: JSON.stringify(modules) });
    },
  };
}

/** Serves the viewer beside the development server, built when it is first asked for. */
export function viewerInDevelopment(root: string): Plugin {
  let html: Promise<{ html: string }> | undefined;
  return {
    name: 'viewer-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/assets/viewer.html', (_request, response, next) => {
        html ??= buildViewer(root);
        html.then((viewer) => response.end(viewer.html), next);
      });
    },
  };
}

/** Packs the viewer into the one-file page, which cannot fetch it: deflated, in letters of base64. */
export function viewerInPage(root: string): Plugin {
  return {
    name: 'viewer-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async () => {
        const { html } = await buildViewer(root);
        const packed = deflateRawSync(html, { level: 9 }).toString('base64');
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', 'data-viewer': true },
            children: JSON.stringify(packed),
            injectTo: 'body' as const,
          },
        ];
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
