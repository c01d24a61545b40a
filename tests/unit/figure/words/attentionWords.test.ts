import { beforeAll, describe, expect, it } from 'vitest';
import { answersOf } from '../../../../fixtures/released/answersOf.ts';
import * as civilService from '../../../../fixtures/released/civilService.ts';
import { departmentHistory, returnsSeries } from '../../../../fixtures/returnsSeries.ts';
import { askRelease } from '../../../../fixtures/snapshots/askRelease.ts';
import { attentionWords } from '../../../../src/figure/words/attentionWords.ts';
import { exportSources } from '../exports/exportSources.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';

let series: readonly Snapshot[] = [];
beforeAll(async () => {
  series = await returnsSeries('real');
});

function scorecard() {
  const [, before, now] = series;
  if (before === undefined || now === undefined) throw new Error('no snapshots');
  return askRelease(
    [now, before],
    { metric: 'data-goal', snapshots: [now.id, before.id], history: departmentHistory },
    { kind: 'civil-service' },
  );
}

describe('what needs attention', () => {
  it('names the departments that stopped reporting and never a successor', () => {
    const said = attentionWords(answersOf(scorecard()));
    expect(said[0]).toEqual({
      key: 'lapsed',
      text: 'Stopped reporting since the date before: Energy Board.',
      to: 'declaration',
    });
    expect(said.map(({ key }) => key)).toEqual(['lapsed', 'break', 'only']);
  });

  it('says always that only ethnic group is shown', () => {
    for (const answers of [[], answersOf(civilService.headcount)])
      expect(attentionWords(answers).at(-1)?.text).toContain('Only ethnic group');
  });

  it('holds no number of the data, whatever is shown', () => {
    const answers = [...answersOf(scorecard()), ...exportSources.map(([, source]) => source)];
    expect(
      attentionWords(answers)
        .map(({ text }) => text)
        .join(' '),
    ).not.toMatch(/\d/);
  });
});
