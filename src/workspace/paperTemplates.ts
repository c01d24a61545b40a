/** The templates a paper can begin with. */
export type PaperTemplateId = 'board' | 'psed' | 'wres' | 'diag' | 'blank';

interface PaperTemplate {
  readonly name: string;
  readonly about: string;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly prompt: string }[];
}

/** Headings and prompts of each template. None holds a digit: every number of a paper comes from a figure. */
export const paperTemplates: Readonly<Record<PaperTemplateId, PaperTemplate>> = {
  board: {
    name: 'Board paper',
    about:
      'Front sheet and summary: what the board is asked, what the data shows and does not show, what happens next.',
    title: 'Diversity of the workforce',
    sections: [
      { heading: 'Purpose', prompt: 'What the board is asked to do, in one sentence.' },
      {
        heading: 'Summary',
        prompt: 'What is known, how sure, what is hidden. Put in numbers from the figures below.',
      },
      {
        heading: 'What the data shows',
        prompt: 'Add figures, and say in words what each shows and does not show.',
      },
      {
        heading: 'What the data does not show',
        prompt:
          'Who is not counted, who did not declare, what is suppressed, what chance alone could explain.',
      },
      {
        heading: 'What staff say',
        prompt: 'What people of the groups concerned say about this, and how they were asked.',
      },
      {
        heading: 'Risks and legal duties',
        prompt: 'Due regard under the public sector equality duty; risks of acting and of not acting.',
      },
      {
        heading: 'What will be done, by whom, by when',
        prompt: 'Actions with owners and dates, and how the board will know that they worked.',
      },
    ],
  },
  psed: {
    name: 'PSED annual workforce information',
    about:
      'Information on people who share protected characteristics, as the public sector equality duty asks of larger bodies each year.',
    title: 'Equality information on our workforce',
    sections: [
      {
        heading: 'Why we publish this',
        prompt: 'The duty, who it covers, and what is new since the last edition.',
      },
      {
        heading: 'How we collect it',
        prompt: 'Source, date, who is asked, how many answered and how many declared.',
      },
      { heading: 'Our workforce', prompt: 'Shares of each group among all staff.' },
      { heading: 'By grade', prompt: 'Shares of each group at each grade, set against all staff.' },
      {
        heading: 'By department or area',
        prompt: 'Where the picture differs, and where counts are too small to say.',
      },
      { heading: 'What has changed', prompt: 'Changes since the last date, and which are beyond chance.' },
      {
        heading: 'Grievances, dismissals and incidents',
        prompt: 'What is recorded, each measure with its own unit.',
      },
      {
        heading: 'What we have done and will do',
        prompt: 'Actions since the last edition, what they changed, what comes next.',
      },
    ],
  },
  wres: {
    name: 'WRES-style report',
    about: 'In the order of the NHS Workforce Race Equality Standard, for bodies that follow its example.',
    title: 'Workforce race equality report',
    sections: [
      { heading: 'Background', prompt: 'Who reports, on which staff, at which date, and how many declared.' },
      {
        heading: 'Staff in each pay band',
        prompt: 'Shares of each group by band, clinical and non-clinical apart, set against all staff.',
      },
      {
        heading: 'Appointment from shortlisting',
        prompt: 'Relative likelihood, with both rates and both counts.',
      },
      {
        heading: 'Formal disciplinary process',
        prompt: 'Relative likelihood, with both rates and both counts.',
      },
      { heading: 'Non-mandatory training', prompt: 'Relative likelihood, with both rates and both counts.' },
      {
        heading: 'What the staff survey says',
        prompt: 'Harassment, bullying and abuse; equal opportunities; discrimination.',
      },
      {
        heading: 'The board',
        prompt: 'Share of the board less share of the workforce, voting and executive members apart.',
      },
      { heading: 'Action plan', prompt: 'Actions with owners and dates, and how they will be evaluated.' },
    ],
  },
  diag: {
    name: 'DIAG review',
    about: 'Progress on the Data goal of the profession, objective by objective.',
    title: 'Review of the Data goal',
    sections: [
      {
        heading: 'The goal',
        prompt:
          'A better understanding of the diversity of the membership, so that support is responsive and evaluated.',
      },
      {
        heading: 'Using the member survey',
        prompt: 'What the data says of the diversity position, and what was done because of it.',
      },
      {
        heading: 'Encouraging members to share their data',
        prompt: 'Declaration, response and known rates, before and after each campaign.',
      },
      {
        heading: 'Departments that report',
        prompt: 'How many reported of those expected; new, lapsed and missing; the target and who set it.',
      },
      { heading: 'Completing the survey', prompt: 'Completed of invited, wave by wave.' },
      {
        heading: 'Baseline and feedback',
        prompt: 'Which snapshot is the baseline, and when each department heard of its change.',
      },
      {
        heading: 'Interventions',
        prompt: 'Designed, carried out and evaluated with data: what, for whom, with what effect.',
      },
    ],
  },
  blank: {
    name: 'Blank',
    about: 'Only the front sheet.',
    title: 'Untitled paper',
    sections: [],
  },
};

/** The templates in the order in which they are offered. */
export const PAPER_TEMPLATE_IDS: readonly PaperTemplateId[] = ['board', 'psed', 'wres', 'diag', 'blank'];
