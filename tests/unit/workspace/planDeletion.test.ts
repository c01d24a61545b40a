import { describe, expect, it } from 'vitest';
import { dropFromLog } from '../../../src/workspace/logLine.ts';
import { planDeletion } from '../../../src/workspace/planDeletion.ts';
import { line, NOW, paper, state, summary } from './sample.ts';

describe('what hangs on a snapshot that is deleted for good', () => {
  const held = state({
    summaries: [
      summary('a'),
      summary('b', '2025-03-31', 'a'),
      summary('c', '2025-03-31', 'b'),
      summary('x', '2024-03-31'),
    ],
    parts: { ...state().parts, papers: [paper('alone', ['c']), paper('shared', ['c', 'x'])] },
  });

  it('is every earlier version that nothing else replaces, and what was made from it alone', () => {
    expect(planDeletion(['c'], held)).toEqual({
      earlier: ['b', 'a'],
      parts: [{ store: 'papers', id: 'alone', title: 'Paper alone' }],
      staying: [{ store: 'papers', id: 'shared', title: 'Paper shared' }],
    });
    expect(planDeletion(['x'], held)).toMatchObject({ earlier: [], parts: [], staying: [{ id: 'shared' }] });
    expect(planDeletion(['c', 'x'], held).parts.map(({ id }) => id)).toEqual(['alone', 'shared']);
  });

  it('is not a version that another correction still replaces', () => {
    const forked = {
      ...held,
      summaries: [summary('a'), summary('b', '2025-03-31', 'a'), summary('c', '2025-03-31', 'a')],
    };
    expect(planDeletion(['c'], forked).earlier).toEqual([]);
  });

  it('leaves no word of a deleted note in the log, nor in what an undoing would bring back', () => {
    const note = { id: 'n', title: 'A secret', at: NOW, madeFrom: ['c'], body: { text: 'secret' } };
    const put = { kind: 'part', store: 'notes', id: 'n', part: note } as const;
    const log = [
      line(1, 'part-saved', ['n'], [{ kind: 'part', store: 'notes', id: 'n' }]),
      line(2, 'part-deleted', ['n'], [put]),
      line(3, 'merged', ['x'], [put, { kind: 'bin', snapshots: ['x'] }]),
    ];
    const left = dropFromLog(log, new Set(['c', 'n']));
    expect(JSON.stringify(left)).not.toContain('secret');
    expect(left).toEqual([line(3, 'merged', ['x'], [{ kind: 'bin', snapshots: ['x'] }])]);
  });
});
