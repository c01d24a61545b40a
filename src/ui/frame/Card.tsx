import { useId, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.tsx';

/** How many of the twelve columns something takes. */
export type Span = 4 | 5 | 6 | 7 | 8 | 12;

interface CardProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly about?: ReactNode;
  readonly span?: Span;
  readonly level?: HeadingLevel;
  readonly children?: ReactNode;
}

/** A titled part of a page that is not a figure. */
export function Card({ title, about, span = 12, level = 2, children }: CardProps) {
  const id = useId();
  return (
    <section className={`card span-${span}`} aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {about === undefined ? null : <p className="about">{about}</p>}
      {children}
    </section>
  );
}
