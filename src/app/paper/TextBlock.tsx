import { Button } from '../../ui/controls/Button.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { Paper, PaperBlock } from '../../workspace/paper.ts';
import { bindNumber, lookAtNumbers, writeWords } from '../../workspace/paperChanges.ts';
import { type PaperFigures, readNumber } from '../../workspace/paperNumbers.ts';
import { NumberPicker } from './NumberPicker.tsx';
import type { ChangePaper } from './changePaper.ts';

interface TextBlockProps {
  readonly block: Extract<PaperBlock, { kind: 'text' }>;
  readonly paper: Paper;
  readonly figures: PaperFigures;
  readonly onChange: ChangePaper;
}

/** A text being written, with the numbers bound into it. */
export function TextBlock({ block, paper, figures, onChange }: TextBlockProps) {
  const stale = block.numbers.some((number) => readNumber(number, figures) !== number.seen);
  return (
    <div
      onBlur={(event) => {
        if (event.target instanceof HTMLTextAreaElement) onChange(paper, 'now');
      }}
    >
      <TextField
        label="Text"
        hint={block.prompt}
        lines={4}
        value={block.text}
        onChange={(text) => onChange(writeWords(paper, block.id, text), 'later')}
      />
      {block.numbers.length === 0 ? null : (
        <ul className="bound-numbers">
          {block.numbers.map((number) => {
            const now = readNumber(number, figures);
            return (
              <li key={number.place}>
                <span className="mono">{`{${number.place}}`}</span>{' '}
                {now ?? 'gone: its figure no longer shows it'}
                {now === undefined || now === number.seen ? '' : `, was ${number.seen} when you looked`}
              </li>
            );
          })}
        </ul>
      )}
      {stale ? (
        <Button
          look="outline"
          about="numbers of this text"
          onPress={() =>
            onChange(
              lookAtNumbers(paper, block.id, (number) => readNumber(number, figures)),
              'now',
            )
          }
        >
          Looked at
        </Button>
      ) : null}
      <NumberPicker
        figures={figures}
        onPick={(figure, number) =>
          onChange(
            bindNumber(paper, block.id, {
              figure,
              row: number.row,
              column: number.column,
              seen: number.text,
            }),
            'now',
          )
        }
      />
    </div>
  );
}
