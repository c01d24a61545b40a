import { useEffect, useId, useRef, type ReactNode } from 'react';

interface StepCardProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** Whether somebody has moved here: the heading takes the focus as it appears. */
  readonly focus: boolean;
  readonly children?: ReactNode;
}

/** The first card of a step; whoever comes to the step by keyboard stands at its heading. */
export function StepCard({ title, about, focus, children }: StepCardProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {about === undefined ? null : <p className="about">{about}</p>}
      {children}
    </section>
  );
}
