import type { Paper } from '../../workspace/paper.ts';

/** Takes a changed paper: stored `now`, or `later`, when the field is left. */
export type ChangePaper = (next: Paper, keep: 'now' | 'later') => void;
