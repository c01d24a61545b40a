/** What this tab changed in the library, as lines of the log: what can be undone in turn, and what can be done again. */
export interface OwnChanges {
  /** Ids of lines, the latest last. */
  readonly done: readonly string[];
  /** Ids of the lines that undid something, the latest last. */
  readonly undone: readonly string[];
  /** The line that was added last, until somebody has seen enough of it. */
  readonly latest?: string;
}

let changes: OwnChanges = { done: [], undone: [] };
const watchers = new Set<() => void>();

/** The changes as they are; the same object until there is another. */
export function readOwnChanges(): OwnChanges {
  return changes;
}

/** Notes a change that was made here; what was undone before it can no longer be done again. */
export function noteChange(line: string): void {
  become({ done: [...changes.done, line], undone: [], latest: line });
}

/** Notes that a line was undone by another, or done again where it was an undoing itself. */
export function noteUndone(line: string, by: string): void {
  const { done, undone } = changes;
  if (undone.at(-1) === line) become({ done: [...done, by], undone: undone.slice(0, -1), latest: by });
  else if (done.includes(line))
    become({ done: done.filter((one) => one !== line), undone: [...undone, by], latest: by });
  else noteChange(by);
}

/** The latest change needs no more words. */
export function forgetLatest(): void {
  const { done, undone } = changes;
  become({ done, undone });
}

/** Forgets all of it: the library itself is gone. */
export function forgetOwnChanges(): void {
  become({ done: [], undone: [] });
}

/** Calls back at every change until the function it gives is called. */
export function watchOwnChanges(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function become(next: OwnChanges): void {
  changes = next;
  for (const watcher of watchers) watcher();
}
