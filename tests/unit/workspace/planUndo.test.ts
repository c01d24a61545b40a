import { describe, expect, it } from 'vitest';
import { dropFromLog, findClockSteps } from '../../../src/workspace/logLine.ts';
import { isUndone, planUndo } from '../../../src/workspace/planUndo.ts';
import { line, NOW, paper, state, summary } from './sample.ts';

const imported = line(1, 'imported', ['a'], [{ kind: 'bin', snapshots: ['a'] }]);

describe('undoing', () => {
  it('gives what undoes a line', () => {
    expect(planUndo(imported, state({ summaries: [summary('a')], log: [imported] }))).toEqual({
      kind: 'ok',
      value: [{ kind: 'bin', snapshots: ['a'] }],
    });
  });

  it('is refused until what rests on an import is undone', () => {
    const held = state({
      summaries: [summary('a'), summary('b', '2025-03-31', 'a')],
      parts: { ...state().parts, papers: [paper('1', ['a'])] },
      log: [imported],
    });
    expect(planUndo(imported, held)).toEqual({
      kind: 'error',
      error: { kind: 'built-on', by: ['Staff in post 1', 'Paper 1'] },
    });
  });

  it('is refused twice, and possible again once the undoing is undone', () => {
    const undone = { ...line(2, 'undone', ['a'], [{ kind: 'hold', snapshots: ['a'] }]), undoes: 'line-1' };
    const redone = { ...line(3, 'undone', ['a'], [{ kind: 'bin', snapshots: ['a'] }]), undoes: 'line-2' };
    const summaries = [summary('a')];
    expect(planUndo(imported, state({ summaries, log: [imported, undone] }))).toMatchObject({
      error: { kind: 'already-undone' },
    });
    expect(isUndone('line-1', [imported, undone, redone])).toBe(false);
    expect(planUndo(imported, state({ summaries, log: [imported, undone, redone] })).kind).toBe('ok');
  });

  it('is refused for what is deleted for good, and for what was changed again since', () => {
    expect(planUndo(imported, state({ log: [imported] }))).toMatchObject({ error: { kind: 'gone' } });
    const first = line(2, 'policy-changed', ['s'], [{ kind: 'policy', series: 's' }]);
    const second = line(
      3,
      'policy-changed',
      ['s'],
      [{ kind: 'policy', series: 's', policy: { kind: 'nhs' } }],
    );
    const log = [first, second];
    expect(planUndo(first, state({ log }))).toMatchObject({ error: { kind: 'changed-since' } });
    expect(planUndo(second, state({ log })).kind).toBe('ok');
    const undone = { ...line(4, 'undone', ['s'], [{ kind: 'policy', series: 's' }]), undoes: 'line-3' };
    expect(planUndo(line(5, 'merged', []), state({ log: [...log, undone] }))).toMatchObject({
      error: { kind: 'not-undoable' },
    });
  });
});

describe('the log', () => {
  it('keeps the order of what was done when the clock goes back, and says where it did', () => {
    const lines = [
      { ...line(1, 'imported', []), at: '2026-05-01T09:00:00.000Z' },
      { ...line(2, 'imported', []), at: '2026-04-01T09:00:00.000Z' },
      { ...line(3, 'imported', []), at: '2026-05-02T09:00:00.000Z' },
    ];
    expect([...findClockSteps(lines)]).toEqual([2]);
  });

  it('after deleting for good holds no line about it alone, and no name, file or undo of it elsewhere', () => {
    const both = {
      ...line(2, 'imported', ['a', 'b'], [{ kind: 'bin', snapshots: ['a', 'b'] }]),
      bytes: ['f'.repeat(64)],
      name: 'A. Person',
    };
    expect(dropFromLog([imported, both, line(3, 'policy-changed', ['s'])], new Set(['a']))).toEqual([
      {
        seq: 2,
        id: 'line-2',
        at: NOW,
        what: 'imported',
        about: ['b'],
        undo: [{ kind: 'bin', snapshots: ['b'] }],
      },
      line(3, 'policy-changed', ['s']),
    ]);
  });
});
