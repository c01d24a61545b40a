import { Fault } from './fault.ts';

/** How far a worker has read a file. */
export interface BytesRead {
  readonly bytesRead: number;
  readonly bytes: number;
}

/** What a worker sends while it works, and at its end. */
export type WorkerReply<R> =
  | ({ readonly kind: 'progress' } & BytesRead)
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'failed'; readonly found: string };

/**
 * Gives a worker one piece of work and waits for its end; the worker is ended with it, unless it came to a result and `onFree` takes
 * it, and at once when `signal` aborts, wherever it stands. Rejects with the fault `worker-failed` (its cause is the name of the
 * worker's error), or with the reason of the signal.
 */
export function askWorker<R>(
  worker: Worker,
  message: unknown,
  { about, signal, onProgress, followed, onFree }: WorkerWatch,
): Promise<R> {
  return new Promise<R>((resolve, reject) => {
    let isOver = false;
    const end = (isFree: boolean): void => {
      isOver = true;
      worker.onmessage = null;
      worker.onerror = null;
      if (isFree && onFree !== undefined) onFree();
      else worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      end(false);
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerReply<R>>) => {
      if (data.kind === 'progress') {
        onProgress?.({ bytesRead: data.bytesRead, bytes: data.bytes });
        return;
      }
      end(data.kind === 'done');
      if (data.kind === 'done') resolve(data.result);
      else reject(new Fault('worker-failed', about, data.found));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(false);
      reject(new Fault('worker-failed', about, event.message));
    };
    worker.postMessage(message);
    followed?.then(
      (more) => {
        // A worker that is free may be at other work by now.
        if (!isOver) worker.postMessage(more);
      },
      (cause: unknown) => {
        if (isOver) return;
        end(false);
        reject(cause instanceof Error ? cause : new Fault('worker-failed', about, cause));
      },
    );
  });
}

/** What a piece of work is about, what stops it, and who hears how far it has come. */
export interface WorkerWatch {
  readonly about: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BytesRead) => void;
  /** A second message, sent when it is there; where it never comes, the work ends with its reason. */
  readonly followed?: Promise<unknown>;
  /** Takes the worker when its work came to a result. */
  readonly onFree?: () => void;
}
