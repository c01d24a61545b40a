import { NO_INTERVAL } from './intervalMeanings.ts';
import type { Method } from './method.ts';

/** Board share less workforce share, in points. Source: NHS England's standard, indicator 9. */
export const boardDifference: Method<
  | 'board_words'
  | 'board_count'
  | 'board_base'
  | 'board_share'
  | 'workforce_count'
  | 'workforce_base'
  | 'workforce_share'
  | 'difference'
> = {
  id: 'board-difference',
  name: 'Board difference',
  definition:
    'The share of a group on the board less its share in the workforce, in percentage points; for voting members, executive members and all members.',
  formula:
    '{board_words}: {board_count} of {board_base} = {board_share}. Workforce: {workforce_count} of {workforce_base} = {workforce_share}. {board_share} less {workforce_share} = {difference} percentage points',
  placeholders: {
    board_words: { meaning: 'Which members of the board', unit: 'words' },
    board_count: { meaning: 'Members of the group on the board', unit: 'count' },
    board_base: { meaning: 'Members of the board who declared', unit: 'count' },
    board_share: { meaning: 'Share of the group on the board', unit: 'share' },
    workforce_count: { meaning: 'Staff of the group', unit: 'count' },
    workforce_base: { meaning: 'Staff who declared', unit: 'count' },
    workforce_share: { meaning: 'Share of the group in the workforce', unit: 'share' },
    difference: { meaning: 'Difference', unit: 'points' },
  },
  interval: NO_INTERVAL,
  meaningOfInterval: 'A board is small: on a board of 14, one person is 7 percentage points.',
  direction:
    'Below zero the share of the group on the board is smaller than in the workforce; above zero it is greater.',
  source: { title: 'NHS England, Workforce Race Equality Standard, indicator 9' },
};
