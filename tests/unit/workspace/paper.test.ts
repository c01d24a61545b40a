import { describe, expect, it } from 'vitest';
import * as civilService from '../../../fixtures/released/civilService.ts';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { type BoundNumber, buildPaper, type Paper, toPaperPart } from '../../../src/workspace/paper.ts';
import {
  addFigure,
  addWords,
  bindNumber,
  lookAtNumbers,
  moveBlock,
  removeBlock,
  writeWords,
} from '../../../src/workspace/paperChanges.ts';
import { BOARD_QUESTIONS, readChecklist } from '../../../src/workspace/paperChecklist.ts';
import { buildPaperDocument } from '../../../src/workspace/paperDocument.ts';
import { countStale, listNumbers, readNumber, toRuns } from '../../../src/workspace/paperNumbers.ts';
import { PAPER_TEMPLATE_IDS, paperTemplates } from '../../../src/workspace/paperTemplates.ts';
import { parsePaper } from '../../../src/workspace/parsePaper.ts';
import { toPaperHtml } from '../../../src/workspace/toPaperHtml.ts';
import { toSource, unprotectedSource } from '../figure/exports/exportSources.ts';

function ids(): () => string {
  let last = 0;
  return () => `b${(last += 1)}`;
}

const real = toSource(civilService.shareOfEachGroup);
const later = toSource(civilService.headcount);

/** A blank paper with one text and one figure, and a number of it in the text. */
function withNumber(): { paper: Paper; number: BoundNumber } {
  const blank = addWords(buildPaper('blank', ids()), 'text', 'text');
  const added = addFigure(blank, real, 'figure');
  if (added.kind === 'error') throw new Error(added.error.kind);
  const [first] = listNumbers(real.figure);
  if (first === undefined) throw new Error('no number');
  const bound = bindNumber(writeWords(added.value, 'text', 'The share is'), 'text', {
    figure: 'figure',
    row: first.row,
    column: first.column,
    seen: first.text,
  });
  const [block] = bound.blocks;
  const [number] = block?.kind === 'text' ? block.numbers : [];
  if (number === undefined) throw new Error('no bound number');
  return { paper: bound, number };
}

describe('the templates', () => {
  it.each(PAPER_TEMPLATE_IDS)('hold no digit: every number of a paper comes from a figure: %s', (id) => {
    expect(JSON.stringify(paperTemplates[id])).not.toMatch(/\d/);
    const prompts = buildPaper(id, ids()).blocks.map((block) => (block.kind === 'text' ? block.text : ''));
    expect(prompts.join('')).toBe('');
  });
});

describe('a paper', () => {
  it('holds one kind only, and takes the kind of its first figure', () => {
    const first = addFigure(buildPaper('blank', ids()), real, 'a');
    if (first.kind === 'error') throw new Error(first.error.kind);
    expect(first.value.kind).toBe('real');
    expect(addFigure(first.value, toSource(ILLUSTRATIVE_seniorRoles), 'b')).toEqual({
      kind: 'error',
      error: { kind: 'other-kind', title: 'Untitled paper', holds: 'real' },
    });
    const empty = removeBlock(first.value, 'a');
    expect(empty.kind).toBeUndefined();
    expect(addFigure(empty, toSource(ILLUSTRATIVE_seniorRoles), 'b').kind).toBe('ok');
  });

  it('takes no figure that has no way out but the screen', () => {
    expect(addFigure(buildPaper('blank', ids()), unprotectedSource, 'a')).toEqual({
      kind: 'error',
      error: { kind: 'unprotected' },
    });
  });

  it('comes back whole from storage, and rests on its snapshots', () => {
    const { paper } = withNumber();
    const part = toPaperPart(paper, '2026-11-22T10:00:00.000Z');
    expect(part.madeFrom).toEqual(['snapshot-2023']);
    expect(parsePaper(JSON.parse(JSON.stringify(part.body)))).toEqual({ kind: 'ok', value: paper });
    expect(parsePaper({ ...paper, blocks: [{ kind: 'film' }] })).toEqual({
      kind: 'error',
      error: { kind: 'not-a-paper' },
    });
  });

  it('changes the order of its parts', () => {
    const { paper } = withNumber();
    expect(moveBlock(paper, 'figure', -1).blocks.map(({ id }) => id)).toEqual(['figure', 'text']);
    expect(moveBlock(paper, 'text', -1)).toBe(paper);
  });
});

describe('a number bound into a text', () => {
  it('says what its figure says, and is stale until somebody looks once the figure says something else', () => {
    const { paper, number } = withNumber();
    const now = new Map([['figure', real]]);
    expect(countStale(paper.blocks, now)).toBe(0);
    const [block] = paper.blocks;
    if (block?.kind !== 'text') throw new Error('no text');
    expect(
      toRuns(block, now)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`The share is ${number.seen}`);
    const old: Paper = {
      ...paper,
      blocks: paper.blocks.map((each) =>
        each.kind === 'text'
          ? { ...each, numbers: each.numbers.map((own) => ({ ...own, seen: '9.9%' })) }
          : each,
      ),
    };
    expect(countStale(old.blocks, now)).toBe(1);
    const looked = lookAtNumbers(old, 'text', (own) => readNumber(own, now));
    expect(countStale(looked.blocks, now)).toBe(0);
  });

  it('is gone where its figure is gone, and does not leave as a number', () => {
    const { paper } = withNumber();
    expect(countStale(paper.blocks, new Map([['figure', later]]))).toBe(1);
    const [block] = removeBlock(paper, 'figure').blocks;
    expect(block).toMatchObject({ text: 'The share is ', numbers: [] });
  });

  it('of a made-up figure says so itself', () => {
    const [first] = listNumbers(toSource(ILLUSTRATIVE_seniorRoles).figure);
    expect(first?.text).toMatch(/% \(illustrative\)$/);
  });

  it('of a figure that became unprotected is not given', () => {
    const [first] = listNumbers(real.figure);
    if (first === undefined) throw new Error('no number');
    const number = { place: 1, figure: 'f', row: first.row, column: first.column, seen: first.text };
    expect(readNumber(number, new Map([['f', unprotectedSource]]))).toBeUndefined();
  });
});

describe('a paper on its way out', () => {
  it('says on every page its kind, handling, date and until when it must not be released', () => {
    const { paper } = withNumber();
    const provenance = { ...real.released.provenance, notForReleaseBefore: '2024-06-05' };
    const source = { ...real, released: { ...real.released, provenance } };
    const document = buildPaperDocument(paper, new Map([['figure', source]]), '2026-11-22T10:00:00.000Z');
    expect(document.runningHead).toBe(
      'REAL DATA \u00b7 OFFICIAL \u00b7 as at 31 March 2023 \u00b7 Not for release before 5 June 2024',
    );
    const html = toPaperHtml(document, new Map(), undefined);
    expect(html.match(/Not for release before 5 June 2024/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
  });

  it('takes the stricter handling of author and data', () => {
    const { paper } = withNumber();
    const strict: Paper = { ...paper, fields: { ...paper.fields, handling: 'official-sensitive' } };
    const at = '2026-11-22T10:00:00.000Z';
    expect(buildPaperDocument(strict, new Map([['figure', real]]), at).runningHead).toContain(
      'OFFICIAL-SENSITIVE',
    );
    expect(buildPaperDocument(paper, new Map([['figure', real]]), at).runningHead).toContain('OFFICIAL ');
  });

  it('names filters in words, ends with sources, and leaves out headings without anything under them', () => {
    const { paper } = withNumber();
    const headed = addWords(paper, 'heading', 'last');
    const document = buildPaperDocument(
      writeWords(headed, 'last', 'Nothing here'),
      new Map([['figure', real]]),
      '2026-11-22T10:00:00.000Z',
    );
    expect(document.parts.map(({ kind }) => kind)).toEqual(['text', 'figure']);
    expect(document.parts[1]).toMatchObject({ filters: expect.stringMatching(/^Only profession of post: /) });
    expect(document.sources).toEqual([real.figure.sourceLine]);
  });

  it('escapes what its author wrote', () => {
    const { paper } = withNumber();
    const sly: Paper = {
      ...writeWords(paper, 'text', '<script>alert(1)</script>'),
      fields: { ...paper.fields, title: '</title><b>"' },
    };
    const html = toPaperHtml(
      buildPaperDocument(sly, new Map([['figure', real]]), '2026-11-22T10:00:00.000Z'),
      new Map(),
      undefined,
    );
    expect(html).not.toMatch(/<script|<b>/);
  });
});

describe('the questions that boards ask', () => {
  it('are answered by figures where figures answer them, else by the author, else not yet', () => {
    const rates = addFigure(buildPaper('blank', ids()), toSource(civilService.rates), 'a');
    if (rates.kind === 'error') throw new Error(rates.error.kind);
    const answers = new Map(
      readChecklist({ ...rates.value, answered: ['duty'] }).map(({ question, answer }) => [
        question.id,
        answer,
      ]),
    );
    expect(answers.size).toBe(BOARD_QUESTIONS.length);
    expect(answers.get('declared')).toBe('by-figure');
    expect(answers.get('duty')).toBe('by-author');
    expect(answers.get('action')).toBe('not-yet');
  });
});
