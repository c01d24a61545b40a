import { CheckPanel } from '../check/CheckPanel.tsx';
import { useView } from '../view/useView.ts';

/** Where a number came from: a figure by its code, or by a file that this app made. */
export function Check() {
  const state = useView();
  return (
    <>
      <h1>Check a figure</h1>
      <p className="lede">
        Where did this number come from? Type the code of a figure, or drop the file. The answer comes from
        this browser alone. It finds accidents, not forgers.
      </p>
      {state.kind === 'loading' ? null : <CheckPanel library={state.library} />}
    </>
  );
}
