import * as v from 'valibot';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { KeptFigure, Note, SavedView } from './keptFigure.ts';
import { isPolicyShape, isQuestionShape } from './paperShapes.ts';

const said = v.object({
  kind: v.picklist(['real', 'illustrative']),
  code: v.string(),
  name: v.string(),
  headline: v.string(),
  measure: v.string(),
  sourceLine: v.string(),
  columns: v.array(v.object({ key: v.string(), text: v.string() })),
  rows: v.array(v.object({ key: v.string(), cells: v.array(v.string()) })),
});

const keptFigure = {
  place: v.object({
    path: v.pipe(v.string(), v.regex(/^\/[\w-]*$/)),
    search: v.record(v.string(), v.string()),
  }),
  question: v.custom<KeptFigure['question']>(isQuestionShape),
  policy: v.custom<KeptFigure['policy']>(isPolicyShape),
  wording: v.object({ presentation: v.exactOptional(v.picklist(['dots', 'matrix', 'table', 'path'])) }),
  said,
};

const view = v.object({
  kind: v.literal('view'),
  id: v.string(),
  title: v.string(),
  at: v.string(),
  signed: v.exactOptional(v.string()),
  ...keptFigure,
});

const note = v.object({
  kind: v.literal('note'),
  id: v.string(),
  at: v.string(),
  fields: v.object({
    text: v.string(),
    signed: v.string(),
    owner: v.string(),
    nextStep: v.string(),
    dueOn: v.string(),
  }),
  doneOn: v.exactOptional(v.string()),
  ...keptFigure,
});

/** Reads a stored view or note. Fails where it is damaged or of a newer form. */
export function parseKept(body: unknown): Result<SavedView | Note, { readonly kind: 'not-kept' }> {
  const read = v.safeParse(v.variant('kind', [view, note]), body);
  return read.success ? ok(read.output) : fail({ kind: 'not-kept' });
}
