import { Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeptView } from '../../queries/useLastView.ts';
import { AppHeader, type NavLink } from '../../ui/frame/AppHeader.tsx';
import { Follower } from '../../ui/frame/Follower.tsx';
import { PageFrame } from '../../ui/frame/PageFrame.tsx';
import { type KeptImport, KeptImportContext } from '../import/keptImport.ts';
import { useView } from '../view/useView.ts';
import { toSearch, toSearchFrom } from '../view/view.ts';
import { AppScope } from './AppScope.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { screens } from './screens.ts';

const titles: Readonly<Record<string, string>> = {
  '/': 'Start',
  '/import': 'Import data',
  '/wres': 'NHS Workforce Race Equality Standard',
  '/audit': 'What is hidden',
  '/history': 'History',
  '/bin': 'Bin',
  '/repair': 'Check and repair',
  ...Object.fromEntries(screens.map(({ path, text }) => [path, text])),
};

/** The frame round every screen: header, scope bar where the screen has one, the screen itself. */
export function AppFrame() {
  const [kept] = useState<KeptImport>({});
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const state = useView();
  const kind = state.kind === 'ready' ? state.scope.kind : (state.view.kind ?? 'real');
  const scoped =
    path === '/audit' || path === '/wres' || screens.find((screen) => screen.path === path)?.scoped === true;
  const search = toSearchFrom(path, state.view);
  const link = (screen: (typeof screens)[number]): NavLink => ({
    key: screen.path,
    text: screen.text,
    href: `#${screen.path}${search}`,
    current: screen.path === path,
  });
  useKeptView(scoped && state.kind === 'ready' ? `${path}${toSearch({ ...state.view })}` : undefined);
  // Where the links lead from here on can wait for what was chosen.
  const header = (
    <Follower of={search}>
      <AppHeader
        homeHref="#/"
        links={screens.filter((screen) => screen.scoped).map(link)}
        tools={screens.filter((screen) => !screen.scoped).map(link)}
        display={<DisplayMenu />}
        importHref={`#/import${toSearchFrom('/import', state.view)}`}
      />
    </Follower>
  );
  const scope = scoped ? <AppScope state={state} /> : undefined;
  return (
    <PageFrame
      kind={scoped ? kind : 'real'}
      title={titles[path] ?? 'Page not found'}
      header={header}
      scope={scope}
    >
      <KeptImportContext value={kept}>
        <Outlet />
      </KeptImportContext>
    </PageFrame>
  );
}
