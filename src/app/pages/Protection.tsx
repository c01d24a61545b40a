import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { suppression } from '../../codebook/methods/suppression.ts';
import { toDateText } from '../../figure/number/toDateText.ts';
import { SYMBOL_WORDS } from '../../figure/words/absenceWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { storageWords } from '../../figure/words/storageWords.ts';
import { usePersistenceAnswer } from '../../queries/usePersistenceAnswer.ts';
import { storageQuery } from '../../queries/storageQuery.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLibraryChanges } from '../../queries/useLibraryChanges.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';

/** What is stored, where, that it is not encrypted, that nothing leaves, and how to delete all of it. */
export function Protection() {
  return (
    <>
      <h1>Data protection</h1>
      <p className="lede">
        Ethnic group is special category data. This page says what the app does with it, and how you can
        check.
      </p>
      <PageGrid>
        <Card span={6} title="What is stored, and where">
          <ul>
            <li>Counts by the labels of your file, what each label means, and the provenance you stated.</li>
            <li>Not stored: the file itself, its rows, names or staff numbers, columns you left out.</li>
            <li>It is in this browser&rsquo;s own storage on this computer, for this address only.</li>
            <li>
              Chrome and Edge can lose all of a page&rsquo;s storage when they are ended in the middle of a
              save: there a second copy is kept beside it, and whatever is deleted for good is deleted from
              both.
            </li>
            <li>
              It is not encrypted by the app: whoever can use your account on this computer can read it. Use
              an encrypted disk.
            </li>
            <li>
              Deleting a snapshot puts it into the <a href="#/bin">bin</a>; deleting it for good there takes
              its counts, its record and what the history says of it alone.
            </li>
            <li>
              Clearing this site&rsquo;s data in the browser deletes it, with every lock and choice you made.
            </li>
          </ul>
          <div style={{ minHeight: '6.8rem' }}>
            <StorageState />
          </div>
        </Card>
        <Card span={6} title="Nothing leaves, and how to see that">
          <ul>
            <li>The app has no server, no account, no analytics, and loads nothing from another site.</li>
            <li>
              The page forbids it as well: its content security policy allows connections to its own address
              only, and the browser enforces that.
            </li>
            <li>
              To check: open the browser&rsquo;s developer tools, choose Network, import a file, and see that
              nothing is sent. Or disconnect from the network after the page has loaded: everything goes on
              working.
            </li>
            <li>
              What leaves is what you copy, print or download, and each of these carries its kind and source.
            </li>
          </ul>
        </Card>
        <Card title="How small numbers are protected">
          <p>{suppression.definition}</p>
          <p>
            Each series has its policy, printed under every figure. Exact with suppression is where an import
            begins; the <a href="#/data">Data</a> screen changes it.
          </p>
          <p>
            Symbols in tables: {SYMBOL_WORDS.map(([symbol, meaning]) => `${symbol} ${meaning}`).join('; ')}.
          </p>
        </Card>
        <Card
          title="Delete everything on this computer"
          about="Everything you imported and every choice you made here."
        >
          <DeleteEverything />
        </Card>
      </PageGrid>
    </>
  );
}

function StorageState() {
  const facts = useQuery(storageQuery);
  const answer = usePersistenceAnswer();
  if (facts.data === undefined) return null;
  return (
    <ul>
      {storageWords(facts.data).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {answer === undefined ? null : (
        <li>
          {answer.kept ? 'It promised this' : 'It declined'} when it was asked on {toDateText(answer.at)}, at
          your first save.
        </li>
      )}
    </ul>
  );
}

function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  const { deleteEverything } = useLibraryChanges();
  return (
    <>
      <Button look="outline" onPress={() => setAsking(true)}>
        Delete everything
      </Button>
      {deleteEverything.isSuccess ? (
        <Notice announce="polite">Deleted. Only the examples that ship with the app are left.</Notice>
      ) : null}
      {deleteEverything.error === null ? null : (
        <IssueList
          title="Nothing was deleted"
          issues={toIssues(deleteEverything.error).map(storeIssueWords)}
        />
      )}
      <ConfirmDialog
        open={asking}
        title="Delete everything on this computer"
        confirm="Delete everything"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          deleteEverything.mutate();
          setAsking(false);
        }}
      >
        <p>
          All snapshots, provenance records, policies, the history and the bin, and the whole database that
          holds them will be gone. This cannot be undone. Workspace files you saved are not touched.
        </p>
      </ConfirmDialog>
    </>
  );
}
