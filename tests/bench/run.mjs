// @ts-check
/**
 * `npm run bench`: builds `src/core.ts` as outsiders would, then runs every `*.bench.mjs` of this folder in a Node of
 * its own. Each finds the built core at the address in `CORE_URL`: `const core = await import(process.env.CORE_URL)`.
 * Names given after `--` choose among them: `npm run bench -- -- ingest`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;
const outDir = path.join(here, '.data/core');
await build({
  configFile: false,
  root: path.join(here, '../..'),
  logLevel: 'warn',
  build: { ssr: 'src/core.ts', outDir, emptyOutDir: true },
});

const chosen = process.argv.slice(2);
const benches = readdirSync(here)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => chosen.length === 0 || chosen.some((name) => file.startsWith(name)))
  .sort();
let failed = 0;
for (const bench of benches) {
  process.stdout.write(`\n${bench}\n`);
  const { status } = spawnSync(process.execPath, [path.join(here, bench)], {
    stdio: 'inherit',
    env: { ...process.env, CORE_URL: pathToFileURL(path.join(outDir, 'core.js')).href },
  });
  if (status !== 0) failed += 1;
}
process.stdout.write(`\n${benches.length - failed} benchmarks ran, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
