import { NO_INTERVAL } from '../../codebook/methods/intervalMeanings.ts';
import type { Method } from '../../codebook/methods/method.ts';
import { representation } from '../../codebook/methods/representation.ts';
import { representationIndex } from '../../codebook/methods/representationIndex.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import type { MetricName } from '../../kernel/question.ts';
import { cameWithCounts } from '../cameWithCounts.ts';
import type { MethodText } from '../figure.ts';

/** What the codebook says of the first metric (the builders of others bring it); a headcount and published shares are worked out by nobody here. */
const methodsOf: { readonly [M in MetricName]?: readonly Method[] } = {
  headcount: [],
  shares: [],
  representation: [representation, representationIndex],
};

const plain = {
  headcount: {
    name: 'Headcount',
    definition: 'The people held in the data at its date, each counted once, whatever hours they work.',
    formula: 'declared + undeclared + unknown',
    source: 'The source named above the figure.',
  },
  shares: {
    name: 'Published shares',
    definition: '',
    formula: '',
    source: 'The source named above the figure.',
  },
  withheld: {
    name: 'Withheld',
    definition: 'Nothing is worked out here: the table is withheld.',
    formula: '',
    source: 'The source named above the figure.',
  },
};

/** What the intervals of a metric mean, as the codebook says it; nothing where a metric has none. */
export function meaningOfInterval(metric: MetricName): string | undefined {
  return (
    methodsOf[metric]?.[0]?.meaningOfInterval ??
    (metric === 'shares' ? representation.meaningOfInterval : undefined)
  );
}

/** Whether published shares stand as they were given, or were worked out from their base and a rounded count. */
type HowGiven = 'as-given' | 'some-worked-out' | 'worked-out' | 'without-base';

/** How the shares of a table were given: it speaks of what was done to each cell, so it cannot say anything else. */
export function howGiven(table: ReleasedGrid): HowGiven {
  const all = table.cells.flat().filter(({ value }) => value.kind !== 'undefined');
  // A count stands beside a share only where the gate worked it out.
  const worked = all.filter(({ count }) => count.kind !== 'undefined').length;
  if (worked > 0) return worked < all.length ? 'some-worked-out' : 'worked-out';
  return cameWithCounts(table) ? 'as-given' : 'without-base';
}

const WORKED = 'worked out from the base it came with and its count, both rounded to 5';
const givenWords: Readonly<Record<HowGiven, string>> = {
  'as-given': 'Shares as they were given. The base says how many people each is of.',
  'some-worked-out': `Shares as they were given, but for those that the notes name: each of these is ${WORKED}.`,
  'worked-out': `Each share is ${WORKED}: none is as it was given.`,
  'without-base': 'Shares as they were given, without the counts behind them: nothing is worked out here.',
};

function sharesMethod(given: HowGiven, intervals: boolean): MethodText {
  const rounded = given === 'some-worked-out' || given === 'worked-out';
  const formula = rounded ? { formula: 'count rounded to 5 / base rounded to 5' } : {};
  const ends =
    given === 'worked-out'
      ? representation.interval
      : `${representation.interval} Of a share as given, it is worked out for the numbers of people of its base that the share may stand for.`;
  return {
    ...plain.shares,
    ...formula,
    definition: givenWords[given],
    interval: intervals ? ends : NO_INTERVAL,
  };
}

/** How a figure is worked out: the codebook's words, and its formula with the figure's own released numbers. */
export function buildMethod(
  metric: MetricName,
  {
    worked,
    compared,
    intervals,
    given = 'as-given',
    methods: own,
  }: {
    readonly worked?: string;
    readonly compared: boolean;
    readonly intervals: boolean;
    /** Of published shares. */
    readonly given?: HowGiven;
    /** Of a metric whose builder brings its own. */
    readonly methods?: readonly Method[];
  },
): MethodText {
  const filled = worked === undefined ? {} : { worked };
  if (metric === 'shares') return sharesMethod(given, intervals);
  if (metric === 'headcount') return { ...plain[metric], ...filled, interval: NO_INTERVAL };
  const known = own ?? methodsOf[metric] ?? [];
  if (known.length === 0) return { ...plain.withheld, ...filled, interval: NO_INTERVAL };
  const methods = known.filter((method) => compared || method.id !== 'representation-index');
  const each = (words: (method: Method) => string): string => [...new Set(methods.map(words))].join(' ');
  return {
    name: methods.map((method) => method.name).join(', '),
    definition: each((method) =>
      methods.length > 1 ? `${method.name}: ${method.definition}` : method.definition,
    ),
    formula: methods.map((method) => toPlainFormula(method, intervals)).join('. '),
    ...filled,
    interval: intervals ? each((method) => method.interval) : NO_INTERVAL,
    source: [...new Set(methods.map(({ source }) => source.title))].join('; '),
  };
}

/** The formula of a method with texts in its gaps; without its interval where the limits are not given. */
export function fillFormula<Name extends string>(
  method: Method<Name>,
  values: Readonly<Record<Exclude<Name, 'lower' | 'upper'>, string>> & {
    readonly lower?: string;
    readonly upper?: string;
  },
): string {
  const known = new Map<string, string | undefined>(Object.entries(values));
  const { lower, upper } = values;
  const formula =
    lower === undefined || upper === undefined ? withoutInterval(method.formula) : method.formula;
  return formula.replace(/\{(\w+)\}/g, (_, name: string) => toSpan(known.get(name) ?? '[x]'));
}

/** A range inside a formula: `590 to 594`. */
function toSpan(text: string): string {
  return text.replace(/^between (.+) and (.+)$/, '$1 to $2');
}

/** The formula with the names of its parts; who is meant is said by the figure. */
function toPlainFormula(method: Method, intervals: boolean): string {
  return (intervals ? method.formula : withoutInterval(method.formula))
    .replace(/ \(\{\w+_words\}\)| \{\w+_words\}/g, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => name.replace(/_/g, ' '))
    .replace(/\b(\w+) \1\b/g, '$1');
}

function withoutInterval(formula: string): string {
  return formula.replace(/; interval \{lower\} to \{upper\}/, '');
}
