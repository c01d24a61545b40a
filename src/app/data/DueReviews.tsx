import { useStanding } from '../../queries/useLibrary.ts';
import { readToday } from '../../queries/readToday.ts';
import { Notice } from '../../ui/feedback/Notice.tsx';

/** Snapshots whose review date has come. */
export function DueReviews() {
  const { current } = useStanding();
  const today = readToday();
  const due = current.filter(({ reviewOn }) => reviewOn !== undefined && reviewOn <= today);
  if (due.length === 0) return null;
  return (
    <Notice title="Decide again whether these are still needed">
      <ul>
        {due.map(({ id, summary }) => (
          <li key={id}>{summary.title}</li>
        ))}
      </ul>
    </Notice>
  );
}
