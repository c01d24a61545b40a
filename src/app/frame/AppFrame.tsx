import { Outlet, useRouterState } from '@tanstack/react-router';
import { AppHeader } from '../../ui/frame/AppHeader.tsx';
import { PageFrame } from '../../ui/frame/PageFrame.tsx';
import { useView } from '../view/useView.ts';
import { toSearch } from '../view/view.ts';
import { AppScope } from './AppScope.tsx';

const screens = [
  { path: '/overview', text: 'Overview', scoped: true },
  { path: '/representation', text: 'Representation', scoped: true },
  { path: '/progression', text: 'Progression', scoped: true },
  { path: '/trends', text: 'Trends', scoped: true },
  { path: '/declaration', text: 'Declaration', scoped: true },
  { path: '/incidents', text: 'Incidents', scoped: true },
  { path: '/papers', text: 'Papers', scoped: false },
  { path: '/check', text: 'Check a figure', scoped: false },
  { path: '/data', text: 'Data', scoped: false },
  { path: '/protection', text: 'Data protection', scoped: false },
] as const;

const titles: Readonly<Record<string, string>> = {
  '/': 'Start',
  '/import': 'Import data',
  '/audit': 'What is hidden',
  ...Object.fromEntries(screens.map(({ path, text }) => [path, text])),
};

/** The frame round every screen: header, scope bar where the screen has one, the screen itself. */
export function AppFrame() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const state = useView();
  const kind = state.kind === 'ready' ? state.scope.kind : (state.view.kind ?? 'real');
  const scoped = path === '/audit' || screens.find((screen) => screen.path === path)?.scoped === true;
  const search = toSearch({ ...state.view });
  const links = screens.map((screen) => ({
    key: screen.path,
    text: screen.text,
    href: `#${screen.path}${search}`,
    current: screen.path === path,
  }));
  const header = <AppHeader homeHref="#/" links={links} importHref={`#/import${search}`} />;
  const scope = scoped ? <AppScope state={state} /> : undefined;
  return (
    <PageFrame
      kind={scoped ? kind : 'real'}
      title={titles[path] ?? 'Page not found'}
      header={header}
      scope={scope}
    >
      <Outlet />
    </PageFrame>
  );
}
