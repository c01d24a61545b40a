import { toComparable, toLikeness, type Comparable } from '../likeness.ts';
import { isSameAnswer, toAnswer, type Answer } from './answer.ts';
import { dictionaryEntries } from './labelIndex.ts';
import { toWordKey } from './normaliseLabel.ts';
import { standardGroups } from './standardGroups.ts';

/** Something a label may have meant: proposed, never applied by itself. `like` is the label that resembles it, `likeness` 0 to 1. */
export type Proposal = { readonly answer: Answer; readonly like: string; readonly likeness: number };

const LEAST_LIKENESS = 0.4;
const MOST_PROPOSALS = 5;

type Candidate = { readonly like: string; readonly key: Comparable; readonly answer: Answer };

const candidates: readonly Candidate[] = [
  ...standardGroups.map(({ id, display }) => ({
    like: display,
    answer: { kind: 'declared', group: id } as const,
  })),
  { like: 'Prefer not to say', answer: { kind: 'undeclared' } as const },
  { like: 'Undeclared', answer: { kind: 'undeclared' } as const },
  ...dictionaryEntries.flatMap(({ label, standard }) =>
    standard === 'not-applicable' || standard === 'all' ? [] : [{ like: label, answer: toAnswer(standard) }],
  ),
].map((one) => ({ ...one, key: toComparable(toWordKey(one.like)) }));

/** The answers whose labels are most like this one, best first; one proposal an answer, at most five. */
export function toProposals(label: string): readonly Proposal[] {
  const key = toComparable(toWordKey(label));
  const best: { answer: Answer; like: string; likeness: number }[] = [];
  for (const { like, key: other, answer } of candidates) {
    const likeness = toLikeness(key, other, LEAST_LIKENESS);
    if (likeness < LEAST_LIKENESS) continue;
    const same = best.find((one) => isSameAnswer(one.answer, answer));
    if (same === undefined) best.push({ answer, like, likeness });
    else if (likeness > same.likeness) Object.assign(same, { like, likeness });
  }
  return best.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_PROPOSALS);
}
