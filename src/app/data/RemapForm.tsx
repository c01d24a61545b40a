import { useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { LabelMeaning } from '../../kernel/recipe.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useRemap } from '../../queries/useRemap.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Choice } from '../../ui/controls/choice.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import type { MeaningfulDimension } from '../../workspace/changeMeanings.ts';
import { ETHNIC_CHOICES, parseMeaningKey, toGradeChoices, toMeaningKey } from '../import/labelMeanings.ts';

interface RemapFormProps {
  readonly snapshot: SnapshotSummary;
}

/** Gives labels of a snapshot another meaning: a correction that supersedes it, without the file, and can be undone. */
export function RemapForm({ snapshot }: RemapFormProps) {
  const [open, setOpen] = useState(false);
  if (snapshot.content === 'measures') return null;
  return open ? (
    <OpenForm snapshot={snapshot} onClose={() => setOpen(false)} />
  ) : (
    <Button look="quiet" about={snapshot.title} onPress={() => setOpen(true)}>
      Change what labels mean
    </Button>
  );
}

function OpenForm({ snapshot, onClose }: RemapFormProps & { readonly onClose: () => void }) {
  const { dimensions, ladder, remap, error } = useRemap(snapshot.id);
  const [changes, setChanges] = useState<Changes>(new Map());
  const fault = error ?? remap.error;
  const changed = (dimensions ?? []).flatMap((one) => withChanges(one, changes));
  return (
    <section aria-label="Change what labels mean">
      {fault === null ? null : (
        <IssueList title="The labels were not changed" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      {dimensions === undefined && fault === null ? <p role="status">Reading the labels.</p> : null}
      {dimensions?.length === 0 ? <p>No label of it has a meaning that can be changed here.</p> : null}
      {dimensions?.map((one) => (
        <DimensionFields
          key={one.dimension.id}
          of={one}
          choices={one.dimension.role === 'grade' ? toGradeChoices(ladder) : ETHNIC_CHOICES}
          changes={changes}
          onChange={(label, meaning) => setChanges(put(changes, one.dimension.id, label, meaning))}
        />
      ))}
      <div className="buttons">
        <Button look="outline" onPress={onClose}>
          Cancel
        </Button>
        <Button disabled={changed.length === 0 || remap.isPending} onPress={() => remap.mutate(changed)}>
          Save as a correction
        </Button>
      </div>
    </section>
  );
}

/** Dimension to label to its new meaning. */
type Changes = ReadonlyMap<string, ReadonlyMap<string, LabelMeaning>>;

interface DimensionFieldsProps {
  readonly of: MeaningfulDimension;
  readonly choices: readonly Choice[];
  readonly changes: Changes;
  readonly onChange: (label: string, meaning: LabelMeaning) => void;
}

function DimensionFields({ of: { dimension, meanings }, choices, changes, onChange }: DimensionFieldsProps) {
  // What is counted stays counted: a total or a row set aside is a matter of the file.
  const offered = choices.filter(({ value }) => !['total', 'sub-total', 'set-aside'].includes(value));
  return (
    <fieldset className="remap">
      <legend>{dimension.name}</legend>
      <div className="search-fields">
        {dimension.labels.map((label, at) => {
          const meaning = changes.get(dimension.id)?.get(label) ?? meanings[at];
          return (
            <SelectField
              key={label}
              label={label === '' ? '(blank)' : label}
              value={meaning === undefined ? '' : toMeaningKey(meaning)}
              placeholder="Choose"
              choices={offered}
              onChange={(key) => {
                const chosen = parseMeaningKey(key);
                if (chosen !== undefined) onChange(label, chosen);
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function put(changes: Changes, dimension: string, label: string, meaning: LabelMeaning): Changes {
  return new Map([...changes, [dimension, new Map([...(changes.get(dimension) ?? []), [label, meaning]])]]);
}

/** The dimension with its changes; nothing where every label means what it meant. */
function withChanges({ dimension, meanings }: MeaningfulDimension, changes: Changes): MeaningfulDimension[] {
  const own = changes.get(dimension.id);
  const next = meanings.map((meaning, at) => own?.get(dimension.labels[at] ?? '') ?? meaning);
  const same = next.every((meaning, at) => {
    const before = meanings[at];
    return before !== undefined && toMeaningKey(meaning) === toMeaningKey(before);
  });
  return same ? [] : [{ dimension, meanings: next }];
}
