import type { Wording } from '../figure/wording.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Handling, ProvenanceKind } from '../kernel/provenance.ts';
import type { Question } from '../kernel/question.ts';
import type { IsoInstant } from '../kernel/time.ts';
import { type PaperTemplateId, paperTemplates } from './paperTemplates.ts';
import type { StoredPart } from './storedPart.ts';

/** What a board paper says of itself on its front sheet. Empty texts are left out. */
export interface PaperFields {
  readonly title: string;
  readonly board: string;
  readonly date: string;
  readonly author: string;
  readonly sponsor: string;
  readonly purpose: 'decision' | 'assurance' | 'information' | '';
  readonly recommendation: string;
  readonly priorRoute: string;
  readonly status: string;
  /** Stricter than that of the data, never weaker: the paper takes the stricter of the two. */
  readonly handling: Handling;
}

/** A number in a text, bound to one cell of a figure: row and column by their keys. `seen` is what the author last looked at. */
export interface BoundNumber {
  /** Stands in the text as `{1}`. */
  readonly place: number;
  /** Id of the figure's block. */
  readonly figure: string;
  readonly row: string;
  readonly column: string;
  readonly seen: string;
}

/** One part of a paper, in its order. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly text: string;
      /** What to write here; never leaves. */
      readonly prompt?: string;
      readonly numbers: readonly BoundNumber[];
    }
  | {
      readonly kind: 'figure';
      readonly id: string;
      /** What the figure is about, for lists; holds no number. */
      readonly name: string;
      readonly question: Question;
      /** The policy it was added under; the series' own takes its place. */
      readonly policy: Policy;
      readonly wording: Wording;
    };

/** A governance paper: one kind of data, written between figures. */
export interface Paper {
  readonly id: string;
  readonly template: PaperTemplateId;
  /** Of its figures; absent while there is none. */
  readonly kind?: ProvenanceKind;
  readonly fields: PaperFields;
  readonly blocks: readonly PaperBlock[];
  /** Questions of the checklist that the author says the paper answers, by id. */
  readonly answered: readonly string[];
}

/** Why a figure cannot go into a paper. */
export type PaperRefusal =
  | { readonly kind: 'other-kind'; readonly title: string; readonly holds: ProvenanceKind }
  | { readonly kind: 'unprotected' };

/** A new paper from a template: its headings and places to write, no number. */
export function buildPaper(template: PaperTemplateId, newId: () => string): Paper {
  const { title, sections } = paperTemplates[template];
  const blocks = sections.flatMap(({ heading, prompt }): PaperBlock[] => [
    { kind: 'heading', id: newId(), text: heading },
    { kind: 'text', id: newId(), text: '', prompt, numbers: [] },
  ]);
  return {
    id: newId(),
    template,
    fields: {
      title: template === 'blank' ? 'Untitled paper' : title,
      board: '',
      date: '',
      author: '',
      sponsor: '',
      purpose: '',
      recommendation: '',
      priorRoute: '',
      status: 'Draft',
      handling: 'none',
    },
    blocks,
    answered: [],
  };
}

/** The name of a paper, whatever its author left out. */
export function paperTitle({ fields }: Paper): string {
  return fields.title.trim() === '' ? 'Untitled paper' : fields.title.trim();
}

/** A paper as it is stored: with the snapshots it rests on, so that a change of theirs marks it. */
export function toPaperPart(paper: Paper, at: IsoInstant): StoredPart {
  const ids = paper.blocks.flatMap((block) => (block.kind === 'figure' ? block.question.snapshots : []));
  return { id: paper.id, title: paperTitle(paper), at, madeFrom: [...new Set<string>(ids)], body: paper };
}
