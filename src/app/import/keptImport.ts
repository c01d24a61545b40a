import { createContext } from 'react';
import type { ImportSession } from './importSession.ts';
import type { ImportStep } from './importSteps.ts';

/**
 * An unfinished import, kept while one looks at other screens of the same page: in memory only, with the file as the browser gave it.
 * Held above the screens; empty once it is saved or left.
 */
export interface KeptImport {
  session?: ImportSession | undefined;
  /** The step one was at, for an address that names none. */
  step?: ImportStep | undefined;
}

export const KeptImportContext = createContext<KeptImport | undefined>(undefined);

/** Keeps an import where it stands; without a session nothing is kept any more. */
export function keepImport(kept: KeptImport | undefined, session?: ImportSession, step?: ImportStep): void {
  if (kept === undefined) return;
  kept.session = session;
  kept.step = step;
}
