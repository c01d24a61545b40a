import { memo, type ReactNode, startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

interface FollowerProps {
  /** What it follows: while this is another than was painted last, its content is left as it was. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** Content that follows what changes beside it once that is painted: a choice is answered by what is looked at first. */
export function Follower({ of, children }: FollowerProps) {
  const [painted, setPainted] = useState(of);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(() => of))), [of]);
  return <Held ahead={painted !== of}>{children}</Held>;
}

const Held = memo(
  function Held({ children }: { readonly ahead: boolean; readonly children: ReactNode }) {
    return children;
  },
  (_, { ahead }) => ahead,
);
