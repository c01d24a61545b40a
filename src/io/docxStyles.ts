import { type IStylesOptions, LineRuleType } from 'docx';

/** A font that every office program has, so that lines break where they broke. */
export const BODY_FONT = 'Arial';
export const INK = '434C58';
/** Widths of the front sheet's two columns, in twentieths of a point. */
export const FRONT_WIDTHS = [2_600, 7_038] as const;

const language = { value: 'en-GB' };
const dark = '12181F';

/** The styles of every document: real headings, one font, British English throughout. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY_FONT, size: 21, color: dark, language },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: BODY_FONT, size: 40, bold: true, color: dark },
      paragraph: { spacing: { after: 220 } },
    },
    heading1: {
      run: { font: BODY_FONT, size: 28, bold: true, color: '12436D' },
      paragraph: { spacing: { before: 340, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: BODY_FONT, size: 23, bold: true, color: dark },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 20, bold: true, color: dark },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    {
      id: 'SourceLine',
      name: 'Source line',
      basedOn: 'Normal',
      run: { size: 17, color: INK },
      paragraph: { spacing: { before: 60, after: 200 } },
    },
  ],
};
