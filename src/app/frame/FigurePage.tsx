import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, lazy, memo, type ReactNode, Suspense } from 'react';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import type { Answered, SummarisedPage } from '../../figure/buildPageSummary.ts';
import type { Template } from '../../codebook/templates.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { FigureRequest, FigureState } from '../../queries/useFigures.ts';
import { useFigures } from '../../queries/useFigures.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import type { FigureAction } from '../../ui/figure/FigureTools.tsx';
import { FigurePlaceholder } from '../../ui/figure/FigurePlaceholder.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { useKeep } from '../actions/useKeep.tsx';
import { auditActions } from '../audit/auditAction.ts';
import { closelyOf } from '../drill/closelyOf.tsx';
import { parsePick, toPickText } from '../drill/pick.ts';
import { figureActions } from '../exits/figureActions.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView, useView } from '../view/useView.ts';
import type { View } from '../view/view.ts';
import { toFigurePx } from './pagePlaces.ts';
import { ScopeNotices } from './ScopeNotices.tsx';
import { useFirstPaint, useNotePaint } from './useFirstPaint.ts';
import { useSteadyFigures } from './useSteadyFigures.ts';
import './places.css';

/** Loaded when it is needed: a first figure waits for no words of refusal. */
const RefusedFigure = lazy(async () => {
  const { RefusedFigure: component } = await import('./RefusedFigure.tsx');
  return { default: component };
});

/** It comes after the first figure. */
const PageSummaryOf = lazy(async () => {
  const { PageSummaryOf: component } = await import('./PageSummaryOf.tsx');
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

/** With the shapes of all files, it comes where there is nothing to show. */
const TemplateLinks = lazy(async () => {
  const { TemplateLinks: component } = await import('../comparators/TemplateLinks.tsx');
  return { default: component };
});

interface FigurePageProps {
  readonly title: string;
  readonly page: SummarisedPage;
  readonly requests: (scope: CurrentScope, all: Scope) => readonly FigureRequest[];
  /** What the screen says where the data in view has nothing for it. */
  readonly empty: ReactNode;
  /** Choices of this screen alone, above its figures. */
  readonly controls?: (scope: CurrentScope, all: Scope) => ReactNode;
  /** The class of `places.css` that keeps their room free until the data is there. */
  readonly controlsPlace?: string;
  /** What stands after the first figure, once all are there. */
  readonly after?: (answers: readonly Answered[]) => ReactNode;
  /** What stands under its figures, and where there are none. */
  readonly under?: (scope: CurrentScope, all: Scope) => ReactNode;
  /** Templates of the files that would fill it. */
  readonly templates?: readonly Template['id'][];
}

/** A screen of figures: its summary, then each figure, or what would fill it. */
export function FigurePage({
  title,
  page,
  requests,
  empty,
  controls,
  controlsPlace,
  after,
  under,
  templates,
}: FigurePageProps) {
  const state = useView();
  if (state.kind === 'loading')
    return <PageLoading title={title} page={page} controlsPlace={controlsPlace} />;
  const { current } = state.scope;
  const asked = current === undefined ? [] : requests(current, state.scope);
  return (
    <>
      <h1>{title}</h1>
      <ScopeNotices scope={state.scope} issues={state.library.issues} />
      {current === undefined || asked.length === 0 ? (
        <EmptyState title="Nothing to show here yet">
          {empty}
          {templates === undefined ? null : (
            <Suspense fallback={null}>
              <TemplateLinks ids={templates} />
            </Suspense>
          )}
        </EmptyState>
      ) : (
        <>
          {controls?.(current, state.scope)}
          <Figures
            key={state.scope.kind}
            page={page}
            requests={asked}
            scope={current}
            picked={state.view.pick}
            after={after}
          />
        </>
      )}
      {current === undefined ? null : under?.(current, state.scope)}
    </>
  );
}

interface PageLoadingProps {
  readonly title: string;
  readonly page: SummarisedPage;
  readonly controlsPlace?: string | undefined;
}

/** A screen whose data is on its way. */
export function PageLoading({ title, page, controlsPlace }: PageLoadingProps) {
  return (
    <>
      <h1>{title}</h1>
      <div className={controlsPlace} />
      <div className={`summary-place ${page}`} />
      <PageGrid>
        <FigurePlaceholder
          kind="real"
          title="Loading"
          state={{ kind: 'loading' }}
          heightPx={toFigurePx(page, 0)}
        />
      </PageGrid>
    </>
  );
}

interface FiguresProps {
  readonly page: SummarisedPage;
  readonly requests: readonly FigureRequest[];
  readonly scope: CurrentScope;
  /** The mark that is looked at closely, as the address has it. */
  readonly picked: string | undefined;
  readonly after: FigurePageProps['after'] | undefined;
}

function Figures({ page, requests, scope, picked, after }: FiguresProps) {
  const painted = useFirstPaint();
  const states = useFigures(requests, painted ? 'all' : 'first');
  useNotePaint(states[0]?.kind !== 'loading');
  const shown = useSteadyFigures({ requests, states, scope });
  const ready = shown.states.flatMap((state) => (state.kind === 'ready' ? [state] : []));
  const complete = shown.states.every((state) => state.kind !== 'loading');
  return (
    <>
      {complete && ready.length === 0 ? null : (
        <div className={`summary-place ${page}`}>
          {complete ? (
            <Suspense fallback={null}>
              <PageSummaryOf answers={ready} page={page} />
            </Suspense>
          ) : null}
        </div>
      )}
      <PageGrid busy={shown.busy}>
        {shown.states.map((state, at) => (
          <Fragment key={at}>
            <FigureSlot
              at={at}
              heightPx={toFigurePx(page, at)}
              request={shown.requests[at]}
              state={at === 0 || painted ? state : LOADING}
              scope={shown.scope}
              picked={picked}
            />
            {at === 0 && complete ? after?.(ready) : null}
          </Fragment>
        ))}
      </PageGrid>
    </>
  );
}

const LOADING: FigureState = { kind: 'loading' };

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
const FigureSlot = memo(function FigureSlot({
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
