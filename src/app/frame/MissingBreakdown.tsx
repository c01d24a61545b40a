import { useView } from '../view/useView.ts';
import { toSearch } from '../view/view.ts';

/** Which file would fill a screen by department, and which series held here already does. */
export function MissingBreakdown() {
  const state = useView();
  const fitting =
    state.kind === 'ready'
      ? state.scope.latest.filter(({ dimensions }) => dimensions.some(({ role }) => role === 'breakdown'))
      : [];
  return (
    <>
      <p>
        The data in view names no departments. A file of people or headcounts with a department column fills
        this screen; <a href="#/import">import one</a>.
      </p>
      {fitting.length === 0 ? null : (
        <>
          <p>These series name departments:</p>
          <ul>
            {fitting.map(({ series, title }) => (
              <li key={series}>
                <a href={`#/departments${toSearch({ series })}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
