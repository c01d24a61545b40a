import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type BoundNumber, type Paper, type PaperBlock, type PaperRefusal, paperTitle } from './paper.ts';

/** Changes of a paper; each gives a new one. */

/** Adds a figure at the end. Refused where the paper holds the other kind: the two never stand in one paper. */
export function addFigure(
  paper: Paper,
  { figure, released, presentation }: ExportSource,
  id: string,
): Result<Paper, PaperRefusal> {
  if (figure.leaves === 'screen-only') return fail({ kind: 'unprotected' });
  if (paper.kind !== undefined && paper.kind !== figure.kind)
    return fail({ kind: 'other-kind', title: paperTitle(paper), holds: paper.kind });
  const block: PaperBlock = {
    kind: 'figure',
    id,
    name: figure.toolName,
    question: figure.question,
    policy: released.policy,
    wording: presentation === undefined ? {} : { presentation },
  };
  return ok({ ...paper, kind: figure.kind, blocks: [...paper.blocks, block] });
}

/** Adds a heading or a text at the end. */
export function addWords(paper: Paper, kind: 'heading' | 'text', id: string): Paper {
  const block: PaperBlock = kind === 'heading' ? { kind, id, text: '' } : { kind, id, text: '', numbers: [] };
  return { ...paper, blocks: [...paper.blocks, block] };
}

/** Moves a block up (-1) or down (1) by one place. */
export function moveBlock(paper: Paper, id: string, by: -1 | 1): Paper {
  const from = paper.blocks.findIndex((block) => block.id === id);
  const [block, other] = [paper.blocks[from], paper.blocks[from + by]];
  if (block === undefined || other === undefined) return paper;
  const blocks = paper.blocks.map((each) => (each === block ? other : each === other ? block : each));
  return { ...paper, blocks };
}

/** Takes a block out; numbers bound to a figure that goes are taken out of the texts. The last figure takes the kind along. */
export function removeBlock(paper: Paper, id: string): Paper {
  const blocks = paper.blocks
    .filter((block) => block.id !== id)
    .map((block) => (block.kind === 'text' ? dropNumbers(block, (number) => number.figure === id) : block));
  const { kind, ...rest } = paper;
  const holds = blocks.some((block) => block.kind === 'figure');
  return { ...rest, ...(holds && kind !== undefined ? { kind } : {}), blocks };
}

type TextBlock = Extract<PaperBlock, { kind: 'text' }>;

function dropNumbers(block: TextBlock, isGone: (number: BoundNumber) => boolean): TextBlock {
  const gone = block.numbers.filter(isGone);
  const text = gone.reduce((words, { place }) => words.replaceAll(`{${place}}`, ''), block.text);
  return { ...block, text, numbers: block.numbers.filter((number) => !isGone(number)) };
}

/** Changes the words of a heading or text. Numbers that no longer stand in the text go. */
export function writeWords(paper: Paper, id: string, text: string): Paper {
  return {
    ...paper,
    blocks: paper.blocks.map((block) => {
      if (block.id !== id || block.kind === 'figure') return block;
      if (block.kind === 'heading') return { ...block, text };
      return { ...block, text, numbers: block.numbers.filter(({ place }) => text.includes(`{${place}}`)) };
    }),
  };
}

/** Binds a number into a text, at its end. */
export function bindNumber(paper: Paper, id: string, number: Omit<BoundNumber, 'place'>): Paper {
  return {
    ...paper,
    blocks: paper.blocks.map((block) => {
      if (block.id !== id || block.kind !== 'text') return block;
      const place = Math.max(0, ...block.numbers.map((each) => each.place)) + 1;
      const space = block.text === '' || block.text.endsWith(' ') ? '' : ' ';
      return {
        ...block,
        text: `${block.text}${space}{${place}}`,
        numbers: [...block.numbers, { ...number, place }],
      };
    }),
  };
}

/** Notes that the author looked at the numbers of a text as they stand now. */
export function lookAtNumbers(
  paper: Paper,
  id: string,
  now: (number: BoundNumber) => string | undefined,
): Paper {
  return {
    ...paper,
    blocks: paper.blocks.map((block) =>
      block.id === id && block.kind === 'text'
        ? {
            ...block,
            numbers: block.numbers.map((number) => ({ ...number, seen: now(number) ?? number.seen })),
          }
        : block,
    ),
  };
}
