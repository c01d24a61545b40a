import type { PublishedSnapshot, ReleasedSet, WrittenTable } from '../../disclosure/releasedSet.ts';
import { toWrittenTable } from '../../disclosure/releasedSet.ts';
import { toAppliedPolicy } from '../../kernel/appliedPolicy.ts';
import type { DepartmentEvent } from '../../kernel/departments.ts';
import { DEFAULT_POLICY } from '../../kernel/policy.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { Series } from '../../kernel/series.ts';
import type { Target } from '../../kernel/target.ts';
import type { IsoInstant } from '../../kernel/time.ts';
import type { MarkedDate } from '../wording.ts';
import { toDateText, toTimeText } from '../number/toDateText.ts';
import { listWords } from '../words/listWords.ts';
import { HANDLING_WORDS } from '../words/standingWords.ts';
import { toSourceText } from './figureRecord.ts';
import { toXml } from './svgText.ts';

/** What a publication file says of itself, in plain text in its source: anybody can read it there. */
export interface PublicationHead {
  readonly app: string;
  readonly version: 1;
  readonly provenance_kind: ProvenanceKind;
  readonly title: string;
  readonly generated: IsoInstant;
  /** Whether each member of a breakdown can be looked at by itself. */
  readonly members: boolean;
  readonly series: readonly Series[];
  readonly snapshots: readonly PublishedSnapshot[];
  readonly records: readonly PublishedRecord[];
  /** What was set for its series: the figures of the Data goal were asked for with it. */
  readonly goals: readonly PublishedGoal[];
  /** Codes of the figures in it; Check a figure takes each. */
  readonly figure_codes: readonly string[];
}

/** Targets, baseline, campaigns and department history of one series. */
export interface PublishedGoal {
  readonly series: string;
  readonly baseline?: string;
  readonly targets: readonly Target[];
  readonly history: readonly DepartmentEvent[];
  readonly campaigns?: readonly MarkedDate[];
}

/** Kind, source and date of one snapshot, as every other way out names them. */
interface PublishedRecord {
  readonly provenance_kind: ProvenanceKind;
  readonly provenance_source: string;
  readonly as_at: string;
}

const NO_DATE = 'no date given';

/** The id of the script that holds the head; the others carry the snapshot whose tables they hold. */
export const HEAD_ID = 'publication';
export const PART_ATTRIBUTE = 'data-released';

/** Where the viewer's page takes what it is to show. */
export const PUBLICATION_PLACE = '<!--publication-->';

/** What is said of a publication besides its tables. */
export interface PublicationFacts {
  readonly title: string;
  readonly generated: IsoInstant;
  readonly members: boolean;
  readonly codes: readonly string[];
  readonly goals: readonly PublishedGoal[];
}

/** The head of a publication. Throws where there is nothing in it, or both kinds: that is a fault of ours. */
export function buildPublicationHead(set: ReleasedSet, facts: PublicationFacts): PublicationHead {
  const kinds = new Set(set.series.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1) throw new Error('a publication holds one kind of data');
  return {
    app: 'Diversity data dashboard',
    version: 1,
    provenance_kind: kind,
    title: facts.title,
    generated: facts.generated,
    members: facts.members,
    series: set.series,
    snapshots: set.snapshots,
    records: set.snapshots.map(({ provenance, reference }) => ({
      provenance_kind: provenance.kind,
      provenance_source: toSourceText({ provenance, policy: toAppliedPolicy(DEFAULT_POLICY, [provenance]) }),
      as_at: reference === undefined ? NO_DATE : toTimeText(reference),
    })),
    goals: facts.goals,
    figure_codes: facts.codes,
  };
}

/** The tables by the snapshot that each asks about first: a viewer reads those of one at a time. */
export function toPublicationParts({ tables }: ReleasedSet): ReadonlyMap<string, readonly WrittenTable[]> {
  const parts = new Map<string, WrittenTable[]>();
  for (const table of tables) {
    const [id] = table.question.snapshots;
    parts.set(id, [...(parts.get(id) ?? []), toWrittenTable(table)]);
  }
  return parts;
}

/** One sentence of kind, sources and dates, for who looks at the source or has no script: everything of the head that is text. */
export function publicationLine({ provenance_kind: kind, snapshots, records }: PublicationHead): string {
  const sources = [...new Set(records.map((one) => one.provenance_source))].join('; ');
  const dates = listWords([...new Set(records.map(({ as_at }) => as_at))]);
  const handlings = [...new Set(snapshots.map(({ provenance }) => HANDLING_WORDS[provenance.handling]))];
  const embargo = snapshots
    .flatMap(({ provenance }) => provenance.notForReleaseBefore ?? [])
    .sort()
    .at(-1);
  return [
    kind === 'real' ? 'Real data' : 'Illustrative, not real data',
    sources,
    dates === NO_DATE ? 'No date given' : `As at ${dates}`,
    ...handlings.filter((words) => words !== ''),
    ...(embargo === undefined ? [] : [`Not for release before ${toDateText(embargo)}`]),
  ].join('. ');
}

/** The viewer's page with a publication in it; `parts` are texts in letters of base64, by snapshot. */
export function toPublicationHtml(
  template: string,
  head: PublicationHead,
  parts: ReadonlyMap<string, string>,
): string {
  if (!template.includes(PUBLICATION_PLACE)) throw new Error('the viewer has no place for a publication');
  const made = head.provenance_kind === 'illustrative';
  const line = publicationLine(head);
  const scripts = [
    script(`id="${HEAD_ID}"`, head),
    ...[...parts].map(([id, text]) => script(`${PART_ATTRIBUTE}="${toXml(id)}"`, text)),
  ];
  // Functions: what is put in may hold the signs that a replacement text gives a meaning.
  return template
    .replace(
      /<title>[^<]*<\/title>/,
      () => `<title>${toXml(`${made ? 'Illustrative: ' : ''}${head.title}`)}</title>`,
    )
    .replace(
      /(<meta\s+name="description"\s+content=")[^"]*"/,
      (_, before: string) => `${before}${toXml(line)}"`,
    )
    .replace(
      /(<noscript>)[\s\S]*?(<\/noscript>)/,
      (_, open: string, close: string) =>
        `${open}<p>${toXml(`${line}. ${head.title}.`)} This file needs JavaScript; it loads nothing from anywhere.</p>${close}`,
    )
    .replace(PUBLICATION_PLACE, () => scripts.join('\n'));
}

/** Data in the page: `<` is written so that no text in it can end the script. */
function script(attribute: string, content: unknown): string {
  return `<script type="application/json" ${attribute}>${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`;
}
