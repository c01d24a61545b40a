import { useEffect, useState } from 'react';
import { readLastView, saveLastView } from '../io/lastView.ts';

/** Keeps the address of every screen of figures that is looked at. */
export function useKeptView(address: string | undefined): void {
  useEffect(() => {
    if (address !== undefined) saveLastView(address);
  }, [address]);
}

/** The screen that was looked at last, as it was when this one was opened. */
export function useLastView(): string | undefined {
  const [address] = useState(readLastView);
  return address;
}
