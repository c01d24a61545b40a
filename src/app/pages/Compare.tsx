import { ComparePickers } from '../compare/ComparePickers.tsx';
import { NothingToCompare } from '../compare/NothingToCompare.tsx';
import { FigurePage } from '../frame/FigurePage.tsx';
import { compareRequests, toCompared } from '../view/compareRequests.ts';
import { useView } from '../view/useView.ts';

/** Two dates, two departments, or a department with the whole. */
export function Compare() {
  const { view } = useView();
  return (
    <FigurePage
      title="Compare"
      page="compare"
      requests={(scope, all) => compareRequests(scope, all, toCompared(view.with, scope))}
      controls={(scope, all) => (
        <ComparePickers scope={scope} all={all} compared={toCompared(view.with, scope)} />
      )}
      empty={<NothingToCompare />}
    />
  );
}
