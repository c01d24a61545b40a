import type { WorkspaceIssue } from '../workspaceIssue.ts';

/** What is wrong with a workspace file, where in it, and what to do. */
export interface WorkspaceIssueWords {
  readonly what: string;
  readonly where?: string;
  readonly whatToDo: string;
}

const again = 'Ask for the file again, or use an older one. Nothing you hold was changed.';

/** A fault of a workspace file in plain English. */
export function workspaceIssueWords(issue: WorkspaceIssue): WorkspaceIssueWords {
  switch (issue.code) {
    case 'not-a-workspace':
      return { what: 'This is no workspace file of this app, or it is cut short.', whatToDo: again };
    case 'format-newer':
      return {
        what: 'This file was made by a later version of the app.',
        whatToDo:
          'Load the page again to get the latest version, then open the file. Nothing you hold was changed.',
      };
    case 'essential-damaged':
      return {
        what: 'The part of the file that everything else rests on is damaged.',
        where: issue.entry,
        whatToDo: again,
      };
    case 'entry-missing':
      return { what: 'A part of the file is missing.', where: issue.entry, whatToDo: leftOut };
    case 'entry-changed':
      return { what: 'A part of the file is not what was saved.', where: issue.entry, whatToDo: leftOut };
    case 'entry-unlisted':
      return {
        what: 'Something is in the file that was not saved with it.',
        where: issue.entry,
        whatToDo: leftOut,
      };
    case 'entry-malformed':
      return {
        what: 'A part of the file is not in the form of this app.',
        where: issue.entry,
        whatToDo: leftOut,
      };
    case 'series-missing':
      return {
        what: 'A snapshot belongs to a series that the file does not hold.',
        where: issue.entry,
        whatToDo: leftOut,
      };
  }
}

const leftOut = 'It is left out. Ask for the file again if you need it.';
