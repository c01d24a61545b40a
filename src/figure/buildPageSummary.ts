import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import type { MetricName } from '../kernel/question.ts';
import { buildContext } from './context.ts';
import type { Figure } from './figure.ts';
import { buildSourceLine, sourceParts } from './frame/buildBand.ts';
import { howSure, whatIsHidden, whatToAsk, whatWeKnow } from './headline/summarySentences.ts';
import { type PageSummary, type SummaryLine, WHAT_WE_KNOW } from './pageSummary.ts';
import { toSentence } from './words/listWords.ts';
import { wasEnteredAsReal } from './words/madeUpWords.ts';
import { withheldWords } from './words/withheldWords.ts';
import type { Wording } from './wording.ts';
import { withWrittenTexts } from './writtenTexts.ts';

/** The pages that begin with a summary. */
export type SummarisedPage =
  | 'overview'
  | 'representation'
  | 'progression'
  | 'declaration'
  | 'incidents'
  | 'trends'
  | 'compare'
  | 'departments';

/** A released table with the figure that was made of it. */
export interface Answered {
  readonly released: ReleasedTable;
  readonly figure: Figure;
}

/** Which figure of a page its summary speaks of, first choice first. */
const leading: { readonly [P in SummarisedPage]: readonly MetricName[] } = {
  overview: ['data-goal', 'representation', 'shares', 'rates', 'incidents', 'headcount', 'change'],
  representation: ['representation', 'shares', 'change', 'rates', 'headcount', 'incidents'],
  progression: ['grade-progression', 'representation', 'relative-likelihood', 'race-disparity'],
  declaration: [
    'data-goal',
    'departments',
    'reporting',
    'completion',
    'trend',
    'rates',
    'representation',
    'headcount',
    'shares',
    'change',
    'incidents',
  ],
  incidents: ['incidents', 'incident-rate', 'shares', 'representation', 'headcount', 'rates', 'change'],
  compare: ['change', 'representation', 'trend', 'rates'],
  departments: ['representation', 'rates', 'headcount'],
  trends: ['trend', 'change', 'representation', 'rates', 'shares', 'headcount', 'incidents'],
};

/**
 * What a page says above its figures, from their released tables: whose numbers, then at most four sentences; nothing where
 * there is no table. Throws where tables of both kinds are given: that is a fault of ours.
 */
export function buildPageSummary(
  answers: readonly Answered[],
  page: SummarisedPage,
  wording: Wording = {},
): PageSummary | undefined {
  const lead = leadingAnswer(answers, page);
  if (lead === undefined) return undefined;
  const table = lead.released;
  const tables = answers.map(({ released }) => released);
  const { kind } = table.provenance;
  if (tables.some((other) => other.provenance.kind !== kind))
    throw new Error('a page summary over illustrative and real tables');
  const codes = [lead, ...answers.filter((other) => other !== lead)].map(({ figure }) => figure.code);
  const [code = '', ...more] = [...new Set(codes)];
  return withWrittenTexts<PageSummary>({
    kind,
    lines: [{ label: kind === 'real' ? 'Real data' : 'Illustrative', sentence: whoWords(table) }].concat(
      linesOf(lead, tables, wording),
    ),
    sourceLine: buildSourceLine(table, code, ...more),
    hatched: kind === 'illustrative',
    leaves: tables.some((other) => other.policy.kind === 'unprotected') ? 'screen-only' : 'every-way',
  });
}

/** The table spoken of: of the page's first metric, shown rather than withheld, compared rather than not. */
function leadingAnswer(answers: readonly Answered[], page: SummarisedPage): Answered | undefined {
  const place = (metric: MetricName): number => {
    const at = leading[page].indexOf(metric);
    return at < 0 ? leading[page].length : at;
  };
  const rank = (table: ReleasedTable): number =>
    (table.kind === 'withheld' ? 100 : 0) +
    place(table.question.metric) * 4 +
    (table.kind === 'released' && table.comparisons > 0 ? 0 : 2) +
    (table.question.grades === 'senior' ? 0 : 1);
  return answers.map((answer) => ({ answer, rank: rank(answer.released) })).sort((a, b) => a.rank - b.rank)[0]
    ?.answer;
}

function linesOf(
  { released: table, figure }: Answered,
  tables: readonly ReleasedTable[],
  wording: Wording,
): SummaryLine[] {
  if (table.kind === 'withheld') {
    const { headline, why } = withheldWords(table);
    return [
      { label: WHAT_WE_KNOW, sentence: toSentence(headline) },
      { label: 'What is hidden', sentence: why },
    ];
  }
  const made = table.provenance.kind === 'illustrative';
  const shown = tables.filter((other) => other.kind === 'released');
  const rates = shown.find((other) => other.question.metric === 'rates');
  const { people } = buildContext(table, wording);
  return [
    {
      label: WHAT_WE_KNOW,
      sentence: made
        ? wasEnteredAsReal(table)
          ? 'Nothing to be quoted: the numbers were first entered as real and are said to be illustrative.'
          : 'Nothing of any organisation: the numbers are made up, to show what the dashboard does.'
        : toSentence(whatWeKnow(table, figure.headline)),
    },
    { label: 'How sure', sentence: figure.summary?.howSure ?? howSure(table) },
    { label: 'What is hidden', sentence: whatIsHidden(table, shown, rates, people) },
    { label: 'What to ask', sentence: figure.summary?.ask ?? whatToAsk(table, people) },
  ];
}

/** `Civil Service Statistics, as at 31 March 2023; management information.` */
function whoWords(table: ReleasedTable): string {
  const [standing = '', ...what] = sourceParts(table);
  if (table.provenance.kind === 'illustrative') return toSentence([standing, ...what].join('. '));
  const start = standing.replace('; worked out here', ', worked out here');
  return toSentence(`${what.join(', ')}; ${start.slice(0, 1).toLowerCase()}${start.slice(1)}`);
}
