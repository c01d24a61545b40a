import { createRoot } from 'react-dom/client';
import { makeFigureFile, type FigureWay } from '../../../src/queries/takeOut.ts';
import { FigureFrame } from '../../../src/ui/figure/FigureFrame.tsx';
import '../../../src/ui/look/look.css';
import { exportSources, unprotectedSource } from '../../unit/figure/exports/exportSources.ts';

const sources = [...exportSources, ['unprotected', unprotectedSource] as const];

/** What the tests ask of this page. */
export interface ExitsPage {
  readonly names: readonly string[];
  /** A file of one figure, from its frame as it stands on the page: its name, and its bytes in base64. */
  readonly makeFile: (
    name: string,
    way: FigureWay,
  ) => Promise<{ readonly name: string; readonly base64: string }>;
}

const page: ExitsPage = {
  names: sources.map(([name]) => name),
  makeFile: async (name, way) => {
    const [, source] = sources.find(([own]) => own === name) ?? [];
    const frame = document.querySelector(`[data-name="${name}"] > figure`);
    if (source === undefined || frame === null) throw new Error(`no figure ${name}`);
    await document.fonts.ready;
    const file = await makeFigureFile(way, source, frame);
    let text = '';
    for (const byte of file.bytes) text += String.fromCharCode(byte);
    return { name: file.name, base64: btoa(text) };
  },
};
Object.assign(globalThis, { exitsPage: page });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  sources.map(([name, { figure }]) => (
    <div key={name} data-name={name} style={{ width: 900 }}>
      <FigureFrame figure={figure} onProvenance={() => undefined} />
    </div>
  )),
);
