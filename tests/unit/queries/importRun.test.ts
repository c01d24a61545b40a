import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/io/fault.ts';
import type { ImportRequest } from '../../../src/ingest/importMessage.ts';
import { hashFile, runImport, toImportIssues } from '../../../src/queries/importRun.ts';

const { asked, FakeWorker } = vi.hoisted(() => {
  const messages: unknown[] = [];
  /** Takes the place of both workers: keeps what it is sent and answers at once. */
  class Answering {
    onmessage: ((event: { data: unknown }) => void) | undefined;
    postMessage(message: unknown): void {
      messages.push(message);
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'done', result: 'answer' } }));
    }
    terminate(): void {
      this.onmessage = undefined;
    }
  }
  return { asked: messages, FakeWorker: Answering };
});

vi.mock('../../../src/workers/import.ts?worker&inline', () => ({ default: FakeWorker }));
vi.mock('../../../src/workers/hash.ts?worker&inline', () => ({ default: FakeWorker }));

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const file = new File(['a,b\n1,2\n'], 'table.csv');

describe('a run of an import', () => {
  it('sends the file itself, the choices, the clock, and a fresh random base for ids', async () => {
    await expect(runImport({ file, reading: { encoding: 'utf-8' } }, undefined, watch)).resolves.toBe(
      'answer',
    );
    await runImport({ file, reading: {} }, 'ab12', watch);
    const [first, second] = asked as ImportRequest[];
    expect(first?.file).toEqual({ bytes: file, name: 'table.csv' });
    expect(first?.options).toEqual({
      importedAt: expect.stringMatching(/Z$/),
      reading: { encoding: 'utf-8' },
    });
    expect(second?.options.sha256).toBe('ab12');
    expect(first?.idBase).toMatch(/^[a-z2-9]{20}$/);
    expect(second?.idBase).not.toBe(first?.idBase);
  });

  it('hashes the file in a worker of its own', async () => {
    await expect(hashFile(file, watch)).resolves.toBe('answer');
    expect(asked.at(-1)).toBe(file);
  });

  it('has words for a file that the browser cannot read, and for a worker that stops', () => {
    const about = 'reading the file';
    expect(toImportIssues(new Fault('worker-failed', about, 'NotReadableError'))).toEqual([
      { code: 'file-unreadable', found: 'NotReadableError' },
    ]);
    expect(toImportIssues(new Fault('worker-failed', about, 'RangeError'))).toEqual([
      { code: 'worker-failed', found: about },
    ]);
  });

  it('throws on what is our fault', () => {
    expect(() => toImportIssues(new TypeError('ours'))).toThrow('ours');
  });
});
