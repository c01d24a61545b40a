import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite writes down about one chunk; only what is read here. */
interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** A built folder: its page, its chunk graph and the files in it, by their path from the folder. */
export interface Build {
  readonly folder: string;
  readonly html: string;
  readonly chunks: ReadonlyMap<string, ManifestChunk>;
  readonly files: readonly string[];
}

/** Reads a built folder. Throws, saying what to run, where there is none. */
export function readBuild(folder: string): Build {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`Nothing is built in ${folder}: npm run build`);
  const manifest = path.join(folder, '.vite/manifest.json');
  const chunks = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, ManifestChunk>)
    : {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return {
    folder,
    html: readFileSync(path.join(folder, 'index.html'), 'utf8'),
    chunks: new Map(Object.entries(chunks)),
    files: files.sort(),
  };
}

/** The size of files after gzip, in kB of 1,000 bytes. */
export function measureKilobytes(build: Build, files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(path.join(build.folder, file))).length;
  return bytes / 1000;
}

/** The chunk and everything it imports before it runs: keys of the manifest. */
function followImports(build: Build, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    waiting.push(...(build.chunks.get(key)?.imports ?? []));
  }
  return reached;
}

function toFiles(build: Build, keys: Iterable<string>): Set<string> {
  return new Set(
    [...keys].flatMap((key) => [build.chunks.get(key)?.file ?? [], build.chunks.get(key)?.css ?? []].flat()),
  );
}

/** The scripts and styles that the page itself asks for before any route: the shell. */
export function listShell(build: Build): Set<string> {
  const entry = [...build.chunks].find(([, chunk]) => chunk.isEntry === true);
  return entry ? toFiles(build, followImports(build, entry[0])) : new Set();
}

/** The chunk Recharts is in. */
export function listCharts(build: Build): Set<string> {
  const keys = [...build.chunks].filter(([, chunk]) => chunk.name === 'charts').map(([key]) => key);
  return toFiles(build, keys);
}

/** Each lazily loaded page, with the scripts and styles it needs over the shell. */
export function listPages(build: Build): Map<string, Set<string>> {
  const pages = [...build.chunks].filter(
    ([key, chunk]) => chunk.isDynamicEntry === true && key.startsWith('src/app/'),
  );
  return new Map(pages.map(([key]) => [key, toFiles(build, followImports(build, key))]));
}

/** Whether a source file imports another one before it runs, itself or through others. */
export function importsBefore(root: string, from: string, wanted: string): boolean {
  const reached = new Set<string>();
  const waiting = [from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === wanted) return true;
    if (reached.has(file)) continue;
    reached.add(file);
    const text = readFileSync(path.join(root, file), 'utf8');
    const at = path.posix.dirname(file);
    const found = [...text.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+\.tsx?)';/gm)];
    waiting.push(...found.map(([, name = '']) => path.posix.join(at, name)));
  }
  return false;
}

/** The scripts of a worker: those it needs to start, and those it loads when a file needs them. */
export interface WorkerParts {
  readonly first: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

/** Follows the imports of a worker, which no manifest lists, from the file of its own that it has in the served build. */
export function listWorkerParts(build: Build, worker: string): WorkerParts {
  const entries = build.files.filter((file) => new RegExp(`^assets/${worker}-[\\w-]{8}\\.js$`).test(file));
  const first = followScripts(build, entries, false);
  const all = followScripts(build, entries, true);
  return { first, later: new Set([...all].filter((file) => !first.has(file))) };
}

function followScripts(build: Build, from: readonly string[], later: boolean): Set<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = readFileSync(path.join(build.folder, file), 'utf8');
    const at = path.posix.dirname(file);
    const found = [
      ...text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g),
      ...(later ? text.matchAll(/\bimport\(\s*["'`](\.\/[^"'`]+\.js)["'`]/g) : []),
    ];
    waiting.push(...found.map(([, name = '']) => path.posix.join(at, name)));
  }
  return reached;
}
