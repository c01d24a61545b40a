// @ts-check
/**
 * `npm test` runs every gate of the project, two at a time where they do not touch each other, and ends with
 * `N passed, N failed`: every test and every gate that is not a test run counts as one.
 * `npm run test:long` (`--long`) runs the long counts instead: properties with many more cases, and `tests/long/`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './findChromium.mjs';

const USAGE = `node tests/tools/check.mjs [--long]
Runs every gate of the project, or with --long the long counts.
`;
const options = process.argv.slice(2);
if (options.some((option) => option !== '--long')) {
  // Minutes of tests are no answer to a slip of the keyboard.
  const isHelp = options.includes('--help');
  (isHelp ? process.stdout : process.stderr).write(USAGE);
  process.exit(isHelp ? 0 : 2);
}

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'gates-'));

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} output what to show when it failed
 *
 * @typedef {object} Gate
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 */

/**
 * Runs one of our tools in this Node.
 * @param {string} program path from the root
 * @param {readonly string[]} parts
 * @param {Readonly<Record<string, string>>} [environment]
 * @returns {Promise<{ status: number, output: string }>}
 */
function runProgram(program, parts, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, program), ...parts], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const note = (/** @type {Buffer} */ data) => (output += data.toString());
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', (fault) => resolve({ status: 1, output: `${output}${fault.message}` }));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/**
 * A gate that passes or fails as a whole.
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} parts
 * @returns {Gate}
 */
function gate(name, program, parts) {
  return {
    name,
    run: async () => {
      const { status, output } = await runProgram(program, parts);
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
    },
  };
}

/** Kinds of test that the project may be without; a run of any other that finds no test at all has failed. */
const mayBeEmpty = ['dom', 'long'];

/**
 * A gate that is a run of tests, each counted.
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {Readonly<Record<string, string>>} [environment]
 * @param {readonly string[]} [files] Of all where absent.
 * @returns {Gate}
 */
function tests(name, projects, environment, files = []) {
  return {
    name,
    run: async () => {
      const report = path.join(scratch, `${projects.join('-')}.json`);
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const chosen = projects.flatMap((project) => ['--project', project]);
      const { status, output } = await runProgram(
        'node_modules/vitest/vitest.mjs',
        [
          'run',
          ...(mayBeEmpty.some((name) => projects.includes(name)) ? ['--passWithNoTests'] : []),
          ...chosen,
          ...files,
          ...reporters,
        ],
        environment,
      );
      const counted = countTests(report);
      // A file that could not be read has no tests to fail; a run that failed has at least one failure.
      const failed = status === 0 ? counted.failed : Math.max(1, counted.failed);
      return { ...counted, failed, output };
    },
  };
}

/** @param {string} report */
function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const unread = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length, skipped: numPendingTests };
}

/** What others build on, as `core.ts` gives it to them. */
const seam = ['readTable', 'ingest', 'release', 'buildFigure', 'wilson'];

/**
 * As outsiders do it: without our configuration, and then used from Node.
 * @type {Gate}
 */
const core = {
  name: 'core builds and loads alone',
  run: async () => {
    const outDir = path.join(root, 'node_modules/.cache/core-alone');
    const code = `
      import { build } from 'vite';
      await build({
        configFile: false, root: ${JSON.stringify(root)}, logLevel: 'warn', publicDir: false,
        build: { ssr: 'src/core.ts', outDir: ${JSON.stringify(outDir)}, emptyOutDir: true },
      });
      const core = await import(${JSON.stringify(pathToFileURL(path.join(outDir, 'core.js')).href)});
      const missing = ${JSON.stringify(seam)}.filter((name) => typeof core[name] !== 'function');
      if (missing.length > 0) throw new Error('core.ts does not export ' + missing.join(', '));`;
    const { status, output } = await runInline(code);
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
  },
};

/** @param {string} code */
function runInline(code) {
  return new Promise((/** @type {(result: { status: number, output: string }) => void} */ resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
    let output = '';
    const note = (/** @type {Buffer} */ data) => (output += data.toString());
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

const formatted = [
  'src/**/*.{ts,tsx,css}',
  'tests/**/*.{ts,tsx,mjs,css}',
  'tests/architecture/*.json',
  'fixtures/**/*.{ts,tsx}',
  '*.{ts,json,html,md}',
  '!package-lock.json',
];
const vite = 'node_modules/vite/bin/vite.js';
const knip = 'node_modules/knip/bin/knip.js';
const lint = ['-c', 'tests/architecture/oxlint.json', '--type-aware', '--deny-warnings'];

/** Tests that go to the other places where the app runs, or bring in further files, only in the long run: they say so themselves. */
const atOtherPlaces = readdirSync(path.join(root, 'tests/browser'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/browser/${name}`)
  .filter((file) => /\bplacesAfter\(|\['LONG'\]/.test(readFileSync(path.join(root, file), 'utf8')));

/**
 * Each stage waits for the one before it; within a stage the lanes run side by side, a lane's gates one by one. A run of tests takes one
 * of two cores, so lanes that take as long as each other leave none of them idle.
 */
const everything = [
  [
    [
      gate('format', 'node_modules/prettier/bin/prettier.cjs', [
        '--check',
        '--no-error-on-unmatched-pattern',
        ...formatted,
      ]),
      gate('lint', 'node_modules/oxlint/bin/oxlint', [...lint, 'src', 'tests', 'fixtures', 'vite.config.ts']),
      gate('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
      gate('dead code', knip, ['--no-progress']),
      gate('dead code, without the tests', knip, [
        '--no-progress',
        '--production',
        '--include',
        'files,dependencies',
      ]),
      gate('build', vite, ['build', '--logLevel', 'warn']),
      gate('build, one file', vite, ['build', '--mode', 'single', '--logLevel', 'warn']),
      core,
      tests('budgets and pages', ['build']),
      tests('dom', ['dom']),
    ],
    [
      tests('architecture', ['architecture']),
      tests('unit and golden', ['unit']),
      tests('properties', ['properties']),
    ],
  ],
  [[tests('browser', ['browser'])]],
  [[tests('measured alone', ['measured'])]],
];
const longCounts = [
  [
    [tests('properties, many cases', ['properties'], { LONG: '1' })],
    [
      gate('build', vite, ['build', '--logLevel', 'warn']),
      gate('build, one file', vite, ['build', '--mode', 'single', '--logLevel', 'warn']),
      tests('long', ['long'], { LONG: '1' }),
      tests('browser, further', ['browser'], { LONG: '1' }, atOtherPlaces),
    ],
  ],
  [[tests('measured alone', ['measured'], { LONG: '1' })]],
];

/** @type {Outcome} */
const total = { passed: 0, failed: 0, skipped: 0, output: '' };

/** @param {Gate} one */
async function pass(one) {
  const start = performance.now();
  const outcome = await one.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped = (total.skipped ?? 0) + (outcome.skipped ?? 0);
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : '';
  const words = outcome.failed === 0 ? 'passed' : 'FAILED';
  process.stdout.write(
    `${words}  ${one.name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds} s)\n`,
  );
  if (outcome.failed > 0) process.stdout.write(`${indent(outcome.output)}\n`);
}

/** @param {string} text */
const indent = (text) => text.trimEnd().slice(-40_000).replace(/^/gm, '    ');

const start = performance.now();
try {
  const long = options.includes('--long');
  await reportBrowser();
  for (const stage of long ? longCounts : everything) {
    await Promise.all(
      stage.map(async (lane) => {
        for (const one of lane) await pass(one);
      }),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const seconds = Math.round((performance.now() - start) / 1000);
if (total.skipped) process.stdout.write(`${total.skipped} skipped: what they need is not on this machine\n`);
process.stdout.write(`${seconds} s\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Says which browser will be driven, before minutes have gone by; without one the browser tests say so themselves. */
async function reportBrowser() {
  try {
    const { executablePath, from } = await findChromium();
    process.stdout.write(`browser: ${executablePath} (from ${from})\n`);
    // The test runs take this one, and need not look again.
    process.env['CHROMIUM_PATH'] = executablePath;
  } catch (fault) {
    process.stdout.write(`browser: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  }
}
