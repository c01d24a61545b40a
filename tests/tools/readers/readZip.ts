import { crc32, inflateRawSync } from 'node:zlib';

/** The entries of a zip by name, in their order, read from its central directory; every check verified. Shares nothing with the writer. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('no zip');
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry where one should be');
    const [method, check, packed] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ];
    const [name, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const own = zip.readUInt32LE(at + 42);
    const start = own + 30 + zip.readUInt16LE(own + 26) + zip.readUInt16LE(own + 28);
    const data = zip.subarray(start, start + packed);
    const content = method === 0 ? Buffer.from(data) : inflateRawSync(data);
    if (crc32(content) !== check) throw new Error('wrong check');
    entries.set(zip.subarray(at + 46, at + 46 + name).toString('utf8'), content);
    at += 46 + name + extra + comment;
  }
  return entries;
}
