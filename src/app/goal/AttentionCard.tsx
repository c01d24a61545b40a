import type { Answered } from '../../figure/buildPageSummary.ts';
import { attentionWords } from '../../figure/words/attentionWords.ts';
import { Card } from '../../ui/frame/Card.tsx';
import { toSearch, type View } from '../view/view.ts';

const screens = {
  declaration: 'Declaration and reporting',
  representation: 'Representation',
  trends: 'Trends',
} as const;

interface AttentionCardProps {
  readonly answers: readonly Answered[];
  readonly view: View;
}

/** What needs attention, in words without a number, each with the screen that shows it. */
export function AttentionCard({ answers, view }: AttentionCardProps) {
  const [first] = answers;
  if (first === undefined) return null;
  return (
    <Card title={`${first.figure.prefix}what needs attention`}>
      <ul className="attention">
        {attentionWords(answers).map(({ key, text, to }) => (
          <li key={key}>
            {text}{' '}
            {to === undefined ? null : (
              <a href={`#/${to}${toSearch({ ...view, part: undefined })}`}>{screens[to]}</a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
