import type { ReactNode } from 'react';

/** Twelve columns for figures and cards; one column on narrow windows. */
export function PageGrid({ children }: { readonly children: ReactNode }) {
  return <div className="grid">{children}</div>;
}
