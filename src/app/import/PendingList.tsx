import type { Pending } from '../../kernel/pending.ts';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { toStepText, type ImportStep } from './importSteps.ts';
import { pendingWords } from './pendingWords.ts';

interface PendingListProps {
  readonly pending: readonly Pending[];
  readonly onStep: (step: ImportStep) => void;
}

/** What still waits, each with the way to the step that answers it. */
export function PendingList({ pending, onStep }: PendingListProps) {
  if (pending.length === 0) return null;
  return (
    <Notice title="This still waits for you; nothing can be saved until it is answered">
      <ul className="import-waiting">
        {pendingWords(pending).map(({ title, text, step }) => (
          <li key={title}>
            <b>{title}</b> <span className="small">{text}</span>{' '}
            <button type="button" className="link" onClick={() => onStep(step)}>
              Go to {toStepText(step)}
              <span className="vh">: {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
