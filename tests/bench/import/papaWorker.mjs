// @ts-check
import Papa from 'papaparse';
import { buildFullJob } from './fullJob.mjs';

/** @param {MessageEvent<{ file: File, job: 'count' | 'full' }>} event */
self.onmessage = ({ data: { file, job } }) => {
  const full = buildFullJob();
  let rows = 0;
  Papa.parse(file, {
    chunk: ({ data }) => {
      if (job === 'count') rows += data.length;
      else for (const row of data) full.add(/** @type {string[]} */ (row));
    },
    // The header is no row, and neither is what follows the last line end.
    complete: () => self.postMessage(job === 'count' ? { rows: rows - 2 } : full.end()),
  });
};
