import { queryOptions } from '@tanstack/react-query';

/** Stands for what the user brought: nothing can be brought into a publication. */
export const storedQuery = queryOptions({ queryKey: ['stored'], queryFn: () => null });
