import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exits } from '../../src/figure/exits.ts';
import { listSources } from './cruiseHouse.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = listSources(root)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** `room/file.ts#function` of every function that gives a file that can be saved. */
function findMakers(of: readonly Source[]): string[] {
  const maker = /export (?:async )?function (\w+)\([^{]*?\): (?:Promise<)?(?:readonly )?Artefact\b/g;
  return of
    .filter(({ file }) => /^src\/(figure\/exports|io)\//.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(maker)].map((match) => `${file.replace('src/', '')}#${match[1] ?? ''}`),
    )
    .filter((name) => name !== 'figure/exports/artefact.ts#toArtefact')
    .sort();
}

/** Files that hand something to the browser to save or to the clipboard. */
const hands =
  /createObjectURL|offerDownload|showSaveFilePicker|\.clipboard\.write|clipboard\.write\(|execCommand/;

function findHands(of: readonly Source[]): string[] {
  return of.filter(({ text }) => hands.test(text)).map(({ file }) => file);
}

/** What all downloads go through, the three that save, and the one that copies text; each takes only what a registered way out made, or is a named exception. */
const knownHands = [
  'src/io/download.ts',
  'src/io/offerDownload.ts',
  'src/io/saveException.ts',
  'src/io/saveToDisk.ts',
  'src/ui/figure/writeClipboard.ts',
];

const registered = [...new Set(exits.flatMap((way) => (way.of === 'file' ? [way.maker] : [])))].sort();

describe('the ways out', () => {
  it('are all in the registry: whoever makes a file is named there, and whoever is named there makes one', () => {
    expect(findMakers(sources)).toEqual(registered);
  });

  it('brand a file nowhere else', () => {
    const branding = sources.filter(({ text }) => /\btoArtefact\(/.test(text)).map(({ file }) => file);
    const makers = [...new Set(registered.map((name) => `src/${name.split('#')[0] ?? ''}`))];
    expect(branding.filter((file) => file !== 'src/figure/exports/artefact.ts').sort()).toEqual(
      makers.sort(),
    );
  });

  it('go through the known hands only', () => {
    expect(findHands(sources).sort()).toEqual(knownHands);
  });

  it('are missed where they are not registered', () => {
    const planted = [
      { file: 'src/io/fax.ts', text: 'export async function makeFax(source: Source): Promise<Artefact> {}' },
      { file: 'src/ui/figure/Sneak.tsx', text: 'const a = URL.createObjectURL(blob);' },
      { file: 'src/queries/useSneak.ts', text: "offerDownload('figures.csv', blob);" },
    ];
    expect(findMakers(planted)).toEqual(['io/fax.ts#makeFax']);
    expect(findHands(planted)).toEqual(['src/ui/figure/Sneak.tsx', 'src/queries/useSneak.ts']);
  });
});
