import { initParser, inferSchema } from 'udsv';
import { buildFullJob } from './fullJob.mjs';

/** @param {MessageEvent<{ file: File }>} event */
self.onmessage = async ({ data: { file } }) => {
  const full = buildFullJob();
  let parser;
  full.add([]);
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, (row) => full.add(row));
  }
  parser?.end();
  self.postMessage(full.end());
};
