import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type HeldPapers, newPaperId, usePaperChanges } from '../../queries/usePapers.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { buildPaper, type Paper, paperTitle } from '../../workspace/paper.ts';
import { PAPER_TEMPLATE_IDS, type PaperTemplateId, paperTemplates } from '../../workspace/paperTemplates.ts';
import './paper.css';

/** The papers held, and the templates a new one can begin with. */
export function PaperList({ held }: { readonly held: HeldPapers }) {
  const navigate = useNavigate();
  const { save, remove } = usePaperChanges();
  const [doomed, setDoomed] = useState<Paper>();
  const open = (id: string): void => void navigate({ to: '/papers', search: { paper: id } });
  const begin = (template: PaperTemplateId): void => {
    const paper = buildPaper(template, newPaperId);
    save.mutate(paper, { onSuccess: () => open(paper.id) });
  };
  return (
    <>
      <h1>Papers</h1>
      <p className="lede">
        A paper for a board: figures with your words between them. Each holds real or illustrative data, never
        both.
      </p>
      {held.damaged.length === 0 ? null : (
        <Notice title="Some papers could not be read">{held.damaged.join('; ')}</Notice>
      )}
      {held.papers.length === 0 ? (
        <EmptyState title="No papers yet">
          <p>Begin with a template, or press Add to paper under any figure.</p>
        </EmptyState>
      ) : (
        <ul className="paper-list">
          {held.papers.map((paper) => (
            <li key={paper.id} className={paper.kind}>
              <button type="button" className="link" onClick={() => open(paper.id)}>
                {paperTitle(paper)}
              </button>
              <span className="small">{about(paper)}</span>
              <Button look="quiet" about={paperTitle(paper)} onPress={() => setDoomed(paper)}>
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <h2>Begin a paper</h2>
      <PageGrid>
        {PAPER_TEMPLATE_IDS.map((id) => (
          <Card key={id} span={4} level={3} title={paperTemplates[id].name} about={paperTemplates[id].about}>
            <Button look="outline" about={paperTemplates[id].name} onPress={() => begin(id)}>
              Begin
            </Button>
          </Card>
        ))}
      </PageGrid>
      <h2>Hand over the dashboard itself</h2>
      <PageGrid>
        <Card
          span={8}
          level={3}
          title="Publication"
          about="The screens for leaders with the series you choose, in one HTML file that opens without a network. It holds protected tables only."
        >
          <Button
            look="outline"
            onPress={() => void navigate({ to: '/papers', search: { step: 'publication' } })}
          >
            Make a publication
          </Button>
        </Card>
      </PageGrid>
      <ConfirmDialog
        open={doomed !== undefined}
        title="Delete this paper"
        confirm="Delete it"
        onCancel={() => setDoomed(undefined)}
        onConfirm={() => {
          if (doomed !== undefined) remove.mutate(doomed.id);
          setDoomed(undefined);
        }}
      >
        <p>The paper goes, its figures and data stay. History can bring it back.</p>
      </ConfirmDialog>
    </>
  );
}

function about({ kind, blocks }: Paper): string {
  const figures = blocks.filter((block) => block.kind === 'figure').length;
  const holds =
    kind === undefined ? 'no figures yet' : kind === 'real' ? 'real data' : 'illustrative, not real data';
  return figures === 0 ? holds : `${holds}, ${figures} figure${figures === 1 ? '' : 's'}`;
}
