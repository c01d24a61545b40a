import type { Provenance } from '../../kernel/provenance.ts';
import { toDateText, toTimeText } from '../number/toDateText.ts';
import { HANDLING_WORDS, STANDING_WORDS } from './standingWords.ts';

/** One line of a provenance record: what it is about, and what is recorded. */
export interface RecordLine {
  readonly term: string;
  readonly text: string;
  /** The publication's address, where the text is one. */
  readonly address?: string;
}

/** A provenance record in words, line by line; what was noted at import comes last and is for the analyst only. */
export function provenanceRecord(provenance: Provenance): readonly RecordLine[] {
  const lines: RecordLine[] = [
    { term: 'Kind', text: provenance.kind === 'real' ? 'Real data' : 'Illustrative: made up' },
    ...sourceLines(provenance),
  ];
  const add = (term: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') lines.push({ term, text });
  };
  add('Handling', HANDLING_WORDS[provenance.handling]);
  add('Licence', provenance.licence);
  if (provenance.finality === 'provisional') add('State', 'Provisional [p]');
  if (provenance.notForReleaseBefore !== undefined)
    add('Not for release before', toDateText(provenance.notForReleaseBefore));
  for (const caveat of provenance.caveats) add('Caveat', caveat);
  if (provenance.correction !== undefined)
    add('Corrected', `First entered as ${provenance.correction.from}: ${provenance.correction.reason}`);
  if (provenance.lock !== undefined) add('Locked', lockWords(provenance.lock));
  for (const step of provenance.lineage) add('Made by', lineageWords[step.operation] + noteOf(step.note));
  if (provenance.record !== undefined) {
    add('File', provenance.record.fileName);
    add('SHA-256 of the file', provenance.record.sha256);
    add('Imported', toDateText(provenance.record.importedAt));
  }
  return lines;
}

const lineageWords = {
  imported: 'Imported from a file',
  remapped: 'Its labels given another meaning',
  joined: 'Joined from several',
  corrected: 'Corrected',
  trimmed: 'Trimmed from the published file',
} as const;

function noteOf(note: string | undefined): string {
  return note === undefined ? '' : `: ${note}`;
}

function lockWords(lock: NonNullable<Provenance['lock']>): string {
  switch (lock.kind) {
    case 'telling-word':
      return `To illustrative: "${lock.found}" stands in the ${lock.where}.`;
    case 'known-table':
      return `To illustrative: these are the values of a known made-up table (${lock.table}).`;
    case 'held-table':
      return `To illustrative: these are the numbers of an illustrative set of this library (${lock.title}).`;
  }
}

function sourceLines(provenance: Provenance): RecordLine[] {
  if (provenance.kind === 'illustrative')
    return provenance.sources.flatMap((source): RecordLine[] => [
      { term: 'Title', text: source.title },
      { term: 'Stands for', text: source.standsFor },
      ...(source.styledAfter === undefined ? [] : [{ term: 'Styled after', text: source.styledAfter }]),
      ...(source.reference === undefined ? [] : [{ term: 'As at', text: toTimeText(source.reference) }]),
    ]);
  return provenance.sources.flatMap((source): RecordLine[] => [
    { term: 'Publisher', text: source.publisher },
    { term: 'Title', text: source.title },
    { term: source.reference.kind === 'date' ? 'As at' : 'Period', text: toTimeText(source.reference) },
    { term: 'Who answers for it', text: source.owner },
    { term: 'Standing', text: STANDING_WORDS[source.standing] },
    ...(source.address === undefined
      ? []
      : [{ term: 'Publication', text: source.address, address: source.address }]),
  ]);
}
