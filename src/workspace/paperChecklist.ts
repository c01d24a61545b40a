import type { MetricName } from '../kernel/question.ts';
import type { Paper } from './paper.ts';

/** A question that boards ask of race equality data. */
export interface BoardQuestion {
  readonly id: string;
  readonly question: string;
  /** Why it is asked. */
  readonly why: string;
  /** Figures of these metrics answer it by themselves. */
  readonly metrics: readonly MetricName[];
}

/** The questions, in the order in which they come up. */
export const BOARD_QUESTIONS: readonly BoardQuestion[] = [
  {
    id: 'counted',
    question: 'Who is counted, at what date, and who is not?',
    why: 'Contractors, agency staff and leavers change the picture.',
    metrics: ['headcount'],
  },
  {
    id: 'declared',
    question: 'How many declared their ethnic group, and how many did not answer?',
    why: 'A share of few who answered says little of all.',
    metrics: ['rates'],
  },
  {
    id: 'compared',
    question: 'Compared with what?',
    why: 'A share means something against a comparator: all staff, the grade below, the people who live here.',
    metrics: [],
  },
  {
    id: 'grades',
    question: 'Where in the grades does the picture change?',
    why: 'A good total can hide an empty top.',
    metrics: ['grade-progression', 'race-disparity', 'relative-likelihood'],
  },
  {
    id: 'groups',
    question: 'Which groups, one by one, and not only all together?',
    why: 'One composite hides that groups differ.',
    metrics: ['representation', 'shares'],
  },
  {
    id: 'change',
    question: 'Has it changed, and could chance alone explain the change?',
    why: 'Small groups move by chance.',
    metrics: ['change', 'trend'],
  },
  { id: 'hidden', question: 'What is hidden, and why?', why: 'Suppressed is not zero.', metrics: [] },
  {
    id: 'experience',
    question: 'What do the people concerned say?',
    why: 'Counts tell who is there, not why.',
    metrics: [],
  },
  {
    id: 'incidents',
    question: 'What is recorded of incidents, grievances and outcomes?',
    why: 'Treatment shows where composition does not.',
    metrics: ['incidents', 'incident-trend', 'incident-rate', 'disparity-ratio'],
  },
  {
    id: 'duty',
    question: 'How was due regard paid to the equality duty?',
    why: 'The decision needs it, not only the report.',
    metrics: [],
  },
  {
    id: 'action',
    question: 'What will be done, by whom and by when?',
    why: 'A figure without an action comes back next year unchanged.',
    metrics: [],
  },
  {
    id: 'effect',
    question: 'How will the board know that it worked?',
    why: 'Name the figure that should move.',
    metrics: [],
  },
];

/** Whether a paper answers a question: by a figure in it, because its author says so, or not yet. */
export type ChecklistAnswer = 'by-figure' | 'by-author' | 'not-yet';

/** Each question with the paper's answer. */
export function readChecklist(
  paper: Paper,
): readonly { readonly question: BoardQuestion; readonly answer: ChecklistAnswer }[] {
  const figures = paper.blocks.filter((block) => block.kind === 'figure');
  return BOARD_QUESTIONS.map((question) => {
    const shown = figures.some(
      ({ question: asked }) =>
        question.metrics.includes(asked.metric) ||
        (question.id === 'compared' && asked.comparator.kind !== 'none') ||
        (question.id === 'grades' && asked.by !== undefined && asked.grades !== undefined),
    );
    const answer = shown ? 'by-figure' : paper.answered.includes(question.id) ? 'by-author' : 'not-yet';
    return { question, answer };
  });
}
