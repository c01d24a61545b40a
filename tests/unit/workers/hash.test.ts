import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../src/kernel/sha256.ts';

const replies: { readonly kind: string }[] = [];
const scope: {
  onmessage?: (event: { readonly data: Blob }) => void;
  postMessage: (reply: { kind: string }) => void;
} = {
  postMessage: (reply) => void replies.push(reply),
};

beforeEach(async () => {
  replies.length = 0;
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('../../../src/workers/hash.ts');
});

describe('the hash worker', () => {
  it('gives the SHA-256 of a file longer than a piece, and true progress in bytes', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(65);
    scope.onmessage?.({ data: new Blob([bytes]) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(replies.at(-1)).toEqual({ kind: 'done', result: sha256(bytes) });
    const read = replies.slice(0, -1).map((reply) => ('bytesRead' in reply ? reply.bytesRead : undefined));
    expect(read.length).toBeGreaterThan(1);
    expect(read).toEqual(read.toSorted((a, b) => Number(a) - Number(b)));
    expect(replies.at(-2)).toEqual({ kind: 'progress', bytesRead: bytes.length, bytes: bytes.length });
  });
});
