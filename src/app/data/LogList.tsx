import { toDateText } from '../../figure/number/toDateText.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { LibraryState } from '../../workspace/libraryState.ts';
import { findClockSteps, type LogLine } from '../../workspace/logLine.ts';
import { isUndone, planUndo } from '../../workspace/planUndo.ts';
import { logWords, undoRefusalWords } from '../../workspace/words/logWords.ts';

interface LogListProps {
  readonly state: LibraryState;
  readonly busy: boolean;
  readonly onUndo: (line: string) => void;
}

/** The log, latest line first, each with its undoing or why there is none. */
export function LogList({ state, busy, onUndo }: LogListProps) {
  const back = findClockSteps(state.log);
  if (state.log.length === 0) return <p>Nothing was done yet.</p>;
  return (
    <ul className="log">
      {state.log.toReversed().map((line) => {
        const { what, about } = logWords(line, state);
        return (
          <li key={line.id}>
            <span>
              <b>{what}</b>: {about}
              <br />
              <small>
                {toDateText(line.at)}, {line.at.slice(11, 16)} UTC
                {back.has(line.seq) ? ' (the clock of this computer had gone back)' : ''}
                {isUndone(line.id, state.log) ? '; undone' : ''}
              </small>
            </span>
            <UndoButton line={line} state={state} busy={busy} onUndo={onUndo} name={`${what}, ${about}`} />
          </li>
        );
      })}
    </ul>
  );
}

interface UndoButtonProps extends LogListProps {
  readonly line: LogLine;
  readonly name: string;
}

function UndoButton({ line, state, busy, onUndo, name }: UndoButtonProps) {
  const plan = planUndo(line, state);
  if (plan.kind === 'ok')
    return (
      <Button look="quiet" about={name} disabled={busy} onPress={() => onUndo(line.id)}>
        Undo
      </Button>
    );
  const { error } = plan;
  return error.kind === 'built-on' || error.kind === 'changed-since' ? (
    <small>{undoRefusalWords(error)}</small>
  ) : null;
}
