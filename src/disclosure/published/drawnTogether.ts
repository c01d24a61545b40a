import type { Policy } from '../../kernel/policy.ts';
import { drawnSnapshots, otherSnapshots } from '../../kernel/question.ts';
import { lastDay } from '../../kernel/time.ts';
import { absentCells } from '../../snapshot/absentCells.ts';
import { type CountsContent, type Snapshot, STATE_SUPPRESSED_AT_SOURCE } from '../../snapshot/snapshot.ts';
import type { ReleaseContext } from '../releaseContext.ts';

/** A snapshot of counts that a question draws on, with the policy that it is under. */
export interface Drawn {
  readonly snapshot: Snapshot;
  readonly content: CountsContent;
  readonly policy: Policy;
}

/** Two that may count the same people, from different publications; `second` is set beside `first`. */
export interface DrawnPair {
  readonly first: Drawn;
  readonly second: Drawn;
  /** Whether the question itself says that they do: the second is the printed whole of the first. */
  readonly isWhole: boolean;
}

/**
 * What has to be audited before a question is answered: pairs of snapshots of one date of which at least one is shown as its
 * publisher printed it, with cells hidden. Tables of one publisher at one address are one publication: whoever has the one has
 * the other, and what both give away together is the publisher's own doing.
 */
export function findTogether(context: ReleaseContext): readonly DrawnPair[] {
  const { question, snapshot: asked, whole, given } = context;
  const others = otherSnapshots(question);
  const drawn = drawnSnapshots(question).flatMap((id): Drawn[] => {
    const snapshot = given.find((one) => one.id === id);
    if (snapshot === undefined || snapshot.provenance.kind !== 'real') return [];
    const other = snapshot.series === asked.series ? undefined : others.find((one) => one.snapshot === id);
    const { content } = snapshot;
    return content.kind === 'counts' ? [{ snapshot, content, policy: other?.policy ?? context.policy }] : [];
  });
  return drawn.flatMap((second, at) =>
    drawn.slice(0, at).flatMap((first): DrawnPair[] => {
      if (first.policy !== context.policy) return [];
      const isWhole = second.snapshot === whole && first.snapshot === asked;
      const mayLink = isWhole || isAtOneTime(first.snapshot, second.snapshot);
      const isAtStake = hidesAsPublished(first) || hidesAsPublished(second);
      return mayLink && isAtStake && !isOnePublication(first.snapshot, second.snapshot)
        ? [{ first, second, isWhole }]
        : [];
    }),
  );
}

/** Whether a snapshot is shown as printed, and its publisher has hidden some of it. */
export function hidesAsPublished({ policy, content }: Drawn): boolean {
  return (
    policy.kind === 'published' &&
    (content.cells.states.includes(STATE_SUPPRESSED_AT_SOURCE) || (absentCells(content)[0]?.length ?? 0) > 0)
  );
}

/** Whether two snapshots are of one day. */
export function isAtOneTime({ reference: a }: Snapshot, { reference: b }: Snapshot): boolean {
  return a !== undefined && b !== undefined && lastDay(a) === lastDay(b);
}

/** Whether two snapshots were printed by one publisher at one address. */
export function isOnePublication(a: Snapshot, b: Snapshot): boolean {
  const [mine, theirs] = [addressesOf(a), addressesOf(b)];
  return (
    mine.length > 0 && mine.every((one) => theirs.includes(one)) && theirs.every((one) => mine.includes(one))
  );
}

function addressesOf({ provenance }: Snapshot): readonly string[] {
  return provenance.kind === 'real' ? provenance.sources.flatMap(({ address }) => address ?? []) : [];
}
