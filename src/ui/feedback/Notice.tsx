import type { ReactNode } from 'react';
import './feedback.css';

interface NoticeProps {
  readonly title?: string;
  readonly children: ReactNode;
  /** Said by a screen reader when it appears: `polite` for an outcome, `alert` for what stops the user. */
  readonly announce?: 'no' | 'polite' | 'alert';
}

/** A few words that stand out without alarm. */
export function Notice({ title, children, announce = 'no' }: NoticeProps) {
  const role = announce === 'alert' ? 'alert' : announce === 'polite' ? 'status' : undefined;
  return (
    <div className="notice" role={role}>
      {title === undefined ? null : <p className="title">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
