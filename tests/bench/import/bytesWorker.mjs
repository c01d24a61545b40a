// @ts-check
/** @param {MessageEvent<{ file: File }>} event */
self.onmessage = async ({ data: { file } }) => {
  const reader = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(1 << 20);
  let bytes = 0;
  for (;;) {
    const { value } = await reader.read(new Uint8Array(buffer));
    if (value === undefined || value.length === 0) break;
    bytes += value.length;
    buffer = value.buffer;
  }
  self.postMessage({ bytes });
};
