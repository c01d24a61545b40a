import { describe, expect, it } from 'vitest';
import { ingestText, madeUp } from '../realFile.ts';

const text = `Staff ID,Grade,Ethnic group\n1,Trainee,White\n2,Fellow,Asian\n3,Emeritus,Black\n4,Fellow,White\n1,Fellow,White\n`;
const ownLadder = {
  kind: 'own',
  rungs: [
    { label: 'Trainee', order: 1 },
    { label: 'Fellow', order: 2 },
  ],
} as const;

describe('a ladder of the user\u2019s own', () => {
  it('reads the labels it holds, lets the others wait, and is kept with the snapshot', async () => {
    const first = await ingestText(text, { provenance: madeUp });
    const recipe = {
      ...first.recipe,
      ladder: 'own',
      ownLadder,
      duplicateRule: { kind: 'highest-grade' } as const,
    };
    const waiting = await ingestText(text, { provenance: madeUp, recipe });
    expect(waiting.pending.map((one) => (one.kind === 'label' ? one.label : one.kind))).toEqual(['Emeritus']);
    const whole = { ...ownLadder, rungs: [...ownLadder.rungs, { label: 'Emeritus', order: 3 }] };
    const done = await ingestText(text, { provenance: madeUp, recipe: { ...recipe, ownLadder: whole } });
    expect(done.pending).toEqual([]);
    const [snapshot] = done.snapshots;
    expect(snapshot?.mapping.ladder).toBe('own');
    expect(snapshot?.mapping.ownLadder).toEqual(whole);
    expect(snapshot?.mapping.meanings.get('grade')).toContainEqual({ kind: 'rung', rung: 'own:Fellow' });
    // Person 1 stands twice: the ladder says which grade is the higher.
    expect(done.account).toMatchObject({ used: 4, setAside: 1 });
    const content = snapshot?.content;
    if (content?.kind !== 'counts') throw new Error('no counts');
    const grades = content.dimensions.find(({ role }) => role === 'grade')?.labels;
    expect(grades).toEqual(['Emeritus', 'Fellow']);
  });
});
