import { createContext } from 'react';

/** From one number on, inside its figure. */
export interface WaysOn {
  readonly showTable: () => void;
  readonly showMethod: () => void;
  /** Back to the picture, with focus. */
  readonly showPicture: () => void;
}

/** Given by the figure round what is said of one of its numbers. */
export const WaysContext = createContext<WaysOn | undefined>(undefined);
