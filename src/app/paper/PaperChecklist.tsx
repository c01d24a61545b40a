import type { Paper } from '../../workspace/paper.ts';
import { readChecklist } from '../../workspace/paperChecklist.ts';

interface PaperChecklistProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

/** The questions that boards ask of race equality data, and whether this paper answers each. */
export function PaperChecklist({ paper, onChange }: PaperChecklistProps) {
  const list = readChecklist(paper);
  const open = list.filter(({ answer }) => answer === 'not-yet').length;
  const toggle = (id: string, on: boolean): void =>
    onChange({
      ...paper,
      answered: on ? [...paper.answered, id] : paper.answered.filter((each) => each !== id),
    });
  return (
    <section aria-labelledby="board-questions">
      <h2 id="board-questions">Questions that boards ask</h2>
      <p>
        {open === 0
          ? 'This paper answers all of them.'
          : `${open} of ${list.length} have no answer in this paper yet.`}
      </p>
      <ul className="board-questions">
        {list.map(({ question: { id, question, why }, answer }) => (
          <li key={id} className={answer}>
            <label>
              <input
                type="checkbox"
                checked={answer !== 'not-yet'}
                disabled={answer === 'by-figure'}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span>
                <b>{question}</b> {why}
                <small>
                  {answer === 'by-figure'
                    ? 'A figure of this paper answers it.'
                    : answer === 'by-author'
                      ? 'You say the paper answers it.'
                      : 'Not answered yet.'}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
