// @ts-check
import * as duckdb from '@duckdb/duckdb-wasm';
import PapaWorker from './papaWorker.mjs?worker';
import UdsvWorker from './udsvWorker.mjs?worker';
import BytesWorker from './bytesWorker.mjs?worker';

/** @typedef {{ urls: { import: string, hash: string }, recipe: unknown, provenance: unknown }} Setup */

/** @param {Worker} worker @param {unknown} message */
function ask(worker, message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') return;
      worker.terminate();
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

/** Every contender hashes beside its work with the product's own second worker. @param {File} file @param {Setup} setup */
const hash = (file, setup) => ask(new Worker(setup.urls.hash, { type: 'module' }), file);

/** @type {Readonly<Record<string, (file: File, setup: Setup) => Promise<Record<string, unknown>>>>} */
const contenders = {
  async ours(file, setup) {
    const worker = new Worker(setup.urls.import, { type: 'module' });
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
    const sha256 = await hash(file, setup);
    worker.postMessage({ sha256 });
    const result = await done;
    if (result.snapshots.length === 0) throw new Error(JSON.stringify([result.pending, result.issues]));
    await save(result.snapshots);
    return { rows: result.account.read, used: result.account.used, setAside: result.account.setAside };
  },
  /** Without choices: what a person waits for before the first question. */
  async 'ours, first look'(file, setup) {
    const result = await ask(new Worker(setup.urls.import, { type: 'module' }), {
      file: { bytes: file, name: file.name },
      options: { importedAt: '2026-11-22T10:00:00.000Z', reading: {} },
      idBase: 'bench',
    });
    return { rows: result.account.read };
  },
  async papaparse(file, setup) {
    const [counted, sha256] = await Promise.all([
      ask(new PapaWorker(), { file, job: 'full' }),
      hash(file, setup),
    ]);
    await save({ counted, sha256 });
    return { rows: counted.rows };
  },
  async 'papaparse, counting only'(file) {
    return { rows: (await ask(new PapaWorker(), { file, job: 'count' })).rows };
  },
  async udsv(file, setup) {
    const [counted, sha256] = await Promise.all([ask(new UdsvWorker(), { file }), hash(file, setup)]);
    await save({ counted, sha256 });
    return { rows: counted.rows };
  },
  async duckdb(file, setup) {
    const hashing = hash(file, setup);
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

/** Ends an import in the middle; how long until the page has its reason, as `askWorker` ends it. @param {Setup} setup */
function cancel(setup) {
  const file = /** @type {HTMLInputElement} */ (document.querySelector('input')).files?.[0];
  return new Promise((resolve) => {
    const worker = new Worker(setup.urls.import, { type: 'module' });
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'progress' || data.bytesRead < data.bytes / 2) return;
      worker.onmessage = null;
      worker.terminate();
      resolve({ at: data.bytesRead / data.bytes });
    };
    worker.postMessage({
      file: { bytes: file, name: 'w.csv' },
      options: { importedAt: '2026-11-22T10:00:00.000Z', reading: {} },
      idBase: 'bench',
    });
  });
}

Object.assign(globalThis, { run, cancel });
