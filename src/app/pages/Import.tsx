import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { ImportPage } from '../import/ImportPage.tsx';
import { parseImportStep } from '../import/importSteps.ts';
import { KeptImportContext } from '../import/keptImport.ts';
import { useView } from '../view/useView.ts';

/** The import in five steps; afterwards the overview of what was saved. */
export function Import() {
  const state = useView();
  const navigate = useNavigate();
  const kept = use(KeptImportContext);
  if (state.kind === 'loading') return <h1>Import data</h1>;
  const step = parseImportStep(state.view.step ?? kept?.step);
  return (
    <ImportPage
      step={step}
      onStep={(to) => void navigate({ to: '/import', search: { step: to } })}
      library={state.library}
      onSaved={([id]) => void navigate({ to: '/overview', search: id === undefined ? {} : { snapshot: id } })}
      onLeave={() => void navigate({ to: '/overview' })}
    />
  );
}
