import { useEffect, useState } from 'react';
import type { FigureRequest, FigureState } from '../../queries/figureQuery.ts';
import type { CurrentScope } from '../view/scope.ts';

/** What was asked for of what is in view, and what came of it, in the same order. */
export interface AskedFigures {
  readonly requests: readonly FigureRequest[];
  readonly states: readonly FigureState[];
  readonly scope: CurrentScope;
}

/** How long figures may stand for those that are to come after them; longer would pass for the answer. */
export const PATIENCE_MS = 400;

/**
 * The figures asked for; while they are on their way for a moment, those that stood there before, so that nothing moves and
 * nothing is painted twice. Where a plan is being made, how far it has come is shown instead.
 */
export function useSteadyFigures(asked: AskedFigures): AskedFigures & { readonly busy: boolean } {
  const { states } = asked;
  // The last that were all there; nothing is held of a screen where one was refused.
  const [held, setHeld] = useState<AskedFigures>();
  const [late, setLate] = useState(false);
  const complete = states.every(({ kind }) => kind !== 'loading');
  const whole = states.every(({ kind }) => kind === 'ready');
  const planning = states.some((state) => state.kind === 'loading' && state.planning !== undefined);
  const waiting = !complete && held !== undefined;
  const same = held !== undefined && isSame(held, asked);
  if (whole && !same) setHeld(asked);
  if (complete && !whole && held !== undefined) setHeld(undefined);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  if (same || (waiting && !late && !planning)) return { ...held, busy: waiting };
  return { ...asked, busy: !complete };
}

function isSame(some: AskedFigures, others: AskedFigures): boolean {
  const [a, b] = [some.scope, others.scope];
  return (
    some.states.length === others.states.length &&
    some.states.every((state, at) => state === others.states[at]) &&
    a.snapshot.id === b.snapshot.id &&
    a.member?.place === b.member?.place &&
    a.grouping === b.grouping
  );
}
