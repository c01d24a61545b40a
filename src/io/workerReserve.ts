import { askWorker, type WorkerWatch } from './importWorker.ts';

/**
 * Workers of one kind, of which one is kept ready while somebody may need it: started, and asked to make ready what it can. A worker
 * that has done its work is the next one ready; one that was cancelled or failed is ended, and another made ready in its place.
 */
export class WorkerReserve {
  readonly #start: () => Worker;
  readonly #makeReady: unknown;
  #ready: Worker | undefined;
  #needed = 0;

  /** `makeReady` is the message that asks a worker started in advance to make itself ready; absent: it does so by itself. */
  constructor(start: () => Worker, makeReady?: unknown) {
    this.#start = start;
    this.#makeReady = makeReady;
  }

  /** Keeps one ready until the answer is called. */
  open(): () => void {
    this.#needed += 1;
    this.#fill();
    return () => {
      this.#needed -= 1;
      if (this.#needed > 0) return;
      this.#ready?.terminate();
      this.#ready = undefined;
    };
  }

  /** As `askWorker` does it, with the worker that is ready, or one started now. */
  async ask<R>(message: unknown, watch: WorkerWatch): Promise<R> {
    const worker = this.#ready ?? this.#start();
    this.#ready = undefined;
    try {
      return await askWorker<R>(worker, message, { ...watch, onFree: () => this.#keep(worker) });
    } finally {
      this.#fill();
    }
  }

  #keep(worker: Worker): void {
    if (this.#needed === 0 || this.#ready !== undefined) worker.terminate();
    else this.#ready = worker;
  }

  #fill(): void {
    if (this.#needed === 0 || this.#ready !== undefined) return;
    this.#ready = this.#start();
    if (this.#makeReady !== undefined) this.#ready.postMessage(this.#makeReady);
  }
}
