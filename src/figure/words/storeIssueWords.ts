import type { StoreIssue } from '../../kernel/storeIssue.ts';
import { type Coded, type IssueWords, quoted, type Telling, type WordsOf } from './issueWordsOf.ts';

const untouched = 'Nothing you hold was changed.';

/** Words for what can be wrong with something held or shipped: the catalogue, a stored record. */
export const STORE_ISSUE_WORDS: WordsOf<StoreIssue> = {
  'resource-missing': ({ resource, found }) => ({
    what: `${quoted(resource)} could not be fetched: ${found}.`,
    where: resource,
    whatToDo: `Load the page again; if it stays away, tell whoever put this app where it is. ${untouched}`,
  }),
  'resource-wrong-type': ({ resource, found }) => ({
    what: `${quoted(resource)} is not what was expected: ${quoted(found)} came instead.`,
    where: resource,
    whatToDo: `A sign-in page may stand in between: sign in and load the page again. ${untouched}`,
  }),
  'resource-changed': ({ resource }) => ({
    what: `${quoted(resource)} has changed since its contents were recorded, so it is not shown.`,
    where: resource,
    whatToDo: `Ask whoever put this app where it is for a complete copy. ${untouched}`,
  }),
  'resource-malformed': ({ resource, found }) => ({
    what: `${quoted(resource)} is incomplete or damaged: ${quoted(found)}.`,
    where: resource,
    whatToDo: `Load the page again; if it stays so, ask for a complete copy. ${untouched}`,
  }),
  'resource-slow': ({ resource }) => ({
    what: `${quoted(resource)} is slow to arrive.`,
    where: resource,
    whatToDo: 'Wait, or go on with the data you already hold.',
  }),
  'storage-blocked': () => ({
    what: 'This browser gives the app no storage, so nothing can be kept after you close the page.',
    whatToDo: 'Leave private browsing, or allow this site to store data, and load the page again.',
  }),
  'storage-full': () => ({
    what: 'The storage this browser gives the app is full; nothing was saved.',
    whatToDo: `Delete snapshots you no longer need on the Data page, then save again. ${untouched}`,
  }),
  'storage-failed': () => ({
    what: 'The browser could not write to its storage; nothing was saved.',
    whatToDo: `Close other tabs of this app and try again. ${untouched}`,
  }),
  'storage-damaged': () => ({
    what: 'Part of what is stored on this computer is missing or cannot be read.',
    whatToDo: 'Open Data, then Check and repair: it exports whatever is sound and mends the rest.',
  }),
  'storage-newer': () => ({
    what: 'A newer version of this app is open in another tab and has taken the storage over; nothing was saved.',
    whatToDo: `Load this page again. ${untouched}`,
  }),
  'library-moved': () => ({
    what: 'Another tab changed the library in the meantime; nothing was saved.',
    whatToDo: `Look at it again, then do the same once more. ${untouched}`,
  }),
  'worker-failed': ({ found }) => ({
    what: `The part of the app that does this work stopped: ${found}.`,
    whatToDo: `Load the page again and try once more. ${untouched}`,
  }),
};

const telling: Telling<StoreIssue> = STORE_ISSUE_WORDS;

/** What is wrong with something held or shipped, in words. */
export function storeIssueWords(issue: StoreIssue): IssueWords {
  return tell(issue);
}

function tell<C extends StoreIssue['code']>(issue: Coded<StoreIssue, C>): IssueWords {
  return telling[issue.code](issue);
}
