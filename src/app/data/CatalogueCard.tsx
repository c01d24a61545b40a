import { useEffect } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useCatalogueNews } from '../../queries/useCatalogueNews.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';

/** What ships with the app: what is new in it, and how much is kept for when there is no network. */
export function CatalogueCard({ snapshots }: { readonly snapshots: readonly SnapshotSummary[] }) {
  const { news, total, kept, isFirstLook, keepAll, markSeen, takePublished } = useCatalogueNews();
  const { mutate: remember } = markSeen;
  useEffect(() => {
    if (isFirstLook) remember();
  }, [isFirstLook, remember]);
  const fault = keepAll.error ?? markSeen.error ?? takePublished.error;
  const titleOf = (id: string): string => snapshots.find((one) => one.id === id)?.title ?? id;
  return (
    <Card
      title="Published catalogue"
      about="Ships with the app from the same address. Every file is checked against the hash recorded when it was published."
    >
      <p>
        Kept on this computer for when there is no network: {kept} of {total}.
      </p>
      {news.added.length === 0 ? null : (
        <NewsList title="New since you last looked" names={news.added.map(titleOf)} />
      )}
      {news.changed.length === 0 ? null : (
        <NewsList title="Changed since you last looked" names={news.changed.map(titleOf)} />
      )}
      {news.gone.length === 0 ? null : <p>No longer published: {news.gone.length}.</p>}
      {fault === null ? null : (
        <IssueList title="This was not done" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      <div className="buttons">
        <Button
          look="outline"
          disabled={keepAll.isPending || kept === total}
          onPress={() => keepAll.mutate()}
        >
          Keep all of it for use offline
        </Button>
        <Button look="quiet" disabled={markSeen.isPending} onPress={() => markSeen.mutate()}>
          I have seen what is there
        </Button>
        <Button look="quiet" disabled={takePublished.isPending} onPress={() => takePublished.mutate()}>
          Take it as it is published now
        </Button>
      </div>
    </Card>
  );
}

function NewsList({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <>
      <p>{title}:</p>
      <ul>
        {names.map((name, at) => (
          <li key={at}>{name}</li>
        ))}
      </ul>
    </>
  );
}
