import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import { scopeLine } from '../../figure/words/scopeLine.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { toKeptFigure, useKeptChanges } from '../../queries/useKept.ts';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { EMPTY_NOTE, type Place } from '../../workspace/keptFigure.ts';
import type { CurrentScope } from '../view/scope.ts';
import { useView } from '../view/useView.ts';
import type { View } from '../view/view.ts';
import { NoteFieldsForm } from './NoteFieldsForm.tsx';
import '../data/data.css';

interface KeepDialogProps {
  readonly what: 'view' | 'note';
  readonly open: boolean;
  readonly source: ExportSource;
  readonly onClose: () => void;
}

/** Keeps a figure as it stands: the view by a name, or a note about it with its next step. */
export function KeepDialog({ what, open, source, onClose }: KeepDialogProps) {
  const state = useView();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { save } = useKeptChanges();
  const current = state.kind === 'ready' ? state.scope.current : undefined;
  const [title, setTitle] = useState(() => nameOf(source, current));
  const [fields, setFields] = useState(EMPTY_NOTE);
  const isView = what === 'view';
  const wanting = isView ? title.trim() === '' : fields.text.trim() === '' && fields.nextStep.trim() === '';
  const keep = (): void => {
    const kept = toKeptFigure(source, { path, search: pinned(state.view, current) });
    if (kept === undefined) return;
    const { signed } = fields;
    save.mutate(
      isView
        ? {
            kind: 'view',
            ...kept,
            title: title.trim(),
            ...(signed.trim() === '' ? {} : { signed: signed.trim() }),
          }
        : { kind: 'note', ...kept, fields },
      {
        onSuccess: () => {
          setFields(EMPTY_NOTE);
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      open={open}
      title={isView ? 'Save this view' : 'Add a note'}
      confirm={isView ? 'Save the view' : 'Save the note'}
      disabled={wanting || save.isPending}
      onCancel={onClose}
      onConfirm={keep}
    >
      <p>{upperFirst(source.figure.toolName)}. Kept with what the figure says today; listed under Actions.</p>
      {save.error === null ? null : (
        <IssueList title="It was not saved" issues={toIssues(save.error).map(storeIssueWords)} />
      )}
      {isView ? (
        <>
          <TextField label="Name" value={title} onChange={setTitle} />
          <TextField
            label="Signed"
            hint="Your name, if you wish"
            value={fields.signed}
            onChange={(signed) => setFields({ ...fields, signed })}
          />
        </>
      ) : (
        <NoteFieldsForm fields={fields} onChange={setFields} />
      )}
    </ConfirmDialog>
  );
}

/** What a view is called unless somebody says otherwise; no number of the data. */
function nameOf({ figure }: ExportSource, current: CurrentScope | undefined): string {
  const name = upperFirst(figure.toolName);
  if (current === undefined) return name;
  const { series, snapshot, breakdown, member } = current;
  return `${name}: ${scopeLine(series.title, snapshot.reference, breakdown?.name, member?.label)}`;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The address of a view holds the latest snapshot without naming it: what is kept names the one that was looked at. */
function pinned(view: View, current: CurrentScope | undefined): Place['search'] {
  const held = { ...view, ...(current === undefined ? {} : { snapshot: current.snapshot.id }) };
  return Object.fromEntries(
    Object.entries(held).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]])),
  );
}
