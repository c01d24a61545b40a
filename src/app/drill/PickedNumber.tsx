import { use } from 'react';
import { buildClosely } from '../../figure/closely.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Wording } from '../../figure/wording.ts';
import type { FigureState } from '../../queries/figureQuery.ts';
import { WaysContext } from '../../ui/figure/waysOn.ts';
import type { CurrentScope } from '../view/scope.ts';
import { useChangeView, useView } from '../view/useView.ts';
import { waysFrom } from './madeOf.ts';
import { OneNumber } from './OneNumber.tsx';
import { type Pick, toPickText } from './pick.ts';

interface PickedNumberProps {
  readonly figure: Figure;
  readonly released: Extract<FigureState, { kind: 'ready' }>['released'];
  readonly wording: Wording;
  readonly pick: Pick;
  readonly scope: CurrentScope;
  readonly onProvenance: () => void;
}

/** The number that the address names, looked at closely; nothing where the figure has no such number. */
export function PickedNumber(props: PickedNumberProps) {
  const { figure, released, wording, pick, scope, onProvenance } = props;
  const { view } = useView();
  const change = useChangeView();
  const ways = use(WaysContext);
  const closely = buildClosely(released, figure, pick, wording);
  if (closely === undefined || ways === undefined) return null;
  const move = (to: Partial<Pick>): void => change({ pick: toPickText({ ...pick, ...to }) });
  return (
    <OneNumber
      figure={figure}
      closely={closely}
      ways={ways}
      on={waysFrom(closely, released.question, scope, view)}
      onProvenance={onProvenance}
      at={pick}
      onRow={(row) => move({ row })}
      onColumn={(column) => move({ column })}
      onClose={() => {
        change({ pick: undefined });
        ways.showPicture();
      }}
    />
  );
}
