import { groupsIn } from '../../queries/groupsIn.ts';
import { useFigures } from '../../queries/useFigures.ts';
import { Picker } from '../../ui/controls/Picker.tsx';
import { FigurePage } from '../frame/FigurePage.tsx';
import { MissingBreakdown } from '../frame/MissingBreakdown.tsx';
import { departmentRequests, departmentTable } from '../view/departmentRequests.ts';
import { useChangeView, useView } from '../view/useView.ts';
import '../compare/compare.css';

/** All departments on one screen: one group in each, ranked only where intervals allow, every group in each, who gave a group. */
export function Departments() {
  const state = useView();
  const change = useChangeView();
  const current = state.kind === 'ready' ? state.scope.current : undefined;
  const table = current === undefined ? undefined : departmentTable(current);
  const [answer] = useFigures(table === undefined ? [] : [table]);
  const groups = groupsIn(answer?.kind === 'ready' ? answer.released : undefined);
  const group =
    groups.find(({ key }) => key === state.view.group) ??
    groups.find(({ key }) => key !== 'white') ??
    groups[0];
  return (
    <FigurePage
      title="Departments"
      page="departments"
      requests={(scope) => departmentRequests(scope, group?.key)}
      controls={() => (
        <div className="pickers-place">
          {group === undefined ? null : (
            <div className="compare-pickers">
              <Picker
                label="Ethnic group in the first figure"
                value={group.key}
                choices={groups.map(({ key, label }) => ({ value: key, text: label }))}
                onChange={(key) => change({ group: key, pick: undefined })}
              />
            </div>
          )}
        </div>
      )}
      controlsPlace="pickers-place"
      empty={<MissingBreakdown />}
    />
  );
}
