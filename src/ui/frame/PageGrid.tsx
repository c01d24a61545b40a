import type { ReactNode } from 'react';

interface PageGridProps {
  /** What stands here is about to be replaced. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** Twelve columns for figures and cards; one column on narrow windows. */
export function PageGrid({ busy = false, children }: PageGridProps) {
  return (
    <div className="grid" aria-busy={busy || undefined}>
      {children}
    </div>
  );
}
