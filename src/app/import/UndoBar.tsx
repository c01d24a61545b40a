import { Button } from '../../ui/controls/Button.tsx';
import { type ImportSession, withUndo } from './importSession.ts';
import { changeWords } from './changeWords.ts';

interface UndoBarProps {
  readonly session: ImportSession;
  readonly onSession: (session: ImportSession) => void;
}

/** The last choice, and a press that takes it back; then the one before it. */
export function UndoBar({ session, onSession }: UndoBarProps) {
  const before = session.past.at(-1);
  const undone = withUndo(session);
  const { recipe } = session;
  const text = before === undefined || recipe === undefined ? '' : changeWords(before, recipe);
  return (
    <div className="buttons import-undo">
      <Button
        look="quiet"
        disabled={undone === undefined}
        onPress={() => {
          if (undone !== undefined) onSession(undone);
        }}
      >
        Undo the last choice
      </Button>
      <p role="status" className="small">
        {text}
      </p>
    </div>
  );
}
