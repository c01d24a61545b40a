import { lazy, Suspense, useState } from 'react';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import type { FigureAction } from '../../ui/figure/figureAction.ts';

/** Loaded when the first figure is kept. */
const KeepDialog = lazy(async () => {
  const { KeepDialog: component } = await import('./KeepDialog.tsx');
  return { default: component };
});

type What = 'view' | 'note';

/** The tool that keeps a figure as a saved view or with a note, and the place of its dialog. */
export function useKeep(source: ExportSource) {
  const [asked, setAsked] = useState<{ readonly what: What; readonly open: boolean }>();
  const choice = (what: What, label: string) => ({
    id: `keep-${what}`,
    label,
    run: () => setAsked({ what, open: true }),
  });
  const action: FigureAction = {
    id: 'keep',
    label: 'Keep',
    run: [choice('view', 'Save this view'), choice('note', 'Add a note')],
  };
  const dialog =
    asked === undefined ? null : (
      <Suspense fallback={null}>
        <KeepDialog
          key={asked.what}
          {...asked}
          source={source}
          onClose={() => setAsked({ ...asked, open: false })}
        />
      </Suspense>
    );
  return { action, dialog };
}
