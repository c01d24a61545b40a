import { crc32, inflateSync } from 'node:zlib';

/** A PNG as this reader of its own sees it: every check verified, the pixels unfiltered to RGBA. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly chunks: readonly string[];
  /** International texts by keyword. */
  readonly texts: ReadonlyMap<string, string>;
  readonly perMetre: number | undefined;
  /** Red, green, blue of a pixel. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** Reads an 8-bit RGB or RGBA PNG that is not interlaced. Shares nothing with the writer. Throws on the first fault. */
export function readPng(bytes: Uint8Array): ReadPng {
  const png = Buffer.from(bytes);
  if (png.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001a\n') throw new Error('no PNG');
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  let at = 8;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const type = body.subarray(0, 4).toString('latin1');
    if (crc32(body) !== png.readUInt32BE(at + 8 + length)) throw new Error(`wrong check in ${type}`);
    chunks.push({ type, data: body.subarray(4) });
    at += 12 + length;
  }
  const [head] = chunks;
  if (head?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') throw new Error('no head or no end');
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const bytesPerPixel = { 2: 3, 6: 4 }[head.data[9] ?? 0];
  if (bytesPerPixel === undefined || head.data[8] !== 8 || head.data[12] !== 0)
    throw new Error('another form');
  const pixels = unfilter(
    inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))),
    width * bytesPerPixel,
    height,
    bytesPerPixel,
  );
  const density = chunks.find(({ type }) => type === 'pHYs')?.data;
  return {
    width,
    height,
    chunks: chunks.map(({ type }) => type),
    texts: new Map(chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => readText(data))),
    perMetre: density?.readUInt32BE(0),
    at: (x, y) => {
      const start = (y * width + x) * bytesPerPixel;
      return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
    },
  };
}

function readText(data: Buffer): readonly [string, string] {
  const end = data.indexOf(0);
  if (data[end + 1] !== 0 || data[end + 2] !== 0) throw new Error('a compressed text');
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  return [data.subarray(0, end).toString('latin1'), data.subarray(translated + 1).toString('utf8')];
}

function unfilter(raw: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const here = raw[row * (stride + 1) + 1 + at] ?? 0;
      const left = at < step ? 0 : (out[row * stride + at - step] ?? 0);
      const above = row === 0 ? 0 : (out[(row - 1) * stride + at] ?? 0);
      const corner = row === 0 || at < step ? 0 : (out[(row - 1) * stride + at - step] ?? 0);
      out[row * stride + at] = here + predict(filter, left, above, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(guess - each));
  if (a === undefined || b === undefined || c === undefined) throw new Error('no neighbours');
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
