import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetLatest,
  forgetOwnChanges,
  noteChange,
  noteUndone,
  readOwnChanges,
  watchOwnChanges,
} from '../../../src/io/ownChanges.ts';

beforeEach(forgetOwnChanges);

describe('what this tab changed', () => {
  it('is undone from the last change back, and done again in the same order', () => {
    noteChange('1');
    noteChange('2');
    noteUndone('2', '3');
    expect(readOwnChanges()).toEqual({ done: ['1'], undone: ['3'], latest: '3' });
    noteUndone('1', '4');
    expect(readOwnChanges()).toEqual({ done: [], undone: ['3', '4'], latest: '4' });
    noteUndone('4', '5');
    expect(readOwnChanges()).toEqual({ done: ['5'], undone: ['3'], latest: '5' });
  });

  it('cannot be done again once something else was changed', () => {
    noteChange('1');
    noteUndone('1', '2');
    noteChange('3');
    expect(readOwnChanges()).toEqual({ done: ['3'], undone: [], latest: '3' });
  });

  it('counts the undoing of an older line of the history as a change of its own', () => {
    noteUndone('from-another-day', '1');
    expect(readOwnChanges()).toEqual({ done: ['1'], undone: [], latest: '1' });
  });

  it('tells who watches, and keeps the way back when the words are dismissed', () => {
    let told = 0;
    const stop = watchOwnChanges(() => {
      told += 1;
    });
    noteChange('1');
    forgetLatest();
    stop();
    noteChange('2');
    expect(told).toBe(2);
    expect(readOwnChanges().done).toEqual(['1', '2']);
  });
});
