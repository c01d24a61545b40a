import { useNavigate } from '@tanstack/react-router';
import { ImportPage } from '../import/ImportPage.tsx';
import { useView } from '../view/useView.ts';

/** The import in five steps; afterwards the new snapshot's overview. */
export function Import() {
  const state = useView();
  const navigate = useNavigate();
  if (state.kind === 'loading') return <h1>Import data</h1>;
  return (
    <ImportPage
      library={state.library}
      onSaved={([id]) => void navigate({ to: '/overview', search: id === undefined ? {} : { snapshot: id } })}
    />
  );
}
