import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toFigureSaid } from '../figure/figureSaid.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { readClock } from '../io/clock.ts';
import { deletePart, savePart } from '../io/libraryChanges.ts';
import { readParts } from '../io/parts.ts';
import { buildRandomId } from '../io/randomId.ts';
import {
  type KeptFigure,
  type Note,
  type Place,
  type SavedView,
  toKeptPart,
} from '../workspace/keptFigure.ts';
import { parseKept } from '../workspace/parseKept.ts';
import { askToKeep } from './askToKeep.ts';
import { storedQuery } from './libraryQuery.ts';

/** The saved views and notes of this library. */
export interface HeldKept {
  /** Latest first. */
  readonly views: readonly SavedView[];
  readonly notes: readonly Note[];
  /** Titles of those that could not be read. */
  readonly damaged: readonly string[];
}

/** The saved views and notes. */
const keptQuery = queryOptions({
  queryKey: ['kept'],
  queryFn: async (): Promise<HeldKept> => {
    const parts = [...(await readParts(['views', 'notes']))].sort((a, b) => (a.at < b.at ? 1 : -1));
    const read = parts.map(({ body, title }) => ({ title, kept: parseKept(body) }));
    const kept = read.flatMap((one) => (one.kept.kind === 'ok' ? [one.kept.value] : []));
    return {
      views: kept.filter((one) => one.kind === 'view'),
      notes: kept.filter((one) => one.kind === 'note'),
      damaged: read.flatMap((one) => (one.kept.kind === 'ok' ? [] : [one.title])),
    };
  },
});

/** The saved views and notes as a hook. */
export function useKept() {
  return useQuery(keptQuery);
}

/** Saves and deletes views and notes; after each, what is shown is read again. */
export function useKeptChanges() {
  const client = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: keptQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['history'] });
    await client.invalidateQueries({ queryKey: storedQuery.queryKey });
  };
  const storeOf = (kept: SavedView | Note) => (kept.kind === 'view' ? 'views' : 'notes');
  return {
    save: useMutation({
      mutationFn: async (kept: SavedView | Note) => {
        await savePart(storeOf(kept), { ...toKeptPart(kept), at: readClock() });
        await askToKeep(client);
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (kept: SavedView | Note) => deletePart(storeOf(kept), kept.id, readClock()),
      onSuccess,
    }),
  };
}

/** A figure as it stands, to be kept; undefined where it has no way out but the screen. */
export function toKeptFigure(
  { figure, released, presentation }: ExportSource,
  place: Place,
): (KeptFigure & { readonly id: string; readonly at: string }) | undefined {
  const said = toFigureSaid(figure);
  if (said === undefined) return undefined;
  return {
    id: buildRandomId(),
    at: readClock(),
    place,
    question: figure.question,
    policy: released.policy,
    wording: presentation === undefined ? {} : { presentation },
    said,
  };
}
