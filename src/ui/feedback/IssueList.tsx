import './feedback.css';

/** One thing that is wrong, in final words: what happened, where, what to do. */
export interface IssueText {
  readonly what: string;
  readonly where?: string;
  readonly whatToDo: string;
}

interface IssueListProps {
  readonly title: string;
  readonly issues: readonly IssueText[];
  /** `stop`: nothing goes on until it is put right, and it is announced; `note`: good to know. */
  readonly weight?: 'stop' | 'note';
}

/** What is wrong with the data, each with where it is and what to do. */
export function IssueList({ title, issues, weight = 'stop' }: IssueListProps) {
  if (issues.length === 0) return null;
  return (
    <section className={`issues ${weight}`} aria-label={title} role={weight === 'stop' ? 'alert' : undefined}>
      <p className="title">{title}</p>
      <ul>
        {issues.map((issue, index) => (
          <li key={index}>
            <b>{issue.what}</b>
            {issue.where === undefined ? null : <span className="place"> {issue.where}</span>}
            <span className="remedy">{issue.whatToDo}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
