import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { chooseSaveTarget } from '../io/saveToDisk.ts';
import { LAST_SAVED, saveSetting } from '../io/settings.ts';
import { buildWorkspaceFile, type PreparedMerge, prepareMerge, saveMerge } from '../io/workspaceFile.ts';
import type { Result } from '../kernel/result.ts';
import type { MergeChoice } from '../workspace/planMerge.ts';
import { toLastSaved, toWorkspaceName } from '../workspace/lastSaved.ts';
import type { WorkspaceIssue } from '../workspace/workspaceIssue.ts';
import { storedQuery } from './libraryQuery.ts';

/** What came of opening a file. */
export type OpenedFile = Result<PreparedMerge, readonly WorkspaceIssue[]>;

/** Saving everything to a file, opening one, and when that was last done. */
export function useWorkspaceFile() {
  const client = useQueryClient();
  const stored = useQuery(storedQuery).data;
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    lastSaved: toLastSaved(
      stored?.settings.get(LAST_SAVED),
      readClock(),
      (stored?.snapshots.length ?? 0) > 0,
    ),
    /** Gives the name of the file, or undefined where the user changed their mind. */
    save: useMutation({
      mutationFn: async (): Promise<string | undefined> => {
        const at = readClock();
        const target = await chooseSaveTarget(toWorkspaceName(at));
        if (target === undefined) return undefined;
        await target.write(await buildWorkspaceFile());
        await saveSetting(LAST_SAVED, `${at} ${target.name}`);
        return target.name;
      },
      onSuccess,
    }),
    /** Changes nothing yet. */
    open: useMutation({ mutationFn: (file: File): Promise<OpenedFile> => prepareMerge(file) }),
    merge: useMutation({
      mutationFn: (chosen: {
        readonly prepared: PreparedMerge;
        readonly choices: ReadonlyMap<string, MergeChoice>;
      }) => saveMerge(chosen.prepared, chosen.choices, readClock()),
      onSuccess,
    }),
  };
}
