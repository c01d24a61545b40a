/** How a printed total is written in a dimension's column; a label of that spelling is written with a backslash before it. */
export const TOTAL_MARK = '(total)';
