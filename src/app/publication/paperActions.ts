/** A publication holds no papers. */
export const paperActions: typeof import('../exits/paperActions.ts').paperActions = () => [];
