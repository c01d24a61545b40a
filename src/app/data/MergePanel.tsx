import { useState } from 'react';
import type { OpenedFile } from '../../queries/useWorkspaceFile.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { type Conflict, conflictKey, type MergeChoice } from '../../workspace/planMerge.ts';
import { workspaceIssueWords } from '../../workspace/words/workspaceIssueWords.ts';

type Prepared = Extract<OpenedFile, { kind: 'ok' }>['value'];

interface MergePanelProps {
  readonly opened: OpenedFile;
  readonly done: boolean;
  readonly onMerge: (prepared: Prepared, choices: ReadonlyMap<string, MergeChoice>) => void;
  readonly onCancel: () => void;
}

/** What opening the file would do: what is new, what is left out, and the conflicts to decide. */
export function MergePanel({ opened, done, onMerge, onCancel }: MergePanelProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  if (opened.kind === 'error')
    return <IssueList title="This file was not opened" issues={opened.error.map(workspaceIssueWords)} />;
  const { plan, opened: content } = opened.value;
  if (done)
    return (
      <Notice title="Opened" announce="polite">
        {plan.added.length} snapshots came in. The history can undo it.
      </Notice>
    );
  return (
    <section aria-label="What opening this file would do">
      <p>
        New: {plan.added.length} snapshots. Held already, and the same: {plan.same}. Conflicts:{' '}
        {plan.conflicts.length}.
      </p>
      <IssueList
        title="Damaged parts of the file are left out"
        issues={content.issues.map(workspaceIssueWords)}
        weight="note"
      />
      {plan.conflicts.map((conflict) => {
        const key = conflictKey(conflict);
        return (
          <SelectField
            key={key}
            label={conflictWords(conflict)}
            value={choices.get(key) ?? 'mine'}
            choices={choicesOf(conflict)}
            onChange={(choice) => setChoices(new Map([...choices, [key, choice]]))}
          />
        );
      })}
      <div className="buttons">
        <Button look="outline" onPress={onCancel}>
          Cancel
        </Button>
        <Button onPress={() => onMerge(opened.value, choices)}>Bring it in</Button>
      </div>
    </section>
  );
}

const stores = {
  series: 'Series',
  policies: 'Protection of',
  recipes: 'Recipe',
  targets: 'Target',
  comparators: 'Comparator',
  views: 'Saved view',
  notes: 'Note',
  papers: 'Paper',
} as const;

function conflictWords(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'record':
      return `${stores[conflict.store]} "${conflict.title}" differs`;
    case 'snapshot':
      return `Snapshot "${conflict.title}" has another content in the file`;
    case 'twin':
      return `Snapshot "${conflict.title}" holds the same numbers as one you have`;
    case 'bin':
      return conflict.binned === 'mine'
        ? `Snapshot "${conflict.title}" is in your bin and not in the file's`
        : `Snapshot "${conflict.title}" is in the bin of the file`;
  }
}

function choicesOf(conflict: Conflict): readonly { readonly value: MergeChoice; readonly text: string }[] {
  const isAdded = conflict.kind === 'snapshot' || conflict.kind === 'twin';
  return [
    { value: 'mine', text: 'Keep mine' },
    { value: 'theirs', text: isAdded ? 'Keep both' : 'Take the one of the file' },
  ];
}
