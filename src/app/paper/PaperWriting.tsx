import { newPaperId } from '../../queries/usePapers.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import type { Paper, PaperBlock } from '../../workspace/paper.ts';
import { addWords, moveBlock, removeBlock } from '../../workspace/paperChanges.ts';
import { FigureBlock } from './FigureBlock.tsx';
import { PaperFrontForm } from './PaperFrontForm.tsx';
import { TextBlock } from './TextBlock.tsx';
import type { PaperFigureStates } from './usePaperFigures.ts';
import type { ChangePaper } from './changePaper.ts';
import { HeadingBlock } from './HeadingBlock.tsx';

interface PaperWritingProps {
  readonly paper: Paper;
  readonly held: PaperFigureStates;
  readonly onChange: ChangePaper;
}

/** The front sheet and every part of a paper in its order, each with what can be done to it. */
export function PaperWriting({ paper, held, onChange }: PaperWritingProps) {
  return (
    <>
      <Card title="Front sheet">
        <PaperFrontForm paper={paper} onChange={onChange} />
      </Card>
      <ol className="paper-blocks">
        {paper.blocks.map((block, at) => (
          <li key={block.id}>
            <div className="paper-block">
              <BlockBody block={block} paper={paper} held={held} onChange={onChange} />
              <BlockTools
                name={nameOf(block)}
                first={at === 0}
                last={at === paper.blocks.length - 1}
                onMove={(by) => onChange(moveBlock(paper, block.id, by), 'now')}
                onRemove={() => onChange(removeBlock(paper, block.id), 'now')}
              />
            </div>
          </li>
        ))}
      </ol>
      <p className="paper-add">
        <Button look="outline" onPress={() => onChange(addWords(paper, 'heading', newPaperId()), 'now')}>
          Add a heading
        </Button>{' '}
        <Button look="outline" onPress={() => onChange(addWords(paper, 'text', newPaperId()), 'now')}>
          Add text
        </Button>{' '}
        <span className="small">Figures: open any screen and press Add to paper under one.</span>
      </p>
    </>
  );
}

interface BlockBodyProps extends PaperWritingProps {
  readonly block: PaperBlock;
}

function BlockBody({ block, paper, held, onChange }: BlockBodyProps) {
  if (block.kind === 'heading') return <HeadingBlock block={block} paper={paper} onChange={onChange} />;
  if (block.kind === 'figure') return <FigureBlock block={block} state={held.states.get(block.id)} />;
  return <TextBlock block={block} paper={paper} figures={held.figures} onChange={onChange} />;
}

function nameOf(block: PaperBlock): string {
  if (block.kind === 'figure') return `figure, ${block.name}`;
  const words = block.text.trim().slice(0, 40);
  return words === '' ? `empty ${block.kind}` : `${block.kind}, ${words}`;
}

interface BlockToolsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function BlockTools({ name, first, last, onMove, onRemove }: BlockToolsProps) {
  return (
    <div className="block-tools" role="group" aria-label={`Order: ${name}`}>
      <Button look="quiet" about={name} disabled={first} onPress={() => onMove(-1)}>
        Up
      </Button>
      <Button look="quiet" about={name} disabled={last} onPress={() => onMove(1)}>
        Down
      </Button>
      <Button look="quiet" about={name} onPress={onRemove}>
        Remove
      </Button>
    </div>
  );
}
