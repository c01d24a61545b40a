import { queryOptions } from '@tanstack/react-query';

/** Stands for the published catalogue of the app, of which a publication has none. */
export const catalogueQuery = queryOptions({ queryKey: ['catalogue'], queryFn: () => null });
