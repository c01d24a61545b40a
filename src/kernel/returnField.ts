/** What a return says of one department. */
export type ReturnField = (typeof RETURN_FIELDS)[number];

/** In the order in which they follow each other. `declared` counts the members who declared a group. */
export const RETURN_FIELDS = ['expected', 'invited', 'reported', 'completed', 'declared'] as const;
