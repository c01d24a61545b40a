import type { Recipe } from '../kernel/recipe.ts';
import { toRecipeSource } from '../kernel/recipeSource.ts';
import type { Series } from '../kernel/series.ts';
import type { IsoInstant } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { findCorrected, toCorrection } from '../workspace/correctSnapshot.ts';
import { resolveStanding } from '../workspace/libraryState.ts';
import { keepVersion } from '../workspace/keepVersion.ts';
import type { LogWhat } from '../workspace/logLine.ts';
import type { RecipeVersion } from '../workspace/records.ts';
import { toStored, toStoredSummary } from '../workspace/sealSnapshot.ts';
import { noteChange } from './ownChanges.ts';
import type { Writing } from './store.ts';
import { appendLine, writeLibrary } from './writeLibrary.ts';

/** What is saved beside the snapshots of an import. */
export interface ImportExtras {
  readonly recipe?: Recipe;
  /** What the recipe is called. */
  readonly recipeName?: string;
}

/**
 * Saves the snapshots of one import with their series and recipe in one strict transaction: all or nothing, resolved when it is on
 * disk. A snapshot at the place of one that stands (same series, date and dimensions) is saved as its correction `[r]`.
 */
export async function saveImport(
  series: Series,
  snapshots: readonly Snapshot[],
  at: IsoInstant,
  { recipe, recipeName }: ImportExtras = {},
): Promise<void> {
  const line = await writeLibrary('saving the import', async (writing) => {
    const [summaries, bin] = await Promise.all([writing.all('summaries'), writing.all('bin')]);
    const { current } = resolveStanding({ summaries, bin });
    await writing.put('series', series);
    for (const fresh of snapshots) {
      const old = fresh.supersedes === undefined ? findCorrected(fresh, current) : undefined;
      await addSnapshot(writing, old === undefined ? fresh : toCorrection(fresh, old));
    }
    const provenance = snapshots[0]?.provenance;
    const fingerprint = provenance?.record?.recipeFingerprint;
    if (recipe !== undefined && provenance !== undefined && fingerprint !== undefined) {
      const version: RecipeVersion = {
        recipe,
        at,
        source: toRecipeSource(provenance),
        ...(recipeName === undefined ? {} : { name: recipeName }),
      };
      await writing.put(
        'recipes',
        keepVersion(fingerprint, version, await writing.one('recipes', fingerprint)),
      );
    }
    return appendLine(writing, toLine('imported', snapshots, at));
  });
  noteChange(line);
}

/** Saves a snapshot that supersedes one held: other meanings of labels, or another statement of provenance, with its series where that is new. */
export async function saveRevision(
  fresh: Snapshot,
  what: 'remapped' | 'provenance-changed',
  at: IsoInstant,
  series?: Series,
): Promise<void> {
  const line = await writeLibrary('saving the change', async (writing) => {
    if (series !== undefined) await writing.put('series', series);
    await addSnapshot(writing, fresh);
    return appendLine(writing, toLine(what, [fresh], at));
  });
  noteChange(line);
}

async function addSnapshot(writing: Writing, snapshot: Snapshot): Promise<void> {
  const stored = toStored(snapshot);
  await writing.add('snapshots', stored);
  await writing.add('summaries', toStoredSummary(stored));
}

function toLine(what: LogWhat, snapshots: readonly Snapshot[], at: IsoInstant) {
  const about = snapshots.map(({ id }) => id);
  const bytes = [
    ...new Set(
      snapshots.flatMap(({ provenance: { record } }) => (record === undefined ? [] : [record.sha256])),
    ),
  ];
  return { at, what, about, bytes, undo: [{ kind: 'bin', snapshots: about }] } as const;
}
