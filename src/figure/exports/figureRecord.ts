import type { ReleasedTable } from '../../disclosure/releasedTable.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Handling, LineageStep, Provenance, ProvenanceKind } from '../../kernel/provenance.ts';
import type { Question } from '../../kernel/question.ts';
import { toAsAtText } from '../../kernel/time.ts';
import type { Figure } from '../figure.ts';
import { toTimeText } from '../number/toDateText.ts';
import { madeUpWords } from '../words/madeUpWords.ts';
import { policyWordsOf } from '../words/policyWordsOf.ts';
import { STANDING_WORDS } from '../words/standingWords.ts';
import type { Presentation } from '../wording.ts';
import { toWrittenText } from '../writtenTexts.ts';

/** A figure with the released table it was built from: what every file is made of. */
export interface ExportSource {
  readonly figure: Figure;
  readonly released: ReleasedTable;
  readonly presentation?: Presentation;
}

/** What the app calls itself in what it makes. */
export const APP_NAME = 'Diversity data dashboard';

/**
 * The record that travels inside a file. Public: no file name, hash, recipe or row count of what was imported. Keys are written
 * as they stand in the file.
 */
export interface FigureRecord {
  readonly app: typeof APP_NAME;
  /** Of this record. */
  readonly version: 1;
  readonly provenance_kind: ProvenanceKind;
  readonly provenance_source: string;
  readonly as_at: string;
  readonly figure_code: string;
  readonly headline: string;
  readonly measure: string;
  readonly source_line: string;
  readonly standing?: string;
  readonly handling: Handling;
  readonly finality: 'final' | 'provisional';
  readonly not_for_release_before?: string;
  readonly licence?: string;
  readonly caveats: readonly string[];
  readonly sources: Provenance['sources'];
  readonly lineage: readonly LineageStep[];
  readonly protection: string;
  /** What was asked, so that the figure can be made again where its snapshots are held. */
  readonly asked: {
    readonly question: Question;
    readonly policy: Policy;
    readonly presentation?: Presentation;
  };
}

/** The record of a figure, for the files it leaves in. */
export function buildFigureRecord({ figure, released, presentation }: ExportSource): FigureRecord {
  const { provenance } = released;
  return {
    app: APP_NAME,
    version: 1,
    provenance_kind: figure.kind,
    provenance_source: toSourceText(released),
    as_at: toAsAtText(released),
    figure_code: figure.code,
    headline: `${figure.prefix}${figure.headline}`,
    measure: figure.measure,
    source_line: figure.sourceLine,
    ...(provenance.kind === 'real' ? { standing: STANDING_WORDS[provenance.standing] } : {}),
    handling: provenance.handling,
    finality: provenance.finality,
    ...(provenance.notForReleaseBefore === undefined
      ? {}
      : { not_for_release_before: provenance.notForReleaseBefore }),
    ...(provenance.licence === undefined ? {} : { licence: provenance.licence }),
    caveats: provenance.caveats,
    sources: provenance.sources,
    lineage: provenance.lineage,
    protection: policyWordsOf(released),
    asked: {
      question: released.question,
      policy: released.policy,
      ...(presentation === undefined ? {} : { presentation }),
    },
  };
}

/** Where the numbers come from, in one field: publisher and title, or that they are made up. */
export function toSourceText(released: Pick<ReleasedTable, 'provenance' | 'policy'>): string {
  const { provenance } = released;
  if (provenance.kind === 'illustrative')
    return `${madeUpWords(released).claim}: ${distinct(provenance.sources.map(({ title }) => title))}`;
  const { sources } = provenance;
  return `${distinct(sources.map(({ publisher }) => publisher))}: ${distinct(sources.map(({ title }) => title))}`;
}

/** Where the numbers come from and their date, as the log notes it. */
export function toDatedSource(released: ReleasedTable): string {
  const { reference } = released;
  return `${toSourceText(released)}, ${reference === undefined ? 'no date given' : toTimeText(reference)}`;
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => toWrittenText(text).trim().replace(/\.$/, '')))].join('; ');
}
