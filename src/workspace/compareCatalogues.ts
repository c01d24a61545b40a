import type { CatalogueEntry } from '../snapshot/parseCatalogue.ts';

/** What changed in the published catalogue since it was last looked at. */
export interface CatalogueNews {
  readonly added: readonly string[];
  /** Ids whose cells have another hash than before, though a published snapshot never changes. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Id of each entry to its hash: what is remembered of a catalogue. */
export type CatalogueSeen = Readonly<Record<string, string>>;

/** What to remember of a catalogue. */
export function toSeen(entries: readonly CatalogueEntry[]): CatalogueSeen {
  return Object.fromEntries(entries.map(({ id, sha256 }) => [id, sha256]));
}

/** Compares a catalogue with what was seen of it; nothing is new where nothing was seen before. */
export function findCatalogueNews(
  entries: readonly Pick<CatalogueEntry, 'id' | 'sha256'>[],
  seen: CatalogueSeen | undefined,
): CatalogueNews {
  if (seen === undefined) return { added: [], changed: [], gone: [] };
  const held = new Set<string>(entries.map(({ id }) => id));
  return {
    added: entries.flatMap(({ id }) => (Object.hasOwn(seen, id) ? [] : [id])),
    changed: entries.flatMap(({ id, sha256 }) =>
      Object.hasOwn(seen, id) && seen[id] !== sha256 ? [id] : [],
    ),
    gone: Object.keys(seen).filter((id) => !held.has(id)),
  };
}

/** A remembered catalogue read back; undefined where it is none. */
export function parseSeen(text: string | undefined): CatalogueSeen | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isSeen(value) ? value : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function isSeen(value: unknown): value is CatalogueSeen {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
