import type { AgainstGroup, MetricName } from '../../kernel/question.ts';

/** What an indicator needs of a breakdown: a dimension whose name fits, and its members that count as the outcome. */
export interface OutcomeSigns {
  readonly dimension: RegExp;
  readonly member: RegExp;
}

/** One indicator of the Workforce Race Equality Standard as a question with its words. */
export interface WresIndicator {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** The subject of the indicator, in plain words. */
  readonly title: string;
  readonly metric: MetricName;
  /** For likelihoods: which group stands above or below the line. */
  readonly against?: AgainstGroup;
  readonly outcome?: OutcomeSigns;
  /** For published shares: what their title says. */
  readonly shares?: RegExp;
  /** For published shares, which are of each group's own staff: what those counted report, and which way is which. */
  readonly rates?: { readonly report: string; readonly direction: string };
  /** Outcomes under a name that says nothing ("With the outcome"): what the title of their series says. */
  readonly titled?: RegExp;
  /** The file that would answer it. */
  readonly fills: string;
  /** The template of such a file: an id of the templates. */
  readonly template: 'headcounts' | 'outcomes' | 'shares';
}

/**
 * The nine indicators. All set White beside all other ethnic groups combined ("BME" in the standard's own words). 2 and 4 are
 * White relative to all others, 3 all others relative to White, as the standard defines them. Source: NHS England, Workforce
 * Race Equality Standard, technical guidance.
 */
export const wresIndicators: readonly WresIndicator[] = [
  {
    number: 1,
    title: 'Staff in each pay band',
    metric: 'representation',
    fills:
      'Headcounts or people by Agenda for Change band and ethnic group, with a column that says clinical or non-clinical; medical and dental grades in the same column or in a file of their own.',
    template: 'headcounts',
  },
  {
    number: 2,
    title: 'Appointment from shortlisting',
    metric: 'relative-likelihood',
    against: { group: 'white', place: 'above' },
    outcome: { dimension: /appoint|recruit|shortlist|outcome|stage/i, member: /^(?!.*\bnot\b).*appointed/i },
    titled: /recruit|appoint|shortlist/i,
    fills: 'Outcomes: people shortlisted and people appointed, by ethnic group.',
    template: 'outcomes',
  },
  {
    number: 3,
    title: 'Entering a formal disciplinary process',
    metric: 'relative-likelihood',
    against: { group: 'white', place: 'below' },
    outcome: {
      dimension: /disciplin|outcome/i,
      member: /^(?!.*\b(?:not|no)\b).*(?:disciplin|entered|yes)/i,
    },
    titled: /disciplin/i,
    fills: 'Outcomes: staff, and those of them who entered a formal disciplinary process, by ethnic group.',
    template: 'outcomes',
  },
  {
    number: 4,
    title: 'Training beyond what is mandatory, and professional development',
    metric: 'relative-likelihood',
    against: { group: 'white', place: 'above' },
    outcome: {
      dimension: /training|cpd|development|outcome/i,
      member: /^(?!.*\b(?:not|no)\b).*(?:train|cpd|accessed|yes)/i,
    },
    titled: /train|cpd|development/i,
    fills: 'Outcomes: staff, and those of them who had training beyond what is mandatory, by ethnic group.',
    template: 'outcomes',
  },
  {
    number: 5,
    title: 'Harassment, bullying or abuse from patients or the public',
    metric: 'shares',
    shares: /(?:harass|bully|abuse).*(?:patient|public|relative)/i,
    rates: {
      report: 'report harassment, bullying or abuse from patients or the public',
      direction: 'A higher percentage is more staff of the group who report it.',
    },
    fills:
      'Shares from the staff survey by ethnic group, under a title that names harassment, bullying or abuse from patients or the public.',
    template: 'shares',
  },
  {
    number: 6,
    title: 'Harassment, bullying or abuse from staff',
    metric: 'shares',
    shares: /(?:harass|bully|abuse).*(?:staff|colleague|manager)/i,
    rates: {
      report: 'report harassment, bullying or abuse from staff',
      direction: 'A higher percentage is more staff of the group who report it.',
    },
    fills:
      'Shares from the staff survey by ethnic group, under a title that names harassment, bullying or abuse from staff.',
    template: 'shares',
  },
  {
    number: 7,
    title: 'Equal opportunities for progression, as staff see them',
    metric: 'shares',
    shares: /equal opportunit|career progression/i,
    rates: {
      report: 'believe that there are equal opportunities for progression',
      direction: 'A higher percentage is more staff of the group who believe it.',
    },
    fills:
      'Shares from the staff survey by ethnic group, under a title that names equal opportunities or career progression.',
    template: 'shares',
  },
  {
    number: 8,
    title: 'Discrimination at work, as staff report it',
    metric: 'shares',
    shares: /discriminat/i,
    rates: {
      report: 'report discrimination at work',
      direction: 'A higher percentage is more staff of the group who report it.',
    },
    fills: 'Shares from the staff survey by ethnic group, under a title that names discrimination.',
    template: 'shares',
  },
  {
    number: 9,
    title: 'The board beside the workforce',
    metric: 'board-difference',
    fills:
      'Headcounts or people of the board, with a column that says voting or executive, in a series whose title has the word board; and those of the workforce. A board is small: an owner’s decision on its threshold may be needed.',
    template: 'headcounts',
  },
];

/** A dimension of a snapshot with its labels. */
interface Labelled {
  readonly id: string;
  readonly role: 'characteristic' | 'grade' | 'breakdown';
  readonly name: string;
  readonly labels: readonly string[];
}

/** The outcome that the dimensions of a snapshot hold for an indicator; nothing where they hold none. */
export function findOutcome(
  { outcome }: WresIndicator,
  dimensions: readonly Labelled[],
): { readonly dimension: string; readonly members: readonly string[] } | undefined {
  if (outcome === undefined) return undefined;
  for (const { id, role, name, labels } of dimensions) {
    if (role !== 'breakdown' || !outcome.dimension.test(name)) continue;
    const members = labels.filter((label) => outcome.member.test(label));
    if (members.length > 0 && members.length < labels.length) return { dimension: id, members };
  }
  return undefined;
}

/** What stands under the figure of an indicator: whose standard it is, which indicator, and the term it uses itself. */
export function wresWords({ number, title }: WresIndicator): string {
  return `NHS England, Workforce Race Equality Standard, indicator ${number}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)} (NHS England\u2019s term for all other ethnic groups combined: \u201cBME\u201d).`;
}
