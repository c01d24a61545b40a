import { useState } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import { useStanding } from '../../queries/useLibrary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { useFigures } from '../../queries/useFigures.ts';
import type { useKeptChanges } from '../../queries/useKept.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Heading } from '../../ui/frame/Heading.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import type { Note, SavedView } from '../../workspace/keptFigure.ts';
import type { KeptAnswer } from './KeptNow.tsx';
import { keptRequests } from './keptRequests.ts';
import { NoteCard } from './NoteCard.tsx';
import { ViewCard } from './ViewCard.tsx';

interface KeptListProps {
  readonly kind: ProvenanceKind;
  /** Of one kind, in the order they are listed. */
  readonly kept: readonly (SavedView | Note)[];
  readonly library: Library;
  readonly changes: ReturnType<typeof useKeptChanges>;
}

const titles = { real: 'Real data', illustrative: 'Illustrative data' } as const;
/** Each is worked out anew: so many at a time. */
const PAGE = 20;

/** What was kept of one kind: notes first, those that are due before the rest; then saved views. */
export function KeptList({ kind, kept, library, changes }: KeptListProps) {
  const [shown, setShown] = useState(PAGE);
  const listed = kept.slice(0, shown);
  const answers = useAnswers(listed, library);
  const title = titles[kind];
  if (kept.length === 0) return null;
  return (
    <section aria-label={title} className={`kind-list ${kind}`}>
      <Heading level={2} id={`kept-${kind}`}>
        {title}
      </Heading>
      <PageGrid>
        {listed.map((one, at) =>
          one.kind === 'note' ? (
            <NoteCard
              key={one.id}
              note={one}
              answer={answers[at]}
              onSave={changes.save.mutate}
              onDelete={changes.remove.mutate}
            />
          ) : (
            <ViewCard key={one.id} view={one} answer={answers[at]} onDelete={changes.remove.mutate} />
          ),
        )}
      </PageGrid>
      {kept.length <= shown ? null : (
        <Button look="outline" about={title} onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** What each kept figure says now, and of a later date, in their order. */
function useAnswers(kept: readonly (SavedView | Note)[], library: Library): readonly KeptAnswer[] {
  const { superseded } = useStanding();
  const standing = new Map([...superseded].map(([id, { id: now }]) => [id, now]));
  const asked = kept.map((one) => keptRequests(one, library, standing));
  const states = useFigures(
    asked.flatMap(({ now, latest }) => (latest === undefined ? [now] : [now, latest])),
  );
  let at = 0;
  return asked.map(({ latest, corrected }) => {
    const now = states[at++] ?? { kind: 'loading' };
    const later = latest === undefined ? undefined : states[at++];
    return { now, corrected, ...(later === undefined ? {} : { latest: later }) };
  });
}
