import { describe, expect, it } from 'vitest';
import { logWords } from '../../../../src/workspace/words/logWords.ts';
import { line, NOW, state, summary } from '../sample.ts';

describe('a line of the log in words', () => {
  const deleted = line(2, 'deleted', ['a'], [{ kind: 'hold', snapshots: ['a'] }]);
  const undone = { ...line(3, 'undone', ['a']), undoes: 'line-2' };
  const redone = { ...line(4, 'undone', ['a']), undoes: 'line-3' };
  const held = state({ summaries: [summary('a')], log: [deleted, undone, redone] });

  it('says what was done to what, by name and date', () => {
    expect(logWords(deleted, held)).toEqual({
      what: 'Moved to the bin',
      about: 'Staff in post 1, 31 March 2025',
    });
  });

  it('says of an undoing what it undid, and of its undoing that it is done again', () => {
    expect(logWords(undone, held).what).toBe('Undone (moved to the bin)');
    expect(logWords(redone, held).what).toBe('Done again (moved to the bin)');
  });

  it('names a few of many, and counts the rest', () => {
    const ids = Array.from({ length: 10 }, (_, at) => `s${at}`);
    const many = line(6, 'imported', ids);
    const summaries = ids.map((id, at) => summary(id, `20${10 + at}-03-31`));
    expect(logWords(many, state({ summaries, log: [many] })).about).toMatch(
      /^Staff in post 1, 31 March 2010; .*31 March 2013; and 6 more$/,
    );
  });

  it('names a deleted part by what can bring it back, and nothing that is gone for good', () => {
    const note = { id: 'n', title: 'Ask the owner', at: NOW, madeFrom: [], body: {} };
    const gone = line(5, 'part-deleted', ['n'], [{ kind: 'part', store: 'notes', id: 'n', part: note }]);
    expect(logWords(gone, state({ log: [gone] }))).toEqual({ what: 'Deleted', about: 'Ask the owner' });
    expect(logWords(deleted, state({ log: [deleted] })).about).toBe('something deleted since');
  });
});
