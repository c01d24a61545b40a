import {
  createContext,
  lazy,
  memo,
  type ReactNode,
  startTransition,
  Suspense,
  use,
  useEffect,
  useState,
} from 'react';
import type { Answered, SummarisedPage } from '../../figure/buildPageSummary.ts';
import type { FigureRequest, FigureState } from '../../queries/figureQuery.ts';
import { useFigures } from '../../queries/useFigures.ts';
import { afterPaint } from '../../ui/frame/afterPaint.ts';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import type { CurrentScope } from '../view/scope.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { toFigurePx } from './pagePlaces.ts';
import { useFirstPaint, useNotePaint } from './useFirstPaint.ts';
import { PATIENCE_MS, useSteadyFigures } from './useSteadyFigures.ts';

/** It comes after the first figure. */
const PageSummaryOf = lazy(async () => {
  const { PageSummaryOf: component } = await import('./PageSummaryOf.tsx');
  return { default: component };
});

interface FiguresProps {
  readonly page: SummarisedPage;
  readonly requests: readonly FigureRequest[];
  readonly scope: CurrentScope;
  /** The mark that is looked at closely, as the address has it. */
  readonly picked: string | undefined;
  /** What stands after the first figure, once all are there. */
  readonly after: ((answers: readonly Answered[]) => ReactNode) | undefined;
}

/** The first figure as it was asked for last. */
interface First {
  readonly request: FigureRequest | undefined;
  readonly state: FigureState;
  readonly scope: CurrentScope;
  readonly picked: string | undefined;
  /** Whether what stands round it still answers what was asked before. */
  readonly ahead: boolean;
}

const FirstContext = createContext<First | undefined>(undefined);

/**
 * The figures of a screen and their summary. After a choice the first figure is painted before anything else on the screen is worked
 * out: a choice is answered at once, however much stands under it.
 */
export function Figures(asked: FiguresProps) {
  const [late, setLate] = useState(asked);
  const { requests, scope, picked } = asked;
  const request = requests.slice(0, 1);
  const states = useFigures(request, 'at-once');
  const { states: shown, ...steady } = useSteadyFigures({ requests: request, states, scope });
  const there = states[0]?.kind !== 'loading';
  // Not while what stands round it answers something else: the summary of that would come first.
  useNotePaint(there && late === asked);
  useEffect(() => {
    const follow = (): void => startTransition(() => setLate(asked));
    if (there) return afterPaint(follow);
    const timer = setTimeout(follow, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [there, asked]);
  const first: First = {
    request: steady.requests[0],
    state: shown[0] ?? LOADING,
    scope: steady.scope,
    picked,
    ahead: late !== asked || steady.busy,
  };
  return (
    <FirstContext value={first}>
      <Screen {...late} />
    </FirstContext>
  );
}

/** All that waits for the first figure, and where that stands. */
const Screen = memo(function Screen({ page, requests, scope, picked, after }: FiguresProps) {
  const painted = useFirstPaint();
  const states = useFigures(requests, painted ? 'all' : 'first');
  const shown = useSteadyFigures({ requests, states, scope });
  const ready = shown.states.flatMap((state) => (state.kind === 'ready' ? [state] : []));
  const complete = shown.states.every((state) => state.kind !== 'loading');
  return (
    <>
      {complete && ready.length === 0 ? null : (
        <div className={`summary-place ${page}`}>
          {complete && painted ? (
            <Suspense fallback={null}>
              <PageSummaryOf answers={ready} page={page} />
            </Suspense>
          ) : null}
        </div>
      )}
      <Grid busy={shown.busy}>
        <FirstSlot heightPx={toFigurePx(page, 0)} />
        {complete ? after?.(ready) : null}
        {shown.states.slice(1).map((state, at) => (
          <FigureSlot
            key={at}
            at={at + 1}
            heightPx={toFigurePx(page, at + 1)}
            request={shown.requests[at + 1]}
            state={painted ? state : LOADING}
            scope={shown.scope}
            picked={picked}
          />
        ))}
      </Grid>
    </>
  );
});

function Grid({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  const first = use(FirstContext);
  return <PageGrid busy={busy || first?.ahead === true}>{children}</PageGrid>;
}

function FirstSlot({ heightPx }: { readonly heightPx: number }) {
  const first = use(FirstContext);
  if (first === undefined) return null;
  const { ahead: _ahead, ...slot } = first;
  return <FigureSlot at={0} heightPx={heightPx} {...slot} />;
}

const LOADING: FigureState = { kind: 'loading' };
