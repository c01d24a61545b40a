import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportMessage, ImportReply, ImportRequest } from '../../../src/ingest/importMessage.ts';
import { StallingFile } from '../ingest/streaming/stallingFile.ts';

const file = new Blob([readFileSync('fixtures/import/ILLUSTRATIVE_headcounts_long.csv')]);
const provenance = {
  kind: 'illustrative',
  title: 'Made up',
  standsFor: 'tests',
  reference: { kind: 'date', date: '2025-03-31' },
} as const;

interface FakeScope {
  onmessage?: (event: { readonly data: ImportMessage }) => void;
  readonly postMessage: (reply: ImportReply) => void;
}

let replies: ImportReply[] = [];
let scope: FakeScope;

/** Sends a message as the page does and waits for the last reply. */
async function ask(request: ImportRequest): Promise<ImportReply | undefined> {
  scope.onmessage?.({ data: request });
  await vi.waitFor(() => expect(replies.at(-1)?.kind).not.toBe('progress'), { timeout: 5000 });
  return replies.at(-1);
}

beforeEach(async () => {
  replies = [];
  scope = { postMessage: (reply) => void replies.push(reply) };
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('../../../src/workers/import.ts');
});

describe('the import worker', () => {
  const options = { importedAt: '2026-11-22T10:00:00.000Z' };

  it('reads a file, says how far it has come, and sends back what came of it', async () => {
    const reply = await ask({ file: { bytes: file, name: 'table.csv' }, options, idBase: 'base' });
    expect(replies[0]).toEqual({ kind: 'progress', bytesRead: 0, bytes: file.size });
    expect(reply).toMatchObject({ kind: 'done', result: { account: { read: 10 }, snapshots: [] } });
  });

  it('makes ids from the random base that it was sent and a number', async () => {
    const guess = await ask({ file: { bytes: file, name: 'table.csv' }, options, idBase: 'base' });
    if (guess?.kind !== 'done') throw new Error('no result');
    replies = [];
    const reply = await ask({
      file: { bytes: file, name: 'table.csv' },
      options: { ...options, recipe: guess.result.recipe, provenance },
      idBase: 'q7r4',
    });
    if (reply?.kind !== 'done') throw new Error('no result');
    const { snapshots } = reply.result;
    expect(snapshots.map(({ id }) => id)).toEqual(['q7r4-2', 'q7r4-3']);
    expect(new Set(snapshots.map(({ series }) => series))).toEqual(new Set(['q7r4-1']));
  });

  it('says the name of the error where the file cannot be read', async () => {
    const gone = new Blob(['a']);
    gone.slice = () => {
      throw new DOMException('moved away', 'NotReadableError');
    };
    const reply = await ask({ file: { bytes: gone, name: 'gone.csv' }, options, idBase: 'base' });
    expect(reply).toEqual({ kind: 'failed', found: 'NotReadableError' });
  });

  it('reads one file after another, each with the hash that was sent for it', async () => {
    const request = (name: string): ImportRequest => ({
      file: { bytes: file, name },
      options: { ...options, recipe, provenance },
      idBase: name,
      isHashed: true,
    });
    const guess = await ask({ file: { bytes: file, name: 'a.csv' }, options, idBase: 'base' });
    if (guess?.kind !== 'done') throw new Error('no result');
    const { recipe } = guess.result;
    for (const sha256 of ['a'.repeat(64), 'b'.repeat(64)]) {
      replies = [];
      scope.onmessage?.({ data: request('b.csv') });
      scope.onmessage?.({ data: { sha256 } });
      await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'), { timeout: 5000 });
      expect(JSON.stringify(replies.at(-1))).toContain(sha256);
    }
  });

  it('takes up a long file whose read stays open for a second in another way', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const clock = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(20));
    const rows = Array.from({ length: 90_000 }, (_, row) => `${100_000 + row},AO,White: Irish,2025-03-31`);
    const text = `Staff number,Grade,Ethnic group,Date\n${rows.join('\n')}\n`;
    const bytes = new StallingFile(new TextEncoder().encode(text), 65_536);
    const reply = await ask({ file: { bytes, name: 'long.csv' }, options, idBase: 'base' });
    expect(reply).toMatchObject({ kind: 'done', result: { account: { read: 90_000 } } });
    expect(clock).toHaveBeenCalledWith(1_000);
  });

  it('rehearses an import without a word, and reads a file that comes in the middle of it', async () => {
    scope.onmessage?.({ data: { rehearse: true } });
    const early = await ask({ file: { bytes: file, name: 'table.csv' }, options, idBase: 'base' });
    expect(early).toMatchObject({ kind: 'done', result: { account: { read: 10 } } });
    expect(new Set(replies.map((reply) => ('bytes' in reply ? reply.bytes : file.size)))).toEqual(
      new Set([file.size]),
    );
  });
});
