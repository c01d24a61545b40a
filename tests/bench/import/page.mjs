// @ts-check
import * as duckdb from '@duckdb/duckdb-wasm';
import PapaWorker from './papaWorker.mjs?worker';
import UdsvWorker from './udsvWorker.mjs?worker';
import BytesWorker from './bytesWorker.mjs?worker';

/** @typedef {{ urls: { import: string, hash: string }, recipe: unknown, provenance: unknown }} Setup */

/** @param {Worker} worker @param {unknown} message */
async function ask(worker, message) {
  const result = await answer(worker, message);
  worker.terminate();
  return result;
}

/** @param {Worker} worker @param {unknown} message @returns {Promise<any>} */
function answer(worker, message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') return;
      if (data.kind === 'failed') reject(new Error(data.found));
      else resolve(data.kind === 'done' ? data.result : data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

/** @param {unknown} value */
function save(value) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { autoIncrement: true });
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
      transaction.objectStore('kept').put(value);
      transaction.oncomplete = () => resolve(undefined);
      transaction.onerror = () => reject(new Error(String(transaction.error)));
    };
  });
}

/** @type {Map<string, Worker>} */
const ready = new Map();

/**
 * What stands ready before a file is chosen. The product starts both its workers when its import page opens, and has the first of them
 * rehearse; every contender has the second, which hashes. `papaparse, made ready` has the same favour done to it: its worker is there
 * and has read a file of made-up rows.
 * @param {string} name
 * @param {Setup} setup
 */
async function prepare(name, setup) {
  ready.set('hash', new Worker(setup.urls.hash, { type: 'module' }));
  if (name.startsWith('ours')) {
    const worker = new Worker(setup.urls.import, { type: 'module' });
    worker.postMessage({ rehearse: true });
    ready.set('import', worker);
  }
  if (name === 'papaparse, made ready') {
    const worker = new PapaWorker();
    const row = (/** @type {number} */ n) =>
      `E${n},2025-03-31,Finance,Policy,${n % 2 ? 'EO' : 'G7'},Asian: Indian,Male,No,Full-time,Permanent`;
    const rows = Array.from({ length: 6000 }, (_, n) => row(n));
    await answer(worker, { file: new File([rows.join('\n')], 'made-up.csv'), job: 'full' });
    ready.set('papaparse', worker);
  }
}

/** @param {string} name */
function take(name) {
  const worker = ready.get(name);
  if (worker === undefined) throw new Error(`${name} was not made ready`);
  return worker;
}

/** Every contender hashes beside its work with the product's own second worker. @param {File} file */
const hash = (file) => ask(take('hash'), file);

/** @type {Readonly<Record<string, (file: File, setup: Setup) => Promise<Record<string, unknown>>>>} */
const contenders = {
  async ours(file, setup) {
    const worker = take('import');
    const done = ask(worker, {
      file: { bytes: file, name: file.name },
      options: {
        importedAt: '2026-11-22T10:00:00.000Z',
        reading: {},
        recipe: setup.recipe,
        provenance: setup.provenance,
      },
      idBase: 'bench',
      isHashed: true,
    });
    const sha256 = await hash(file);
    worker.postMessage({ sha256 });
    const result = await done;
    if (result.snapshots.length === 0) throw new Error(JSON.stringify([result.pending, result.issues]));
    await save(result.snapshots);
    return { rows: result.account.read, used: result.account.used, setAside: result.account.setAside };
  },
  /** Without choices: what a person waits for before the first question. */
  async 'ours, first look'(file) {
    const result = await ask(take('import'), {
      file: { bytes: file, name: file.name },
      options: { importedAt: '2026-11-22T10:00:00.000Z', reading: {} },
      idBase: 'bench',
    });
    return { rows: result.account.read };
  },
  papaparse: (file) => runPapa(new PapaWorker(), file),
  'papaparse, made ready': (file) => runPapa(take('papaparse'), file),
  async 'papaparse, counting only'(file) {
    return { rows: (await ask(new PapaWorker(), { file, job: 'count' })).rows };
  },
  async udsv(file) {
    const [counted, sha256] = await Promise.all([ask(new UdsvWorker(), { file }), hash(file)]);
    await save({ counted, sha256 });
    return { rows: counted.rows };
  },
  async duckdb(file) {
    const hashing = hash(file);
    const worker = new Worker('./duckdb/duckdb-browser-eh.worker.js');
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await database.instantiate(new URL('./duckdb/duckdb-eh.wasm', location.href).href);
    await database.registerFileHandle('w.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await database.connect();
    const table = await connection.query(
      "select snapshot_date, department, grade, ethnic_group, count(*)::int as n from read_csv('w.csv', all_varchar = true) group by all",
    );
    const rows = table.toArray().map((row) => row.toJSON());
    await save({ rows, sha256: await hashing });
    await database.terminate();
    return { rows: rows.reduce((sum, { n }) => sum + Number(n), 0) };
  },
  async 'reading the bytes'(file) {
    return ask(new BytesWorker(), { file });
  },
};

/** @param {Worker} worker @param {File} file */
async function runPapa(worker, file) {
  const [counted, sha256] = await Promise.all([ask(worker, { file, job: 'full' }), hash(file)]);
  await save({ counted, sha256 });
  return { rows: counted.rows };
}

let blocked = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
}).observe({ type: 'longtask' });

/** @param {string} name @param {Setup} setup */
async function run(name, setup) {
  const file = /** @type {HTMLInputElement} */ (document.querySelector('input')).files?.[0];
  const contender = contenders[name];
  if (file === undefined || contender === undefined) throw new Error(`no file, or no contender ${name}`);
  blocked = 0;
  const start = performance.now();
  const facts = await contender(file, setup);
  const milliseconds = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { name, milliseconds, blocked, ...facts };
}

/** Ends both workers of an import in the middle, as the product ends them; at which part of the file. */
function cancel() {
  const file = /** @type {HTMLInputElement} */ (document.querySelector('input')).files?.[0];
  return new Promise((resolve) => {
    const worker = take('import');
    const hashing = take('hash');
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'progress' || data.bytesRead < data.bytes / 2) return;
      worker.onmessage = null;
      worker.terminate();
      hashing.terminate();
      resolve(data.bytesRead / data.bytes);
    };
    hashing.postMessage(file);
    worker.postMessage({
      file: { bytes: file, name: 'w.csv' },
      options: { importedAt: '2026-11-22T10:00:00.000Z', reading: {} },
      idBase: 'bench',
    });
  });
}

Object.assign(globalThis, { prepare, run, cancel });
