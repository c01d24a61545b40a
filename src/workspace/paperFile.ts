import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toSlug } from '../figure/exports/fileName.ts';
import { addFigure } from './paperChanges.ts';
import { buildPaper } from './paper.ts';
import { buildPaperDocument, type PaperDocument } from './paperDocument.ts';

/** The name of a paper's file without its ending; an illustrative one says so first. */
export function toPaperStem({ title, kind }: PaperDocument): string {
  return `${kind === 'illustrative' ? 'ILLUSTRATIVE_' : ''}${toSlug(title)}`;
}

/** One figure as a document of its own, with a title and no front sheet. */
export function buildFigureDocument(source: ExportSource, title: string, at: string): PaperDocument {
  const blank = buildPaper('blank', () => 'figure');
  const bare = { ...blank, fields: { ...blank.fields, title, status: '' } };
  const paper = addFigure(bare, source, 'figure');
  if (paper.kind === 'error') {
    const { figure } = source;
    return { ...buildPaperDocument(bare, new Map(), at), title: figure.leaves, runningHead: '', front: [] };
  }
  return { ...buildPaperDocument(paper.value, new Map([['figure', source]]), at), front: [] };
}
