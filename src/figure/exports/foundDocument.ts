import { parseCode } from '../code.ts';
import type { FoundArtefact, FoundTable } from './foundArtefact.ts';

/**
 * Reads the body of a DOCX: the tables, each with the figure code that its caption before it names. Word writes a file anew when it
 * saves, so nothing but words is looked at.
 */
export function findInDocument(xml: string): FoundArtefact | undefined {
  const figures: FoundTable[] = [];
  let code: string | undefined;
  for (const [block] of xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p[ >][\s\S]*?<\/w:p>/g)) {
    if (block.startsWith('<w:tbl>')) {
      if (code !== undefined) figures.push({ code, cells: cellsOf(block) });
      continue;
    }
    code = codeIn(wordsOf(block)) ?? code;
  }
  return figures.length === 0 ? codesOnly(xml) : { kind: 'document', figures };
}

function codesOnly(xml: string): FoundArtefact | undefined {
  const code = codeIn(wordsOf(xml));
  return code === undefined ? undefined : { kind: 'code', code };
}

function codeIn(words: string): string | undefined {
  const written = /\bfigure ([2-9A-Z]{5}-[2-9A-Z]{5})\b/i.exec(words)?.[1];
  const code = parseCode(written);
  return code.kind === 'ok' ? code.value : undefined;
}

function cellsOf(table: string): readonly (readonly string[])[] {
  return [...table.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => wordsOf(cell)),
  );
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
