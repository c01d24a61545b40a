import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { chooseSaveTarget } from '../io/saveToDisk.ts';
import { saveLastSaved } from '../io/settings.ts';
import { buildWorkspaceFile, type PreparedMerge, prepareMerge, saveMerge } from '../io/workspaceFile.ts';
import type { Result } from '../kernel/result.ts';
import type { MergeChoice } from '../workspace/planMerge.ts';
import { toWorkspaceName } from '../workspace/lastSaved.ts';
import type { WorkspaceIssue } from '../workspace/workspaceIssue.ts';
import { askToKeep } from './askToKeep.ts';

/** What came of opening a file. */
export type OpenedFile = Result<PreparedMerge, readonly WorkspaceIssue[]>;

/** Saving everything to a file, and opening one. */
export function useWorkspaceFile() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    /** Gives the name of the file, or undefined where the user changed their mind. */
    save: useMutation({
      mutationFn: async (): Promise<string | undefined> => {
        const at = readClock();
        const target = await chooseSaveTarget(toWorkspaceName(at));
        if (target === undefined) return undefined;
        const { file, sequence } = await buildWorkspaceFile();
        await target.write(file);
        await saveLastSaved(at, target.name, sequence);
        return target.name;
      },
      onSuccess,
    }),
    /** Changes nothing yet. */
    open: useMutation({ mutationFn: (file: File): Promise<OpenedFile> => prepareMerge(file) }),
    merge: useMutation({
      mutationFn: async (chosen: {
        readonly prepared: PreparedMerge;
        readonly choices: ReadonlyMap<string, MergeChoice>;
      }) => {
        await saveMerge(chosen.prepared, chosen.choices, readClock());
        await askToKeep(client);
      },
      onSuccess,
    }),
  };
}
