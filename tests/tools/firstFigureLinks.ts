import type { Rolldown } from 'vite';

/** The chunks that draw a figure: Recharts with what draws on it, and the page of the first figure. */
const FIGURE_PARTS = ['charts', 'Representation'];

/**
 * What the page asks for at once, so that no figure waits for one file to name the next: the chunks of a first figure with all
 * that they import, their styles (a chunk waits for those), the font (text is not laid out twice) and the catalogue.
 */
export function listFirstFigureLinks(
  html: string,
  bundle: Rolldown.OutputBundle,
): Record<string, string | true>[] {
  const files = Object.values(bundle);
  const chunks = listChunks(files.filter((file) => file.type === 'chunk'));
  const styles = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  const fonts = files.filter(({ fileName }) => fileName.endsWith('.woff2'));
  const links = [
    ...chunks.map(({ fileName }) => ({ rel: 'modulepreload', fileName })),
    ...[...styles].map((fileName) => ({ rel: 'stylesheet', fileName })),
    ...fonts.map(({ fileName }) => ({ rel: 'preload', as: 'font', fileName })),
    { rel: 'preload', as: 'fetch', fileName: 'catalogue/datapackage.json' },
  ];
  return links
    .filter(({ fileName }) => !html.includes(`"./${fileName}"`))
    .map(({ fileName, ...attributes }) => ({ ...attributes, crossorigin: true, href: `./${fileName}` }));
}

function listChunks(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set<Rolldown.OutputChunk>();
  const waiting = chunks.filter(({ name }) => FIGURE_PARTS.includes(name));
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (reached.has(chunk)) continue;
    reached.add(chunk);
    waiting.push(...chunk.imports.flatMap((file) => byFile.get(file) ?? []));
  }
  return [...reached];
}
