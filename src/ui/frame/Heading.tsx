import type { ReactNode } from 'react';

/** Headings under the page title. */
export type HeadingLevel = 2 | 3 | 4;

interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id: string;
  readonly children: ReactNode;
}

/** A heading of the level its place on the page asks for. */
export function Heading({ level, id, children }: HeadingProps) {
  if (level === 2) return <h2 id={id}>{children}</h2>;
  if (level === 3) return <h3 id={id}>{children}</h3>;
  return <h4 id={id}>{children}</h4>;
}
