import { ComparePickers } from '../compare/ComparePickers.tsx';
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
      controls={(scope) => <ComparePickers scope={scope} compared={toCompared(view.with, scope)} />}
      empty={
        <p>
          There is nothing to compare with yet. A second file of the same series, at another date, fills this
          screen; so does a file with a department column, once a department is chosen.{' '}
          <a href="#/import">Import data</a>, or choose another series above.
        </p>
      }
    />
  );
}
