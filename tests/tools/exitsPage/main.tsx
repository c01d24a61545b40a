import { createRoot } from 'react-dom/client';
import { makeFeedbackFile } from '../../../src/queries/feedbackFile.ts';
import { makePaperFile, type PaperWay } from '../../../src/queries/paperOut.ts';
import { makeFigureFile, type FigureWay } from '../../../src/queries/takeOut.ts';
import { buildPaper } from '../../../src/workspace/paper.ts';
import { addFigure } from '../../../src/workspace/paperChanges.ts';
import { buildPaperDocument } from '../../../src/workspace/paperDocument.ts';
import { FigureFrame } from '../../../src/ui/figure/FigureFrame.tsx';
import '../../../src/ui/look/look.css';
import { exportSources, unprotectedSource } from '../../unit/figure/exports/exportSources.ts';

const sources = [...exportSources, ['unprotected', unprotectedSource] as const];

/** What the tests ask of this page. */
export interface ExitsPage {
  readonly names: readonly string[];
  /** A file of one figure, from its frame as it stands on the page: its name, and its bytes in base64. */
  readonly makeFile: (name: string, way: FigureWay) => Promise<MadeFile>;
  /** A paper of figures, in the order of their names; `ms` is how long the making took. */
  readonly makePaper: (
    names: readonly string[],
    way: PaperWay,
  ) => Promise<MadeFile & { readonly ms: number }>;
  /** Feedback sheets, a figure for each department, which has its name. */
  readonly makeFeedback: (
    names: readonly string[],
    way: 'feedback-docx' | 'feedback-html',
  ) => Promise<MadeFile>;
}

interface MadeFile {
  readonly name: string;
  readonly base64: string;
}

const page: ExitsPage = {
  names: sources.map(([name]) => name),
  makeFile: async (name, way) => {
    const [, source] = sources.find(([own]) => own === name) ?? [];
    const frame = document.querySelector(`[data-name="${name}"] > figure`);
    if (source === undefined || frame === null) throw new Error(`no figure ${name}`);
    await document.fonts.ready;
    return toMade(await makeFigureFile(way, source, frame));
  },
  makePaper: async (names, way) => {
    let paper = { ...buildPaper('blank', () => 'paper'), id: 'paper' };
    paper = { ...paper, fields: { ...paper.fields, title: 'A paper of figures', author: 'A. Analyst' } };
    for (const name of names) {
      const added = addFigure(paper, sourceOf(name), name);
      if (added.kind === 'error') throw new Error(added.error.kind);
      paper = added.value;
    }
    const figures = new Map(names.map((name) => [name, sourceOf(name)]));
    await document.fonts.ready;
    const start = performance.now();
    const written = buildPaperDocument(paper, figures, '2026-11-22T10:00:00.000Z');
    const file = await makePaperFile(way, written, document.body);
    const ms = performance.now() - start;
    return { ...toMade(file), ms };
  },
  makeFeedback: async (names, way) => {
    await document.fonts.ready;
    const sheets = names.map((name) => ({ department: name, source: sourceOf(name) }));
    return toMade(await makeFeedbackFile(way, sheets, '2026-11-22T10:00:00.000Z'));
  },
};

function sourceOf(name: string) {
  const [, source] = sources.find(([own]) => own === name) ?? [];
  if (source === undefined) throw new Error(`no figure ${name}`);
  return source;
}

function toMade({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): MadeFile {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name, base64: btoa(text) };
}
Object.assign(globalThis, { exitsPage: page });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  sources.map(([name, { figure }]) => (
    <div key={name} data-name={name} data-part={name} style={{ width: 900 }}>
      <FigureFrame figure={figure} onProvenance={() => undefined} />
    </div>
  )),
);
