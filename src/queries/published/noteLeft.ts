import type { noteLeft as AppNote } from '../noteLeft.ts';

/** A publication keeps no log: what leaves it can be told by the library it was made in. */
export const noteLeft: typeof AppNote = () => Promise.resolve();
