import { TextField } from '../../ui/controls/TextField.tsx';
import type { Paper, PaperBlock } from '../../workspace/paper.ts';
import { writeWords } from '../../workspace/paperChanges.ts';
import type { ChangePaper } from './changePaper.ts';

interface HeadingBlockProps {
  readonly block: Extract<PaperBlock, { kind: 'heading' }>;
  readonly paper: Paper;
  readonly onChange: ChangePaper;
}

/** A heading being written. */
export function HeadingBlock({ block, paper, onChange }: HeadingBlockProps) {
  return (
    <div onBlur={() => onChange(paper, 'now')}>
      <TextField
        label="Heading"
        value={block.text}
        onChange={(text) => onChange(writeWords(paper, block.id, text), 'later')}
      />
    </div>
  );
}
