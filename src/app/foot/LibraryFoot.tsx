import { useRouterState } from '@tanstack/react-router';
import { readToday } from '../../queries/readToday.ts';
import { useKept } from '../../queries/useKept.ts';
import { useStanding } from '../../queries/useLibrary.ts';
import { useLastSaved } from '../../queries/useLastSaved.ts';
import { isDue } from '../../workspace/keptFigure.ts';
import { isReminder } from '../../workspace/lastSaved.ts';
import { lastSavedWords } from '../../workspace/words/lastSavedWords.ts';
import { UndoNotice } from './UndoNotice.tsx';
import './foot.css';

/** Under every page: when everything was last saved to a file, what is due, and the way back from the last change. */
export function LibraryFoot() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <footer className="foot no-print">
      {/* The Data page says it where the file is saved. */}
      {path === '/data' ? null : <Saved />}
      {path === '/data' ? null : <Reviews />}
      {path === '/actions' ? null : <Due />}
      <UndoNotice path={path} />
    </footer>
  );
}

function Saved() {
  const last = useLastSaved();
  if (last === undefined || last.kind === 'nothing-held') return null;
  const words = lastSavedWords(last);
  return (
    <p>
      {isReminder(last) ? <b>{words}</b> : words} <a href="#/data">Save everything to a file</a>
    </p>
  );
}

function Due() {
  const notes = useKept().data?.notes ?? [];
  const due = notes.filter((note) => isDue(note, readToday())).length;
  return due === 0 ? null : (
    <p>
      <a href="#/actions">{due === 1 ? 'One action is due' : `${due} actions are due`}</a>
    </p>
  );
}

function Reviews() {
  const today = readToday();
  const due = useStanding().current.filter(({ reviewOn }) => reviewOn !== undefined && reviewOn <= today);
  return due.length === 0 ? null : (
    <p>
      <a href="#/data">
        {due.length === 1 ? 'One snapshot is' : `${due.length} snapshots are`} to be looked at again: decide
        whether to keep {due.length === 1 ? 'it' : 'them'}
      </a>
    </p>
  );
}
