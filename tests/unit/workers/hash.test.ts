import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../src/kernel/sha256.ts';
import { StallingFile } from '../ingest/streaming/stallingFile.ts';

const replies: { readonly kind: string }[] = [];
const scope: {
  isSecureContext?: boolean;
  onmessage?: (event: { readonly data: Blob }) => void;
  postMessage: (reply: { kind: string }) => void;
} = {
  postMessage: (reply) => void replies.push(reply),
};

beforeEach(async () => {
  scope.isSecureContext = false;
  replies.length = 0;
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('../../../src/workers/hash.ts');
});

describe('the hash worker', () => {
  it('gives the SHA-256 of a file longer than a piece, and true progress in bytes', async () => {
    const bytes = new Uint8Array(9 * 1024 * 1024).fill(65);
    scope.onmessage?.({ data: new Blob([bytes]) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(replies.at(-1)).toEqual({ kind: 'done', result: sha256(bytes) });
    const read = replies.slice(0, -1).map((reply) => ('bytesRead' in reply ? reply.bytesRead : undefined));
    expect(read.length).toBeGreaterThan(2);
    expect(read).toEqual(read.toSorted((a, b) => Number(a) - Number(b)));
    expect(replies.at(-2)).toEqual({ kind: 'progress', bytesRead: bytes.length, bytes: bytes.length });
  });

  it('takes up a file whose read stays open for a second in another way', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const clock = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(20));
    const bytes = new Uint8Array(2 * 1024 * 1024).fill(65);
    scope.onmessage?.({ data: new StallingFile(bytes, 65_536) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(replies.at(-1)).toEqual({ kind: 'done', result: sha256(bytes) });
    expect(clock).toHaveBeenCalledWith(1_000);
  });

  it('has the browser hash a short file where the page may ask for it, with the same result', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const bytes = new Uint8Array(2 * 1024 * 1024).fill(66);
    scope.isSecureContext = true;
    scope.onmessage?.({ data: new Blob([bytes]) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(digest).toHaveBeenCalledOnce();
    expect(replies.at(-1)).toEqual({ kind: 'done', result: sha256(bytes) });
  });

  it('hashes a file that is too long for the memory piece by piece there too', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const bytes = new Uint8Array(33 * 1024 * 1024).fill(67);
    scope.isSecureContext = true;
    scope.onmessage?.({ data: new Blob([bytes]) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'), { timeout: 20_000 });
    expect(digest).not.toHaveBeenCalled();
    expect(replies.at(-1)).toEqual({ kind: 'done', result: sha256(bytes) });
  }, 30_000);
});
