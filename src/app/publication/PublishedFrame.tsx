import { Outlet, useRouterState } from '@tanstack/react-router';
import { toSearch } from '../view/view.ts';
import { readPublication } from '../../queries/published/publication.ts';
import { readPublishedGoals } from '../../queries/published/useGoals.ts';
import { ScopeBar } from '../../ui/controls/ScopeBar.tsx';
import { AppHeader, type NavLink } from '../../ui/frame/AppHeader.tsx';
import { PageFrame } from '../../ui/frame/PageFrame.tsx';
import { DisplayMenu } from '../frame/DisplayMenu.tsx';
import { Pickers, toSummary } from '../frame/AppScope.tsx';
import { useView, type ViewState } from '../view/useView.ts';
import { publishedScreens } from './publishedRequests.ts';
import './publication.css';

/** The frame round every screen of a publication: only screens that have something to show, one kind, nothing to bring in. */
export function PublishedFrame() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const state = useView();
  const head = readPublication();
  const search = toSearch({ ...state.view });
  const toLink = ({ path: to, text }: { readonly path: string; readonly text: string }): NavLink => ({
    key: to,
    text,
    href: `#${to}${search}`,
    current: to === path,
  });
  const links = screensOf(state).map(toLink);
  const tools = [toLink({ path: '/data', text: 'Sources' })];
  const current = state.kind === 'ready' ? state.scope.current : undefined;
  const scope =
    path === '/data' || path === '/' || state.kind === 'loading' || current === undefined ? undefined : (
      <ScopeBar
        kindSwitch={<KindWord kind={state.scope.kind} />}
        summary={toSummary(current)}
        roomy={current.breakdown !== undefined}
      >
        <Pickers scope={state.scope} current={current} members={head?.members === true} />
      </ScopeBar>
    );
  return (
    <PageFrame
      kind={head?.provenance_kind ?? 'real'}
      title={`${[...links, ...tools].find(({ current: here }) => here)?.text ?? 'Start'}, ${head?.title ?? ''}`}
      header={<AppHeader homeHref="#/" links={links} tools={tools} display={<DisplayMenu />} />}
      scope={scope}
    >
      <Outlet />
    </PageFrame>
  );
}

function KindWord({ kind }: { readonly kind: 'real' | 'illustrative' }) {
  return (
    <p className="published-kind">
      <b>{kind === 'real' ? 'Real data' : 'Illustrative data'}</b>
    </p>
  );
}

function screensOf(state: ViewState): readonly { readonly path: string; readonly text: string }[] {
  if (state.kind === 'loading' || state.scope.current === undefined) return [];
  const { scope, view } = state;
  const { current } = state.scope;
  const goals = readPublishedGoals();
  return publishedScreens.filter(({ requests }) => requests(current, scope, goals, view.against).length > 0);
}
