/**
 * The names of the classifications, for the screen. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
import type { ClassificationCode } from './classificationFactData.ts';

export const classificationNames: Readonly<Record<ClassificationCode, string>> = {
  '10A': 'Family resources survey - 10',
  '10B': 'Longitudinal education outcomes - 10',
  '10B+': 'Longitudinal education outcomes - 10 - Aggregates',
  '12A': 'Well-being survey - 12',
  '13A': 'APS detailed - 13',
  '13A+': 'APS detailed - 13 - Aggregates',
  '16A': 'ONS 2001 - 16+1',
  '18A': 'ONS 2011 - 18+1',
  '18B': 'DfE - 18+1',
  '18C': 'DfE - 18+1 (v2)',
  '2A': 'White and Other than White',
  '2B': 'White British and Other',
  '4A': '4 - Asian, Black, White, Other inc Mixed',
  '4B': '4 - Black, Mixed, White, Other inc Asian',
  '5A': 'ONS 2001 - 5+1',
  '5B': 'ONS 2011 - 5+1',
  '5C': '5 - Asian, Black, White British, White other, Other inc Mixed',
  '6A': 'DfE - 6+1',
  '6B': '6 - Asian, Black, Mixed, White British, White other, Other',
  '6B+': '6 - Asian, Black, Mixed, White British, White other, Other - Aggregates',
  '6C': '6 - Asian, Black African, Black Caribbean, Black other, White, Other',
  '6C+': '6 - Asian, Black African, Black Caribbean, Black other, White, Other - Aggregates',
  '6D': '6 - Indian, Pakistani and Bangladeshi, Black, Mixed, White, Other',
  '7A': '7 - Asian, Black, Chinese, Mixed, White British, White other, Other',
  '7A+': '7 - Asian, Black, Chinese, Mixed, White British, White other, Other - Aggregates',
  '8A': '8 - Indian, Pakistani and Bangladeshi, Asian other, Black, Mixed, White British, White other, Other',
  '8A+':
    '8 - Indian, Pakistani and Bangladeshi, Asian other, Black, Mixed, White British, White other, Other - Aggregates',
  '9A': 'Annual population survey - 9',
  '19B': 'ONS 2021 - 19+1',
  '19A': 'ONS 2021 - 19+1 (new)',
};
