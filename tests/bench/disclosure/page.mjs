// @ts-check
import { ingest } from '../../../src/core.ts';
import PlanWorker from '../../../src/workers/plan.ts?worker';

/**
 * Reads a return and has it planned in the product's own worker, as a figure under an exact policy would; in milliseconds from the
 * request to the plan, with the start of the worker in it.
 * @param {string} text @param {unknown} provenance @param {unknown} policy
 */
async function plan(text, provenance, policy) {
  let ids = 0;
  const { snapshots } = await ingest(
    { bytes: new TextEncoder().encode(text), name: 'return.csv' },
    { importedAt: '2026-05-05T10:00:00Z', newId: () => `id-${(ids += 1)}`, provenance },
  );
  const start = performance.now();
  const worker = new PlanWorker();
  const result = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === 'failed') reject(new Error(data.found));
      if (data.kind === 'done') resolve(data.result);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ kind: 'plan', snapshots, policy });
  });
  const milliseconds = performance.now() - start;
  worker.terminate();
  const [found] = result.snapshots ?? [];
  const hidden = found?.hidden.reduce(
    (/** @type {number} */ sum, /** @type {number} */ mark) => sum + mark,
    0,
  );
  return {
    milliseconds,
    counts: found?.hidden.length,
    hidden,
    outcome: found?.outcome,
    reader: found?.reader,
  };
}

Object.assign(globalThis, { plan });
