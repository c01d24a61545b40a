import { lazy, type ReactNode, Suspense } from 'react';
import type { Answered, SummarisedPage } from '../../figure/buildPageSummary.ts';
import type { Template } from '../../codebook/templates.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { FigurePlaceholder } from '../../ui/figure/FigurePlaceholder.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useView } from '../view/useView.ts';
import { Figures } from './Figures.tsx';
import { toFigurePx } from './pagePlaces.ts';
import { ScopeNotices } from './ScopeNotices.tsx';
import './places.css';

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
