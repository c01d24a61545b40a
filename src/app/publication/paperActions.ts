import type { paperActions as AppActions } from '../exits/paperActions.ts';

/** A publication holds no papers. */
export const paperActions: typeof AppActions = () => [];
