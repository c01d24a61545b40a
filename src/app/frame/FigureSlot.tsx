import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, memo, type ReactNode, Suspense } from 'react';
import type { Answered } from '../../figure/buildPageSummary.ts';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { FigureRequest, FigureState } from '../../queries/figureQuery.ts';
import { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import { FigurePlaceholder } from '../../ui/figure/FigurePlaceholder.tsx';
import type { FigureAction } from '../../ui/figure/figureAction.ts';
import { useKeep } from '../actions/useKeep.tsx';
import { auditActions } from '../audit/auditAction.ts';
import { closelyOf } from '../drill/closelyOf.tsx';
import { parsePick, toPickText } from '../drill/pick.ts';
import { figureActions } from '../exits/figureActions.ts';
import type { CurrentScope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';
import type { View } from '../view/view.ts';

/** Loaded when it is needed: a first figure waits for no words of refusal. */
const RefusedFigure = lazy(async () => {
  const { RefusedFigure: component } = await import('./RefusedFigure.tsx');
  return { default: component };
});

/** Loaded where a plan is being made. */
const PlanProgress = lazy(async () => {
  const { PlanProgress: component } = await import('../audit/PlanProgress.tsx');
  return { default: component };
});

/** Loaded where groups differ between dates. */
const CoarserOffer = lazy(async () => {
  const { CoarserOffer: component } = await import('../comparators/CoarserOffer.tsx');
  return { default: component };
});

/** Loaded with a ratio. */
const ReferencePicker = lazy(async () => {
  const { ReferencePicker: component } = await import('../comparators/ReferencePicker.tsx');
  return { default: component };
});

interface FigureSlotProps {
  /** Its place on the page. */
  readonly at: number;
  /** The room kept free for it until it is there. */
  readonly heightPx: number;
  readonly request: FigureRequest | undefined;
  readonly state: FigureState;
  readonly scope: CurrentScope;
  readonly picked: string | undefined;
}

/** One figure, drawn anew only when it is another: a change in the scope bar alone changes none. */
export const FigureSlot = memo(function FigureSlot({
  at,
  heightPx,
  request,
  state,
  scope,
  picked,
}: FigureSlotProps) {
  const change = useChangeView();
  const navigate = useNavigate();
  const { kind } = scope.series;
  if (state.kind === 'ready') {
    const presentation = request?.wording?.presentation;
    const { figure, released } = state;
    const source = { figure, released, ...(presentation === undefined ? {} : { presentation }) };
    const onProvenance = ([record]: readonly SnapshotId[]): void => {
      void navigate({ to: '/data', search: record === undefined ? {} : { record } });
    };
    const closely = closelyOf(
      at,
      { released, figure, wording: request?.wording ?? {} },
      {
        scope,
        pick: parsePick(picked),
        onPick: (pick) => change({ pick: toPickText(pick) }),
        onProvenance: () => onProvenance(figure.band.records),
      },
    );
    const onAudit = (view: View): void => void navigate({ to: '/audit', search: view });
    return (
      <ReadyFigure
        source={source}
        more={[...closely.actions, ...auditActions(released, scope, onAudit)]}
        onProvenance={onProvenance}
        offer={besideOf(released, request?.wording?.preset !== undefined)}
        closely={closely.frame}
      />
    );
  }
  if (state.kind === 'loading') {
    const bare = (
      <FigurePlaceholder kind={kind} title="Loading" state={{ kind: 'loading' }} heightPx={heightPx} />
    );
    if (state.planning === undefined) return bare;
    const work = <PlanProgress {...state.planning} />;
    return (
      <Suspense fallback={bare}>
        <FigurePlaceholder
          kind={kind}
          title="Loading"
          state={{ kind: 'loading', work }}
          heightPx={heightPx}
        />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<FigurePlaceholder kind={kind} title="Loading" state={{ kind: 'loading' }} />}>
      <RefusedFigure kind={kind} state={state} />
    </Suspense>
  );
});

/**
 * What can be chosen beside a figure: a coarser scheme that both sides share where their groups differ; the group that a ratio is set
 * against, where no standard says which.
 */
function besideOf(released: Answered['released'], isStandard: boolean): ReactNode {
  if (released.kind !== 'released') return undefined;
  const { notes, references = [] } = released;
  const note = notes.find(({ code }) => code === 'coarser-scheme');
  const isChosen = references.length > 1 && !isStandard;
  if (note?.code !== 'coarser-scheme' && !isChosen) return undefined;
  return (
    <Suspense fallback={null}>
      {note?.code === 'coarser-scheme' ? <CoarserOffer grouping={note.grouping} /> : null}
      {isChosen ? <ReferencePicker question={released.question} references={references} /> : null}
    </Suspense>
  );
}

interface ReadyFigureProps {
  readonly source: ExportSource;
  readonly more: readonly FigureAction[];
  readonly onProvenance: (records: readonly SnapshotId[]) => void;
  readonly offer: ReactNode;
  readonly closely: ReturnType<typeof closelyOf>['frame'];
}

function ReadyFigure({ source, more, onProvenance, offer, closely }: ReadyFigureProps) {
  const client = useQueryClient();
  const { action, dialog } = useKeep(source);
  const actions = [...figureActions(source, client, action), ...more];
  return (
    <>
      <FigureFrame
        figure={source.figure}
        onProvenance={onProvenance}
        actions={actions}
        offer={offer}
        closely={closely}
      />
      {dialog}
    </>
  );
}
