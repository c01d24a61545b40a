import { describe, expect, it } from 'vitest';
import { dropFromLog } from '../../../../src/workspace/logLine.ts';
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

  it('names a figure that left by title, kind of file, source with its date, kind of data and code', () => {
    const left = {
      ...line(7, 'left', ['8BXC9-G4CG8', 'png', 'a']),
      left: {
        title: 'senior grades',
        kind: 'real' as const,
        sources: ['Cabinet Office: Staff in post 1, 31 March 2025'],
      },
    };
    expect(logWords(left, state({ log: [left] }))).toEqual({
      what: 'Figure taken out',
      about:
        'Real data: Senior grades, PNG picture; from Cabinet Office: Staff in post 1, 31 March 2025; figure 8BXC9-G4CG8',
    });
    expect(logWords({ ...left, left: { ...left.left, kind: 'illustrative' } }, state()).about).toMatch(
      /^Illustrative: Senior grades/,
    );
  });

  it('never calls what left something deleted because its line was written without a title', () => {
    const held = state({ summaries: [summary('a')] });
    expect(logWords(line(8, 'left', ['8BXC9-G4CG8', 'csv', 'a']), held)).toEqual({
      what: 'Figure taken out',
      about: 'CSV table; from Staff in post 1, 31 March 2025; figure 8BXC9-G4CG8',
    });
    const paper = line(9, 'left', ['8BXC9-G4CG8', '22222-33333', 'paper-html']);
    expect(logWords(paper, held)).toEqual({
      what: 'Paper taken out',
      about: 'HTML page; figure 8BXC9-G4CG8; 22222-33333',
    });
  });

  it('keeps no name of what left once what it was made from is deleted for good', () => {
    const note = { title: 'senior grades', kind: 'real' as const, sources: ['Staff in post 1'] };
    const left = { ...line(9, 'left', ['8BXC9-G4CG8', 'png', 'a']), left: note };
    const [kept] = dropFromLog([left], new Set(['a']));
    expect(kept?.about).toEqual(['8BXC9-G4CG8', 'png']);
    expect(kept).not.toHaveProperty('left');
  });
});
