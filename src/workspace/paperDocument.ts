import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toDateText, toTimeText } from '../figure/number/toDateText.ts';
import { toSentence } from '../figure/words/listWords.ts';
import { HANDLING_WORDS } from '../figure/words/standingWords.ts';
import type { Handling, ProvenanceKind } from '../kernel/provenance.ts';
import { type Paper, paperTitle } from './paper.ts';
import { type PaperFigures, type TextRun, toRuns } from './paperNumbers.ts';

/** A paper as it will leave, the same for the screen, DOCX and HTML: every word and every number in its place. */
export interface PaperDocument {
  readonly title: string;
  /** Absent where there is no figure yet. */
  readonly kind?: ProvenanceKind;
  /** On every page: kind, handling, as at, not for release before. */
  readonly runningHead: string;
  readonly embargo?: string;
  readonly front: readonly { readonly term: string; readonly text: string }[];
  readonly parts: readonly PaperPart[];
  readonly sources: readonly string[];
  readonly caveats: readonly string[];
  readonly codes: readonly string[];
  /** The instant it was made, in words, UTC. */
  readonly generated: string;
}

/** One part of a paper, resolved. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'text'; readonly id: string; readonly paragraphs: readonly (readonly TextRun[])[] }
  | {
      readonly kind: 'figure';
      readonly id: string;
      /** In the order of the paper, from 1. */
      readonly number: number;
      readonly source: ExportSource;
      readonly caption: string;
      /** Filters in words; empty where there is none. */
      readonly filters: string;
    }
  /** A figure that cannot be made now. */
  | { readonly kind: 'missing'; readonly id: string; readonly number: number; readonly name: string };

const strictness: readonly Handling[] = ['none', 'official', 'official-sensitive'];
const purposes = {
  decision: 'For decision',
  assurance: 'For assurance',
  information: 'For information',
  '': '',
};

/** Resolves a paper with its figures. `at` is now. Figures of the other kind never get this far: a paper refuses them. */
export function buildPaperDocument(paper: Paper, figures: PaperFigures, at: string): PaperDocument {
  const sources = paper.blocks.flatMap((block) => {
    const source = block.kind === 'figure' ? figures.get(block.id) : undefined;
    return source === undefined ? [] : [source];
  });
  const provenances = sources.map(({ released }) => released.provenance);
  const handling = [paper.fields.handling, ...provenances.map((each) => each.handling)].reduce((a, b) =>
    strictness.indexOf(b) > strictness.indexOf(a) ? b : a,
  );
  const embargo = provenances
    .flatMap(({ notForReleaseBefore }) => notForReleaseBefore ?? [])
    .sort()
    .at(-1);
  const embargoWords = embargo === undefined ? undefined : `Not for release before ${toDateText(embargo)}`;
  const dates = distinct(
    sources.flatMap(({ released: { reference } }) =>
      reference === undefined ? [] : [toTimeText(reference)],
    ),
  );
  return {
    title: paperTitle(paper),
    ...(paper.kind === undefined ? {} : { kind: paper.kind }),
    runningHead: [
      paper.kind === undefined ? 'No figures yet' : kindWords[paper.kind],
      HANDLING_WORDS[handling],
      dates.length === 0 ? '' : `as at ${dates.join(', ')}`,
      embargoWords ?? '',
    ]
      .filter((words) => words !== '')
      .join(' \u00b7 '),
    ...(embargoWords === undefined ? {} : { embargo: embargoWords }),
    front: frontOf(paper, HANDLING_WORDS[handling]),
    parts: withoutEmptySections(partsOf(paper, figures)),
    sources: distinct(sources.map(({ figure }) => figure.sourceLine)),
    caveats: distinct(provenances.flatMap(({ caveats }) => caveats.map(toSentence))),
    codes: distinct(sources.map(({ figure }) => figure.code)),
    generated: `${toDateText(at)}, ${at.slice(11, 16)} UTC`,
  };
}

const kindWords = { real: 'REAL DATA', illustrative: 'ILLUSTRATIVE, NOT REAL DATA' };

function frontOf({ fields }: Paper, handling: string): PaperDocument['front'] {
  const lines: readonly (readonly [string, string])[] = [
    ['Board or committee', fields.board],
    ['Date', fields.date],
    ['Author', fields.author],
    ['Sponsor', fields.sponsor],
    ['Purpose', purposes[fields.purpose]],
    ['Recommendation', fields.recommendation],
    ['Considered before by', fields.priorRoute],
    ['Status', fields.status],
    ['Handling', handling],
  ];
  return lines.flatMap(([term, text]) => (text.trim() === '' ? [] : [{ term, text: text.trim() }]));
}

function partsOf(paper: Paper, figures: PaperFigures): readonly PaperPart[] {
  let number = 0;
  return paper.blocks.flatMap((block): PaperPart[] => {
    const { id } = block;
    if (block.kind === 'heading')
      return block.text.trim() === '' ? [] : [{ kind: 'heading', id, text: block.text.trim() }];
    if (block.kind === 'text') {
      const paragraphs = toParagraphs(toRuns(block, figures));
      return paragraphs.length === 0 ? [] : [{ kind: 'text', id, paragraphs }];
    }
    number += 1;
    const source = figures.get(id);
    if (source === undefined) return [{ kind: 'missing', id, number, name: block.name }];
    const { figure } = source;
    return [
      {
        kind: 'figure',
        id,
        number,
        source,
        caption: `${figure.prefix}${toSentence(figure.headline)} Figure ${figure.code}.`,
        filters: filterWords(source),
      },
    ];
  });
}

/** A heading with nothing under it does not leave. */
function withoutEmptySections(parts: readonly PaperPart[]): readonly PaperPart[] {
  return parts.filter((part, at) => {
    const next = parts[at + 1];
    return part.kind !== 'heading' || (next !== undefined && next.kind !== 'heading');
  });
}

/** Blank lines and line ends part paragraphs. */
function toParagraphs(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const paragraphs: TextRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'number') {
      paragraphs.at(-1)?.push(run);
      continue;
    }
    run.text.split(/\n+/).forEach((text, at) => {
      if (at > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ kind: 'words', text });
    });
  }
  return paragraphs.filter((own) => own.some((run) => run.text.trim() !== ''));
}

/** Which people a figure is about, in words. */
function filterWords({ figure }: ExportSource): string {
  const filters = figure.question.filters.map(
    ({ dimension, members }) => `${dimension.replace(/[-_]+/g, ' ')}: ${members.join(', ')}`,
  );
  return filters.length === 0 ? '' : `Only ${filters.join('; ')}.`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
