import { queryOptions } from '@tanstack/react-query';
import { readLibraryState } from '../io/library.ts';

/** Everything stored but the cells, with the log: for the history and the bin. */
export const historyQuery = queryOptions({ queryKey: ['history'], queryFn: readLibraryState });
