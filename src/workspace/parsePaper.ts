import * as v from 'valibot';
import { fail, ok, type Result } from '../kernel/result.ts';
import { isPolicyShape, isQuestionShape } from './paperShapes.ts';
import type { Paper } from './paper.ts';

const number = v.object({
  place: v.pipe(v.number(), v.integer(), v.minValue(1)),
  figure: v.string(),
  row: v.string(),
  column: v.string(),
  seen: v.string(),
});

const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), id: v.string(), text: v.string() }),
  v.object({
    kind: v.literal('text'),
    id: v.string(),
    text: v.string(),
    prompt: v.exactOptional(v.string()),
    numbers: v.array(number),
  }),
  v.object({
    kind: v.literal('figure'),
    id: v.string(),
    name: v.string(),
    question: v.custom<Extract<Paper['blocks'][number], { kind: 'figure' }>['question']>(isQuestionShape),
    policy: v.custom<Extract<Paper['blocks'][number], { kind: 'figure' }>['policy']>(isPolicyShape),
    wording: v.object({
      presentation: v.exactOptional(v.picklist(['dots', 'matrix', 'table', 'path', 'ranked', 'multiples'])),
    }),
  }),
]);

const paper = v.object({
  id: v.string(),
  template: v.picklist(['board', 'psed', 'wres', 'diag', 'blank']),
  kind: v.exactOptional(v.picklist(['real', 'illustrative'])),
  fields: v.object({
    title: v.string(),
    board: v.string(),
    date: v.string(),
    author: v.string(),
    sponsor: v.string(),
    purpose: v.picklist(['decision', 'assurance', 'information', '']),
    recommendation: v.string(),
    priorRoute: v.string(),
    status: v.string(),
    handling: v.picklist(['none', 'official', 'official-sensitive']),
  }),
  blocks: v.array(block),
  answered: v.array(v.string()),
});

/** Reads a stored paper. Fails where it is damaged or of a newer form. */
export function parsePaper(body: unknown): Result<Paper, { readonly kind: 'not-a-paper' }> {
  const read = v.safeParse(paper, body);
  return read.success ? ok(read.output) : fail({ kind: 'not-a-paper' });
}
