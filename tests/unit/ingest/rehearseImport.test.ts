import { describe, expect, it, vi } from 'vitest';
import * as importing from '../../../src/ingest/ingest.ts';
import { rehearseImport } from '../../../src/ingest/rehearseImport.ts';
import * as streaming from '../../../src/ingest/streaming/streamFile.ts';

describe('the rehearsal of an import', () => {
  it('goes the way that a long file goes: byte by byte, from the guess to the snapshots', async () => {
    const stream = vi.spyOn(streaming, 'streamFile');
    const run = vi.spyOn(importing, 'ingest');
    await rehearseImport({ aborted: false });
    expect(stream).toHaveBeenCalledTimes(15);
    for (const { value } of stream.mock.results) expect(await value).toMatchObject({ outline: {} });
    const whole: importing.IngestResult = await run.mock.results[1]?.value;
    expect(whole.pending).toEqual([]);
    expect(whole.snapshots).toHaveLength(2);
    expect(whole.account).toMatchObject({ read: 44_000, waiting: 0 });
    expect(whole.account.setAside).toBeGreaterThan(0);
    const short: importing.IngestResult = await run.mock.results[14]?.value;
    expect(short.snapshots).toHaveLength(2);
    expect(short.account).toMatchObject({ read: 2_000, waiting: 0 });
  }, 30_000);

  it('stops where a person’s own file has come', async () => {
    const run = vi.spyOn(importing, 'ingest');
    await rehearseImport({ aborted: true });
    expect(run).toHaveBeenCalledTimes(1);
  });
});
