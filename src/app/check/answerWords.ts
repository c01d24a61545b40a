import { MOST_DIFFERENCES } from '../../figure/exports/compareArtefact.ts';
import { toDateText } from '../../figure/number/toDateText.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { CheckAnswer } from '../../queries/checkFigure.ts';

/** What a check found, in words: the answer, and what it means. */
export interface AnswerWords {
  readonly title: string;
  readonly text: string;
  /** What differs, one line each. */
  readonly lines: readonly string[];
}

/** A check's answer in words. */
export function answerWords(answer: CheckAnswer): AnswerWords {
  switch (answer.kind) {
    case 'matches':
      return {
        title: `Matches: figure ${answer.source.figure.code}`,
        text:
          answer.left === undefined
            ? 'The figure can be made again from this library and says the same. Here it is.'
            : `This very file left this library on ${toDateText(answer.left)}. Here is the figure.`,
        lines: [],
      };
    case 'altered':
      return {
        title: `Altered: figure ${answer.source.figure.code}`,
        text: 'The figure is in this library, and what you have is not what the library shows. Trust the figure below.',
        lines: toLines(answer),
      };
    case 'elsewhere':
      return {
        title: `Not from this library: figure ${answer.code}`,
        text: `${
          answer.left === undefined
            ? 'No figure that this library shows has this code.'
            : `A figure with this code left here on ${toDateText(answer.left)}; the data, its protection or its provenance has changed since, so it cannot be made again.`
        } Ask whoever sent it which data it was made from.`,
        lines: answer.says === undefined ? [] : [`It says of itself: ${answer.says}`],
      };
    case 'left-here':
      return {
        title: 'Matches, by its bytes',
        text: `This very file left this library on ${toDateText(answer.left)}, and nothing in it was changed since.`,
        lines: [],
      };
    case 'no-record':
      return {
        title: 'Nothing of this app is in the file',
        text: 'It was not made here, or what made it ours was taken out on the way, as some programs do when they save a picture. If it shows a figure code, type that.',
        lines: [],
      };
  }
}

function toLines({ differences }: Extract<CheckAnswer, { kind: 'altered' }>): readonly string[] {
  const shown = differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ where, found, held }) => `${where}: "${found}" here, "${held}" in the library.`);
  const more = differences.length - shown.length;
  return more > 0 ? [...shown, `And ${toNumberText(more)} more.`] : shown;
}
