import type { ReleasedCount, ReleasedTable } from '../../disclosure/releasedTable.ts';
import type { Provenance } from '../../kernel/provenance.ts';
import type { ReferenceTime } from '../../kernel/time.ts';
import { subjectRows, wholeRow } from '../cellsOf.ts';
import type { FigureContext } from '../context.ts';
import type { Band } from '../figure.ts';
import { toAsAt, toTimeText } from '../number/toDateText.ts';
import { toCountText } from '../value/valueText.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { UNPROTECTED_WORDS } from '../words/policyWords.ts';
import { madeUpWords } from '../words/madeUpWords.ts';
import { HANDLING_WORDS, standingWords } from '../words/standingWords.ts';

/** The first row of a figure: its kind, and whose numbers these are, when, of how many people, after the gate. */
export function buildBand(released: ReleasedTable, context: FigureContext): Band {
  const { provenance, question } = released;
  const parts = [
    ...sourceParts(released),
    peopleWords(released, context),
    provenance.finality === 'provisional' ? 'Provisional [p]' : '',
    HANDLING_WORDS[provenance.handling],
    released.policy.kind === 'unprotected' ? toSentenceCase(UNPROTECTED_WORDS) : '',
  ].filter((part) => part !== '');
  return {
    mark: provenance.kind === 'real' ? 'Real data' : 'Illustrative',
    who: parts.map((part) => `${part}.`).join(' '),
    records: [...new Set([...question.snapshots, ...(question.whole === undefined ? [] : [question.whole])])],
  };
}

/** The last line of every way out: kind, standing, publisher, title, as at, handling, figure code or codes. */
export function buildSourceLine(released: ReleasedTable, code: string, ...more: readonly string[]): string {
  const { provenance } = released;
  const kind = provenance.kind === 'real' ? 'Real data' : 'Illustrative, not real data';
  const [first, ...rest] = provenance.kind === 'real' ? sourceParts(released) : madeUpParts(released);
  const parts = [
    kind,
    first === undefined ? '' : lowerFirst(first),
    ...rest,
    provenance.finality === 'provisional' ? 'provisional [p]' : '',
    HANDLING_WORDS[provenance.handling],
    released.policy.kind === 'unprotected' ? UNPROTECTED_WORDS : '',
    more.length === 0 ? `figure ${code}` : `figures ${[code, ...more].join(', ')}`,
  ].filter((part) => part !== '');
  return `${parts.join('; ')}.`;
}

/** What the band says of where the numbers come from, part by part. */
export function sourceParts(released: ReleasedTable): string[] {
  const { provenance } = released;
  if (provenance.kind === 'illustrative') {
    const stands = provenance.sources.map((source) => withoutStop(source.standsFor)).join('; ');
    const styled = provenance.sources.flatMap((source) => source.styledAfter ?? []);
    const { claim, whom } = madeUpWords(released);
    return [
      claim,
      `Stands for ${lowerFirst(stands)}; ${whom}`,
      ...(styled.length === 0 ? [] : [`Styled after ${withoutStop(styled.join('; '))}`]),
    ];
  }
  const { standing, publishers } = standingWords(provenance, isWorkedOutHere(released));
  const titles = [...new Set(provenance.sources.map((source) => withoutStop(source.title)))].join('; ');
  const what = [publishers, titles, timesWords(released, provenance)].filter((part) => part !== '');
  return [standing, what.join(', ')];
}

function madeUpParts(released: ReleasedTable): string[] {
  const { provenance, reference } = released;
  const titles = [...new Set(provenance.sources.map((source) => withoutStop(source.title)))].join('; ');
  return [
    `${madeUpWords(released).claim}: ${titles}`,
    reference === undefined ? 'no date given' : toAsAt(reference),
  ];
}

/** Metrics of every date from the first to the last. */
const OVER_TIME: ReadonlySet<string> = new Set([
  'trend',
  'incident-trend',
  'reporting',
  'completion',
  'departments',
]);

/** Shares and incidents are shown as their publisher gave them; all else this app works out. */
const AS_GIVEN: ReadonlySet<string> = new Set(['shares', 'incidents', 'incident-trend']);

function isWorkedOutHere({ question }: ReleasedTable): boolean {
  return !AS_GIVEN.has(question.metric);
}

function timesWords({ reference, referenceThen, question }: ReleasedTable, provenance: Provenance): string {
  if (OVER_TIME.has(question.metric) && reference !== undefined && referenceThen !== undefined) {
    const [from, to] = [toTimeText(referenceThen), toTimeText(reference)];
    // Of a single date there is no time from it to itself.
    return from === to ? toAsAt(reference) : `${from} to ${to}`;
  }
  const own = reference ?? provenance.sources[0].reference;
  const times = [own, referenceThen].filter((time): time is ReferenceTime => time !== undefined);
  return [...new Set(times.map((time) => toAsAt(time)))].join(' and ').replace(/ and as at /, ' and ');
}

/** `11,375 people known`; in headcounts and rates everybody; nothing where the data has no people. */
function peopleWords(released: ReleasedTable, { people, kind }: FigureContext): string {
  if (released.kind === 'withheld' || kind === 'illustrative') return '';
  const own = subjectRows(released);
  // A figure of senior grades is of the people in them.
  const row = released.question.grades === 'senior' && own.length === 1 ? own[0] : wholeRow(released);
  const { metric, denominator } = released.question;
  if (row === undefined || metric === 'shares' || metric === 'incidents') return '';
  const known = (metric === 'representation' || metric === 'change') && denominator === 'known';
  const count: ReleasedCount = known ? row.known : row.everybody;
  if (count.kind === 'undefined') return '';
  const text = toCountText(count);
  if (!text.numeric) return `Number of ${people}${known ? ' known' : ''} suppressed`;
  return `${toSentenceCase(text.text)} ${people}${known ? ' known' : ''}`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
