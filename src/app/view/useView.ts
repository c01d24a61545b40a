import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useLibrary } from '../../queries/useLibrary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { resolveScope, type Scope, shownOn } from './scope.ts';
import type { View } from './view.ts';

/** The view in the address with what it means here, and how to change it. */
export type ViewState =
  | { readonly kind: 'loading'; readonly view: View }
  | { readonly kind: 'ready'; readonly view: View; readonly scope: Scope; readonly library: Library };

/** Reads the view from the address. Everything a screen shows is in it, so back and forward work. */
export function useView(): ViewState {
  const view = useSearch({ strict: false });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const library = useLibrary(view.snapshot);
  if (library.kind === 'loading') return { kind: 'loading', view };
  return {
    kind: 'ready',
    view,
    library: library.library,
    scope: resolveScope(library.library, view, shownOn(path)),
  };
}

/** Changes the view in the address; a part set to `undefined` leaves it. */
export function useChangeView(): (change: { [K in keyof View]?: View[K] | undefined }) => void {
  const navigate = useNavigate();
  return (change) => {
    void navigate({
      to: '.',
      search: (before: View): View =>
        Object.fromEntries(
          Object.entries({ ...before, ...toForgotten(change), ...change }).filter(
            ([, value]) => value !== undefined,
          ),
        ),
    });
  };
}

/** A number of other data is another number; other data, or other groups, may not have the group that ratios are set against. */
function toForgotten(change: object): { readonly [K in keyof View]?: undefined } {
  return {
    ...('series' in change ? { pick: undefined } : {}),
    ...('series' in change || 'groups' in change ? { reference: undefined } : {}),
  };
}
