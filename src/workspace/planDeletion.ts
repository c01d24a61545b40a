import type { LibraryState } from './libraryState.ts';
import { PART_STORES, type PartStore } from './storedPart.ts';

/** A part by its store, id and name. */
export interface NamedPart {
  readonly store: PartStore;
  readonly id: string;
  readonly title: string;
}

/** What hangs on snapshots that are to be deleted for good. */
export interface Deletion {
  /** Earlier versions that only these replace: they would stand again. Latest first. */
  readonly earlier: readonly string[];
  /** Views, notes, papers and other parts made from these alone. */
  readonly parts: readonly NamedPart[];
  /** Parts made from others as well: they stay, and say what they lost. */
  readonly staying: readonly NamedPart[];
}

/** Works out what hangs on snapshots; `gone` holds their ids, and those of earlier versions that go with them. */
export function planDeletion(
  gone: readonly string[],
  { summaries, parts }: Pick<LibraryState, 'summaries' | 'parts'>,
): Deletion {
  const goes = new Set(gone);
  const made = PART_STORES.flatMap((store) =>
    parts[store].flatMap(({ id, title, madeFrom }) =>
      madeFrom.some((from) => goes.has(from)) ? [{ part: { store, id, title }, madeFrom }] : [],
    ),
  );
  const isAlone = (madeFrom: readonly string[]): boolean => madeFrom.every((from) => goes.has(from));
  return {
    earlier: findEarlier(goes, summaries),
    parts: made.flatMap(({ part, madeFrom }) => (isAlone(madeFrom) ? [part] : [])),
    staying: made.flatMap(({ part, madeFrom }) => (isAlone(madeFrom) ? [] : [part])),
  };
}

/** Held versions that were replaced by ones that go, and by no other. */
function findEarlier(gone: ReadonlySet<string>, summaries: LibraryState['summaries']): readonly string[] {
  const goes = new Set(gone);
  const earlier: string[] = [];
  for (;;) {
    const next = summaries.find(
      ({ id }) =>
        !goes.has(id) &&
        summaries.some((one) => one.summary.supersedes === id) &&
        summaries.every((one) => one.summary.supersedes !== id || goes.has(one.id)),
    );
    if (next === undefined) return earlier;
    goes.add(next.id);
    earlier.push(next.id);
  }
}
