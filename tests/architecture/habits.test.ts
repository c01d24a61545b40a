import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources } from './cruiseHouse.ts';
import { rooms } from './dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '../..');

interface Source {
  readonly file: string;
  readonly text: string;
}

/** A habit of the house that can be read off one file: the words of its breach, or nothing. */
type Habit = (source: Source) => string | undefined;

const pureRooms = /^src\/((kernel|codebook|snapshot|ingest|metrics|disclosure|figure|workspace)\/|core\.ts)/;
const clockOrChance =
  /\bMath\.random\b|\bcrypto\.getRandomValues\b|\brandomUUID\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.(now|timeOrigin)\b|\bset(Timeout|Interval|Immediate)\b|\brequest(AnimationFrame|IdleCallback)\b|\bAbortSignal\s*\.\s*timeout\b/;
const namelessFolders = /\/(utils?|helpers?|common|types|lib|hooks|shared|misc|services)\//;

const habits: Readonly<Record<string, Habit>> = {
  'no barrels': ({ file }) =>
    /\/index\.tsx?$/.test(file) ? 'an index file; import the file itself' : undefined,
  'folders named after the domain': ({ file }) =>
    namelessFolders.test(file) ? 'a folder without a subject' : undefined,
  'at most 350 lines': ({ file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return !file.startsWith('src/codebook/') && lines > 350 ? `${lines} lines` : undefined;
  },
  'named exports only': ({ text }) =>
    /^export default|^export \{[^}]*\bas default\b/m.test(text) ? 'a default export' : undefined,
  'nothing left to do': ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.exec(text)?.[0],
  'no lint or type check switched off': ({ text }) =>
    /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore|(v8|c8|istanbul) ignore/.exec(
      text,
    )?.[0],
  'no clock and no chance in the pure rooms': ({ file, text }) =>
    pureRooms.test(file) ? clockOrChance.exec(withoutComments(text))?.[0] : undefined,
  'JSX in .tsx only, and only in ui, app and main': ({ file }) =>
    file.endsWith('.tsx') && !/^src\/(ui\/|app\/|main\.tsx)/.test(file)
      ? 'a .tsx file in this room'
      : undefined,
  'workers by address': ({ text }) =>
    /new (Shared)?Worker\(\s*new URL/.test(text) ? 'a worker that the import check cannot see' : undefined,
  'small worker entries': ({ file, text }) =>
    file.startsWith('src/workers/') && text.trimEnd().split('\n').length >= 30
      ? 'more than a message in and out'
      : undefined,
};

/** Lines that look like a comment, gone; enough for a search of names. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function findBreaches(name: string, sources: readonly Source[]): string[] {
  const habit = habits[name];
  return sources.flatMap((source) => {
    const breach = habit?.(source);
    return breach === undefined ? [] : [`${source.file}: ${breach}`];
  });
}

const planted: Readonly<Record<string, Source>> = {
  'no barrels': { file: 'src/ui/index.ts', text: '' },
  'folders named after the domain': { file: 'src/ui/utils/a.ts', text: '' },
  'at most 350 lines': { file: 'src/ui/a.ts', text: 'a\n'.repeat(351) },
  'named exports only': { file: 'src/ui/a.ts', text: 'export default 1;' },
  'nothing left to do': { file: 'src/ui/a.ts', text: `// ${'TO'}${'DO'}: finish` },
  'no lint or type check switched off': { file: 'src/ui/a.ts', text: `// ${'eslint'}-disable-next-line` },
  'no clock and no chance in the pure rooms': { file: 'src/figure/a.ts', text: 'const now = Date.now();' },
  'JSX in .tsx only, and only in ui, app and main': { file: 'src/figure/A.tsx', text: '' },
  'workers by address': { file: 'src/queries/a.ts', text: "new Worker(new URL('./w.ts', import.meta.url))" },
  'small worker entries': { file: 'src/workers/a.ts', text: 'a\n'.repeat(30) },
};

const sources = listSources(root).map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8'),
}));

describe('the habits of the house', () => {
  it.each(Object.keys(habits))('are kept: %s', (name) => {
    expect(findBreaches(name, sources)).toEqual([]);
  });

  it.each(Object.keys(habits))('are missed where they are broken: %s', (name) => {
    const source = planted[name];
    expect(source && findBreaches(name, [source])).toHaveLength(1);
  });

  it.each([
    'AbortSignal.timeout(1_000)',
    'setTimeout(end, 1_000)',
    'const wait = globalThis.setInterval;',
    'performance.now()',
    'new Date()',
    'Math.random()',
    'crypto.randomUUID()',
  ])('know a clock, or chance, by what it is called: %s', (text) => {
    const source = { file: 'src/ingest/a.ts', text };
    expect(findBreaches('no clock and no chance in the pure rooms', [source])).toHaveLength(1);
  });

  it('leave nothing in src but the rooms, main.tsx, core.ts and the words of the bundler', () => {
    const allowed = new Set([...Object.keys(rooms), 'main.tsx', 'main.css', 'core.ts', 'vite-env.d.ts']);
    expect(readdirSync(path.join(root, 'src')).filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('keep main.tsx under 40 lines', () => {
    const main = sources.find(({ file }) => file === 'src/main.tsx');
    expect(main?.text.trimEnd().split('\n').length ?? 0).toBeLessThan(40);
  });

  it('leave nothing at the root but what the house fixed', () => {
    const fixed = 'src public fixtures tests index.html vite.config.ts package.json tsconfig.json README.md';
    const beside = 'LICENSE package-lock.json .gitignore .npmrc .ci .git';
    const made = 'node_modules dist dist-single dist-core coverage .cache .DS_Store';
    const allowed = new Set(`${fixed} ${beside} ${made}`.split(' '));
    expect(readdirSync(root).filter((name) => !allowed.has(name))).toEqual([]);
  });
});

const tests = listTests(path.join(root, 'tests'));

describe('the tests', () => {
  it('are not narrowed to one', () => {
    const narrowed = new RegExp(String.raw`\b(it|test|describe)\.${'only'}\b`);
    expect(tests.filter(({ text }) => narrowed.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('are not skipped, but for what is not on this machine', () => {
    const skipped = new RegExp(String.raw`\b(it|test|describe)\.(${'skip'}\(|todo)`);
    expect(tests.filter(({ text }) => skipped.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('use chance only where the seed is fixed', () => {
    const strays = tests.filter(
      ({ file, text }) =>
        /^import .* from 'fast-check'/m.test(text) && !/^tests\/(properties|long|setup)\//.test(file),
    );
    expect(strays.map(({ file }) => file)).toEqual([]);
  });
});

function listTests(folder: string): Source[] {
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name);
    if (name === 'node_modules' || name.startsWith('.')) return [];
    if (statSync(place).isDirectory()) return listTests(place);
    if (!/\.(ts|tsx|mjs)$/.test(name)) return [];
    return [
      { file: path.relative(root, place).split(path.sep).join('/'), text: readFileSync(place, 'utf8') },
    ];
  });
}
