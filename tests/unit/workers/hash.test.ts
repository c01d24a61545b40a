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
  it('gives the SHA-256 of a file longer than a chunk, and true progress in bytes', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(65);
    scope.onmessage?.({ data: new Blob([bytes]) });
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(replies).toEqual([
      { kind: 'progress', bytesRead: 4 * 1024 * 1024, bytes: bytes.length },
      { kind: 'progress', bytesRead: bytes.length, bytes: bytes.length },
      { kind: 'done', result: sha256(bytes) },
    ]);
  });
});
