import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkerReserve } from '../../../src/io/workerReserve.ts';

/** A worker that answers only when the test says so. */
class QuietWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  finish(result: string): void {
    this.onmessage?.({ data: { kind: 'done', result } });
  }
}

let started: QuietWorker[] = [];
const start = (): Worker => {
  const worker = new QuietWorker();
  started.push(worker);
  return worker as unknown as Worker;
};
const watch = { about: 'reading the file', signal: new AbortController().signal };

beforeEach(() => {
  started = [];
});

describe('workers in reserve', () => {
  it('are started and made ready before there is work, and take it at once', async () => {
    const reserve = new WorkerReserve(start, 'get ready');
    reserve.open();
    expect(started[0]?.postMessage.mock.calls).toEqual([['get ready']]);
    const asked = reserve.ask<string>('work', watch);
    expect(started).toHaveLength(1);
    expect(started[0]?.postMessage.mock.calls).toEqual([['get ready'], ['work']]);
    started[0]?.finish('result');
    await expect(asked).resolves.toBe('result');
  });

  it('are used again after their work, and told nothing more of it', async () => {
    const reserve = new WorkerReserve(start);
    reserve.open();
    let tell: (more: string) => void = () => undefined;
    const followed = new Promise<string>((resolve) => (tell = resolve));
    const first = reserve.ask<string>('first', { ...watch, followed });
    started[0]?.finish('one');
    await first;
    const second = reserve.ask<string>('second', watch);
    tell('the hash of the first');
    await followed;
    started[0]?.finish('two');
    await expect(second).resolves.toBe('two');
    expect(started).toHaveLength(1);
    expect(started[0]?.postMessage.mock.calls).toEqual([['first'], ['second']]);
    expect(started[0]?.terminate).not.toHaveBeenCalled();
  });

  it('are ended at once when they are cancelled, and another is made ready', async () => {
    const reserve = new WorkerReserve(start, 'get ready');
    reserve.open();
    const stop = new AbortController();
    const asked = reserve.ask('work', { ...watch, signal: stop.signal });
    stop.abort();
    expect(started[0]?.terminate).toHaveBeenCalledOnce();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(started[1]?.postMessage.mock.calls).toEqual([['get ready']]);
  });

  it('are all gone when nobody needs them any more', async () => {
    const reserve = new WorkerReserve(start);
    const close = reserve.open();
    const asked = reserve.ask<string>('work', watch);
    close();
    started[0]?.finish('result');
    await asked;
    reserve.open()();
    expect(started).toHaveLength(2);
    for (const worker of started) expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('do work without having been made ready, each for itself', async () => {
    const reserve = new WorkerReserve(start, 'get ready');
    const [one, two] = [reserve.ask<string>('one', watch), reserve.ask<string>('two', watch)];
    started[0]?.finish('1');
    started[1]?.finish('2');
    await expect(Promise.all([one, two])).resolves.toEqual(['1', '2']);
    for (const worker of started) expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
