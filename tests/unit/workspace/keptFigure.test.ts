import { describe, expect, it } from 'vitest';
import { plainQuestion } from '../../../fixtures/released/buildTable.ts';
import { shareOfEachGroup } from '../../../fixtures/released/civilService.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { toFigureSaid } from '../../../src/figure/figureSaid.ts';
import { toSeriesId, toSnapshotId } from '../../../src/kernel/ids.ts';
import type { Question } from '../../../src/kernel/question.ts';
import { atLatest, withStanding } from '../../../src/workspace/followQuestion.ts';
import {
  EMPTY_NOTE,
  isDue,
  mayQuote,
  type Note,
  noteTitle,
  orderNotes,
  type SavedView,
  toKeptPart,
} from '../../../src/workspace/keptFigure.ts';
import { parseKept } from '../../../src/workspace/parseKept.ts';
import { NOW, summary } from './sample.ts';

const said = toFigureSaid(buildFigure(shareOfEachGroup));
if (said === undefined) throw new Error('nothing said');
const question: Question = { ...plainQuestion, snapshots: [toSnapshotId('a')] };
const kept = {
  id: 'n1',
  at: NOW,
  place: { path: '/representation', search: { snapshot: 'a' } },
  question,
  policy: { kind: 'civil-service' },
  wording: { presentation: 'dots' },
  said,
} as const;

function note(id: string, change: Partial<Note['fields']>, doneOn?: string): Note {
  const fields = { ...EMPTY_NOTE, text: 'Look again', ...change };
  return { kind: 'note', ...kept, id, fields, ...(doneOn === undefined ? {} : { doneOn }) };
}

describe('a saved view or a note', () => {
  it('is read back as it was stored, with the snapshots it rests on', () => {
    const view: SavedView = { kind: 'view', ...kept, title: 'Shares', signed: 'A name' };
    for (const one of [view, note('n2', { owner: 'Somebody', dueOn: '2026-12-31' }, '2027-01-02')]) {
      const part = toKeptPart(one);
      expect(part.madeFrom).toEqual(['a']);
      expect(parseKept(JSON.parse(JSON.stringify(part.body)))).toEqual({ kind: 'ok', value: one });
    }
    expect(parseKept({ kind: 'note' })).toMatchObject({ kind: 'error' });
  });

  it('is called by its next step, else by its first words', () => {
    expect(noteTitle(note('a', {}))).toBe('Look again');
    expect(noteTitle(note('a', { nextStep: 'Ask the owner' }))).toBe('Ask the owner');
    expect(noteTitle(note('a', { text: '' }))).toBe(said.name);
    expect(noteTitle(note('a', { text: 'word '.repeat(40) }))).toHaveLength(80);
  });

  it('is listed with what is due first, then by day, then the rest', () => {
    const notes = [
      note('done', { dueOn: '2026-01-01' }, '2026-01-02'),
      note('plain', {}),
      note('later', { dueOn: '2027-01-01' }),
      note('open', { nextStep: 'Ask' }),
      note('due', { dueOn: '2026-11-30' }),
    ];
    expect(orderNotes(notes).map(({ id }) => id)).toEqual(['due', 'later', 'open', 'done', 'plain']);
    expect(notes.filter((one) => isDue(one, '2026-12-01')).map(({ id }) => id)).toEqual(['due']);
  });
});

describe('a question asked again', () => {
  it('is asked of what stands in the place of corrected snapshots, comparators too', () => {
    const standing = new Map([['a', 'b']]);
    expect(withStanding(question, standing).snapshots).toEqual(['b']);
    const compared: Question = {
      ...question,
      whole: toSnapshotId('a'),
      comparator: { kind: 'snapshot', snapshot: toSnapshotId('a'), policy: { kind: 'nhs' } },
    };
    expect(withStanding(compared, standing)).toMatchObject({ whole: 'b', comparator: { snapshot: 'b' } });
  });

  it('is asked of the latest date of the series where that has the same dimensions, and not of several dates', () => {
    const held = ['a', 'b', 'c'].map((id, at) => summary(id, `202${4 + at}-03-31`).summary);
    expect(atLatest(question, held)?.snapshots).toEqual(['c']);
    expect(atLatest({ ...question, snapshots: [toSnapshotId('c')] }, held)).toBeUndefined();
    expect(
      atLatest({ ...question, snapshots: [toSnapshotId('a'), toSnapshotId('b')] }, held),
    ).toBeUndefined();
    expect(atLatest({ ...question, by: 'profession' }, held)).toBeUndefined();
    const filters = [{ dimension: 'department', members: ['No such'] }];
    expect(atLatest({ ...question, filters }, held)).toBeUndefined();
    const elsewhere = held.map((one) => (one.id === 'c' ? { ...one, series: toSeriesId('t') } : one));
    expect(atLatest(question, elsewhere)?.snapshots).toEqual(['b']);
  });
});

describe('what a kept figure said', () => {
  it('is quoted only under the policy that it was kept under: two policies side by side give away what either hides', () => {
    expect(mayQuote(kept, { kind: 'civil-service' })).toBe(true);
    expect(mayQuote(kept, { kind: 'exact', threshold: 10, zeroRule: 'published' })).toBe(false);
    const exact = { policy: { kind: 'exact', threshold: 5, zeroRule: 'published' } } as const;
    expect(mayQuote(exact, { zeroRule: 'published', threshold: 5, kind: 'exact' })).toBe(true);
    expect(mayQuote(exact, { kind: 'exact', threshold: 5, zeroRule: 'primary' })).toBe(false);
  });
});
