import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/io/fault.ts';
import { askWorker } from '../../../src/io/importWorker.ts';

/** A worker that answers only when the test says so. */
function makeWorker() {
  const worker = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    onerror: undefined as ((event: { message: string; preventDefault: () => void }) => void) | undefined,
    postMessage: vi.fn(),
    terminate: vi.fn(),
  };
  return { worker, asWorker: worker as unknown as Worker };
}

const about = 'reading the file';

describe('a worker that is asked', () => {
  it('resolves with its result, reports progress on the way, and is ended', async () => {
    const { worker, asWorker } = makeWorker();
    const onProgress = vi.fn();
    const asked = askWorker<string>(asWorker, 'file', {
      about,
      signal: new AbortController().signal,
      onProgress,
    });
    worker.onmessage?.({ data: { kind: 'progress', bytesRead: 1, bytes: 2 } });
    expect(worker.terminate).not.toHaveBeenCalled();
    worker.onmessage?.({ data: { kind: 'done', result: 'x' } });
    await expect(asked).resolves.toBe('x');
    expect(worker.postMessage).toHaveBeenCalledWith('file');
    expect(onProgress).toHaveBeenCalledWith({ bytesRead: 1, bytes: 2 });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is ended at once when it is cancelled, wherever it stands', async () => {
    const { worker, asWorker } = makeWorker();
    const stop = new AbortController();
    const asked = askWorker(asWorker, 'file', { about, signal: stop.signal });
    stop.abort();
    expect(worker.terminate).toHaveBeenCalledOnce();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is not asked at all when it was cancelled before', async () => {
    const { worker, asWorker } = makeWorker();
    await expect(askWorker(asWorker, 'file', { about, signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    expect(worker.postMessage).not.toHaveBeenCalled();
  });

  it('rejects with a named fault where it fails, and where it does not start', async () => {
    const failing = makeWorker();
    const failed = askWorker(failing.asWorker, 'file', { about, signal: new AbortController().signal });
    failing.worker.onmessage?.({ data: { kind: 'failed', found: 'RangeError' } });
    await expect(failed).rejects.toBeInstanceOf(Fault);
    await expect(failed).rejects.toMatchObject({ fault: 'worker-failed', about, cause: 'RangeError' });
    const blocked = makeWorker();
    const refused = askWorker(blocked.asWorker, 'file', { about, signal: new AbortController().signal });
    const preventDefault = vi.fn();
    blocked.worker.onerror?.({ message: 'blocked', preventDefault });
    await expect(refused).rejects.toMatchObject({ fault: 'worker-failed', cause: 'blocked' });
    expect(preventDefault).toHaveBeenCalled();
  });
});
