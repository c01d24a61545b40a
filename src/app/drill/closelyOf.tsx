import { type ComponentProps, lazy, Suspense } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { findNumber, firstNumber, keyAt } from '../../figure/numberPlace.ts';
import type { Wording } from '../../figure/wording.ts';
import type { FigureState } from '../../queries/figureQuery.ts';
import type { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import type { FigureAction } from '../../ui/figure/figureAction.ts';
import type { CurrentScope } from '../view/scope.ts';
import type { Pick } from './pick.ts';

/** Fetched with the first number that is looked at closely. */
const PickedNumber = lazy(async () => {
  const { PickedNumber: component } = await import('./PickedNumber.tsx');
  return { default: component };
});

interface Answered {
  readonly figure: Figure;
  readonly released: Extract<FigureState, { kind: 'ready' }>['released'];
  readonly wording: Wording;
}

interface Around {
  readonly scope: CurrentScope;
  /** What the address says is looked at, on whichever figure of the page. */
  readonly pick: Pick | undefined;
  readonly onPick: (pick: Pick) => void;
  readonly onProvenance: () => void;
}

/** How the numbers of a figure are looked at closely: by its marks, and by a tool for whoever does not use those. */
export function closelyOf(
  at: number,
  { figure, released, wording }: Answered,
  { scope, pick, onPick, onProvenance }: Around,
): {
  readonly frame: NonNullable<ComponentProps<typeof FigureFrame>['closely']>;
  readonly actions: readonly FigureAction[];
} {
  const own = pick?.figure === at ? pick : undefined;
  const first = firstNumber(released);
  return {
    frame: {
      picked: own === undefined ? undefined : keyAt(released, own),
      onPick: (key) => {
        const place = findNumber(released, key);
        if (place !== undefined) onPick({ figure: at, ...place });
      },
      detail:
        own === undefined ? undefined : (
          <Suspense fallback={null}>
            <PickedNumber {...{ figure, released, wording, scope, onProvenance }} pick={own} />
          </Suspense>
        ),
    },
    actions:
      first === undefined
        ? []
        : [{ id: 'one-number', label: 'One number', run: () => onPick({ figure: at, ...first }) }],
  };
}
