import { useId, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../frame/Heading.tsx';
import './feedback.css';

interface EmptyStateProps {
  readonly title: string;
  /** What would fill this place, and how. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly level?: HeadingLevel;
}

/** A screen, or a part of one, whose data is not there: says what would fill it. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const id = useId();
  return (
    <section className="empty" aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      <div className="words">{children}</div>
      {action}
    </section>
  );
}
